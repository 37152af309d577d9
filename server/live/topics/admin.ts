import { say } from '../../../config/load-languages.ts';
import { find } from '../../queue/find.ts';
import { countAbsent } from '../../queue/ghosts.ts';
import { estimatesOf } from '../../queue/learn.ts';
import { counterOf, type QueueState } from '../../queue/state.ts';
import { type Bottleneck, bottlenecks } from '../../views/bottlenecks.ts';
import { currentOf, type SiteCounter } from '../../views/counter.ts';
import { officerThere } from '../../views/officer.ts';
import { siteView } from '../../views/site.ts';
import { siteTime } from '../../views/site-time.ts';
import { issuedByQuarter, todayOf } from '../../views/today.ts';
import type { View } from '../../views/view.ts';
import { alarms } from './alarms.ts';
import { counterEntity } from './counter-entity.ts';
import { deviceEntity } from './device-entity.ts';
import type { Entities } from './entities.ts';
import { officers } from './officers.ts';
import { problemsOf } from './problems.ts';
import { servicesIn } from './service-entity.ts';

/** The whole site at a glance, for whoever keeps it running. */
export function adminTopic(_id: string, view: View): Entities {
  const { site, screens } = view;
  const entities: Entities = {
    site: siteView(view),
    ...servicesIn(new Set(site.services.map((each) => each.id)), view),
    ...problemsOf(view),
    today: {
      ...todayOf('', view),
      served: servedToday(view.queue),
      ...countAbsent(view.queue),
      quarters: issuedByQuarter(view),
    },
  };
  for (const { id } of site.services) entities[`figures/${id}`] = { ...todayOf(id, view), ...rest(id, view) };
  for (const counter of site.counters) entities[`counter/${counter.id}`] = adminCounter(counter, view);
  bottlenecks(view).forEach((advice, order) => {
    entities[`advice/${advice.name}`] = adviceEntity(advice, order, view);
  });
  Object.assign(entities, officers(view), alarms(view));
  for (const device of site.devices) entities[`device/${device.id}`] = deviceEntity(device, view);
  for (const { n, topic, sound, connectedAt } of screens)
    entities[`screen/${n}`] = { topic, sound, connectedAt: siteTime(connectedAt, site.site.timezone) };
  return Object.assign(entities, rollMode(view), estimateDays(view), clockProblem(view));
}

/** Since when an officer lets it rest; why stands in the service itself. */
function rest(service: string, { queue, site }: View): object {
  const suspended = find(queue.suspended, service);
  return suspended ? { suspendedSince: siteTime(suspended.since, site.site.timezone) } : {};
}

/** `by`: the page that switched it on, as the administrator named it; '' is the server machine. */
function rollMode({ queue, site }: View): Entities {
  const { rollSince, rollBy } = queue;
  if (rollSince === null) return {};
  const by = rollBy === null ? undefined : (rollBy.page ?? '');
  return { roll: { since: siteTime(rollSince, site.site.timezone), ...(by !== undefined && { by }) } };
}

/** Visits at counters: one ticket may have several. */
function servedToday({ counters }: QueueState): number {
  return Object.values(counters).reduce((sum, { served }) => sum + served, 0);
}

/** How true the waits were that citizens were told, day by day; today's so far too. Shares, not percent. */
function estimateDays({ outlook, queue }: View): Entities {
  const today = queue.day === null ? null : estimatesOf(outlook.learnt, queue.day);
  const days = today === null ? outlook.learnt.days : [...outlook.learnt.days, today];
  return Object.fromEntries(days.map((day) => [`estimate-day/${day.day}`, day]));
}

/** Somebody set the machine's clock: what hours and printed times follow. */
function clockProblem({ clockJump, languages, site }: View): Entities {
  if (!clockJump) return {};
  const { kind, at, byMs } = clockJump;
  const time = siteTime(at, site.site.timezone);
  const seconds = Math.round(byMs / 1_000);
  const places = { seconds: kind === 'behind' ? -seconds : seconds, time: time.slice(11, 16) };
  const words = (key: string) => {
    const inLanguage = (lang: string) => say(languages, lang, `problem.clock.${kind}${key}`, places);
    return { vi: inLanguage('vi'), en: inLanguage('en') };
  };
  const advice = { severity: 'wait', what: words('.what'), do: words('.do'), since: time };
  return { 'problem/clock': { kind, at: time, seconds, text: words(''), ...advice } };
}

/** As the public sees it, with who works there, how long it has stood so and since when the one at it is there. */
function adminCounter(counter: SiteCounter, view: View): object {
  const { site, queue } = view;
  const { since, pausedReason, served, missed } = counterOf(queue, counter.id);
  const officer = officerThere(counter.id, queue, site);
  const current = currentOf(counter.id, queue);
  const currentMs = current?.startedAt ?? current?.calledAt ?? null;
  return {
    ...counterEntity(counter, view),
    ...(since > 0 && { since: siteTime(since, site.site.timezone) }),
    ...(pausedReason !== null && { pausedReason }),
    ...(officer && { officer: officer.name }),
    ...(currentMs !== null && { currentSince: siteTime(currentMs, site.site.timezone) }),
    today: { served, missed },
  };
}

function adviceEntity({ name: _name, since, ...advice }: Bottleneck, order: number, { site }: View): object {
  return { order, ...advice, since: since === null ? null : siteTime(since, site.site.timezone) };
}
