import { say } from '../../config/load-languages.ts';
import type { Text } from '../protocol/common.ts';
import { find } from '../queue/find.ts';
import { LANES, linesOf, ticketAt } from '../queue/lines.ts';
import { servicesCalled } from '../queue/reach.ts';
import { nextTicketFor } from '../queue/selection.ts';
import { counterOf, type Ticket } from '../queue/state.ts';
import { countersFor, currentOf, type SiteCounter } from './counter.ts';
import { serviceTexts } from './service-texts.ts';
import { timeOfDay } from './site-time.ts';
import type { View } from './view.ts';

/** Something that holds the hall up, and what to do about it. */
export interface Bottleneck {
  /** The same thing keeps its name, e.g. `no-counter.ho-tich`. */
  name: string;
  severity: 'stop' | 'wait';
  what: Text;
  do: Text;
  /** ms since 1970; null: nobody knows. */
  since: number | null;
  service?: string;
  counter?: string;
}

const MINUTE_MS = 60_000;
/** A service that rests longer than this is pointed out. */
export const SUSPENDED_LONG_MS = 30 * MINUTE_MS;
/** A visit that lasts so many times its usual length is pointed out. */
export const LONG_VISIT_TIMES = 3;

/** What holds the hall up now, the worst first, else in the order of the site file. */
export function bottlenecks(view: View): Bottleneck[] {
  const { site } = view;
  const found = [
    ...site.services.flatMap((each) => [...nobodyServes(each.id, view), ...waitsLong(each.id, view)]),
    ...site.counters.flatMap((each) => [...pausedTooLong(each, view), ...longVisit(each, view), ...idle(each, view)]),
    ...site.services.flatMap((each) => suspendedLong(each.id, view)),
    ...site.devices.flatMap((each) => deviceDown(each.id, each.kind, view)),
  ];
  return [
    ...found.filter(({ severity }) => severity === 'stop'),
    ...found.filter(({ severity }) => severity === 'wait'),
  ];
}

function nobodyServes(service: string, view: View): Bottleneck[] {
  const longest = longestWaiting(service, view);
  if (longest === null || find(view.queue.suspended, service) || workingFor(service, view).length > 0) return [];
  const counters = labels(countersFor(service, view.site));
  const places = { service: labelOf(service, view), count: longest.count };
  return [
    {
      ...said(
        'no-counter',
        service,
        'stop',
        view,
        places,
        counters === null ? 'no-counter.none' : 'no-counter',
        counters,
      ),
      since: longest.since,
      service,
    },
  ];
}

function waitsLong(service: string, view: View): Bottleneck[] {
  const longest = longestWaiting(service, view);
  const target = view.site.rules.waitTargetMinutes;
  if (longest === null || find(view.queue.suspended, service) || workingFor(service, view).length === 0) return [];
  const minutes = Math.floor((view.now - longest.since) / MINUTE_MS);
  if (minutes <= target) return [];
  const able = countersFor(service, view.site).filter(({ id }) => counterOf(view.queue, id).state !== 'open');
  const counters = labels(able) ?? labels(freeCounters(view));
  const places = { service: labelOf(service, view), minutes, count: longest.late };
  const act = able.length > 0 ? 'long-wait' : counters === null ? 'long-wait.all-open' : 'long-wait.free';
  return [{ ...said('long-wait', service, 'wait', view, places, act, counters), since: longest.since, service }];
}

/** Open, with nobody there and nobody to call. */
function freeCounters({ queue, rules, site, now }: View): SiteCounter[] {
  return site.counters.filter(
    ({ id }) =>
      counterOf(queue, id).state === 'open' &&
      currentOf(id, queue) === null &&
      nextTicketFor(queue, rules, id, now) === null,
  );
}

function pausedTooLong({ id }: SiteCounter, view: View): Bottleneck[] {
  const { state, pausedUntil } = counterOf(view.queue, id);
  if (state !== 'paused' || pausedUntil === null || view.now <= pausedUntil) return [];
  const time = timeOfDay(pausedUntil, view.site.site.timezone);
  const places = { counter: nameOf(id, view), time };
  return [{ ...said('paused-over', id, 'wait', view, places), since: pausedUntil, counter: id }];
}

function longVisit({ id }: SiteCounter, view: View): Bottleneck[] {
  const ticket = currentOf(id, view.queue);
  const usual = view.site.services.find((each) => each.id === ticket?.service)?.minutes;
  if (ticket === null || usual === undefined) return [];
  const since = ticket.startedAt ?? ticket.calledAt ?? view.now;
  const minutes = Math.floor((view.now - since) / MINUTE_MS);
  if (minutes < usual * LONG_VISIT_TIMES) return [];
  const places = { counter: nameOf(id, view), number: ticket.number, minutes };
  return [{ ...said('long-visit', id, 'wait', view, places), since, counter: id }];
}

/** Nobody to call, while a service that this counter may help keeps people waiting beyond the target. */
function idle({ id, helps }: SiteCounter, view: View): Bottleneck[] {
  const { queue, rules, site, now } = view;
  const { state, since } = counterOf(queue, id);
  if (state !== 'open' || currentOf(id, queue) || nextTicketFor(queue, rules, id, now)) return [];
  const late = helps?.services.find(
    (service) => (longestWaiting(service, view)?.since ?? now) < now - site.rules.waitTargetMinutes * MINUTE_MS,
  );
  if (late === undefined || find(queue.suspended, late)) return [];
  const places = { counter: nameOf(id, view), service: labelOf(late, view) };
  return [{ ...said('idle', id, 'wait', view, places), since, counter: id, service: late }];
}

function suspendedLong(service: string, view: View): Bottleneck[] {
  const suspension = find(view.queue.suspended, service);
  if (suspension === undefined || view.now - suspension.since < SUSPENDED_LONG_MS) return [];
  const time = timeOfDay(suspension.since, view.site.site.timezone);
  const count = longestWaiting(service, view)?.count ?? 0;
  const places = { service: labelOf(service, view), time, count };
  return [{ ...said('suspended', service, 'wait', view, places), since: suspension.since, service }];
}

function deviceDown(id: string, kind: 'printer' | 'scanner', view: View): Bottleneck[] {
  const state = find(view.devices, id)?.state ?? 'offline';
  if (state === 'ok') return [];
  const kiosk = view.site.kiosks.find((each) => each[kind] === id)?.id ?? '';
  const severity = kind === 'scanner' || state === 'near-end' ? 'wait' : 'stop';
  return [{ ...said(`${kind}.${state}`, id, severity, view, { device: id, kiosk }), since: null }];
}

/** Those who wait for a service: how many, since when the longest, how many beyond the target; null: nobody. */
function longestWaiting(service: string, view: View): { count: number; since: number; late: number } | null {
  const { queue, site, now } = view;
  const lines = linesOf(queue, service);
  const lateSince = now - site.rules.waitTargetMinutes * MINUTE_MS;
  let [count, since, late] = [0, now, 0];
  for (const lane of LANES)
    for (let at = 0; at < lines[lane].length; at++) {
      const { waitingSince }: Ticket = ticketAt(queue, lines[lane], at);
      count += 1;
      since = Math.min(since, waitingSince);
      if (waitingSince < lateSince) late += 1;
    }
  return count === 0 ? null : { count, since, late };
}

/** Open counters that call for a service now. */
function workingFor(service: string, { site, queue, rules }: View): SiteCounter[] {
  return site.counters.filter(
    ({ id }) => counterOf(queue, id).state === 'open' && servicesCalled(queue, rules, id).includes(service),
  );
}

function labelOf(service: string, { site }: View): Text {
  return serviceTexts(service, site).label;
}

function nameOf(counter: string, { site }: View): Text {
  return site.counters.find((each) => each.id === counter)?.name ?? { vi: counter, en: counter };
}

/** "Quầy 3, Quầy 5"; null for none. */
function labels(counters: readonly SiteCounter[]): Text | null {
  if (counters.length === 0) return null;
  const shown = counters.slice(0, COUNTERS_NAMED_MAX);
  return { vi: shown.map(({ name }) => name.vi).join(', '), en: shown.map(({ name }) => name.en).join(', ') };
}
const COUNTERS_NAMED_MAX = 3;

/** The two sentences `advice.<kind>` and `advice.<act>.do`, each place in the sentence's own language. */
function said(
  kind: string,
  id: string,
  severity: Bottleneck['severity'],
  { languages }: View,
  places: Record<string, Text | string | number>,
  act = kind,
  counters: Text | null = null,
): Pick<Bottleneck, 'name' | 'severity' | 'what' | 'do'> {
  const inLanguage = (lang: 'vi' | 'en') =>
    Object.fromEntries(
      Object.entries({ ...places, ...(counters && { counters }) }).map(([name, value]) => [
        name,
        typeof value === 'object' ? value[lang] : value,
      ]),
    );
  const sentence = (key: string): Text => ({
    vi: say(languages, 'vi', key, inLanguage('vi')),
    en: say(languages, 'en', key, inLanguage('en')),
  });
  return { name: `${kind}.${id}`, severity, what: sentence(`advice.${kind}`), do: sentence(`advice.${act}.do`) };
}
