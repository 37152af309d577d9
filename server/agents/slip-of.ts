import { type Sentences, say } from '../../config/load-languages.ts';
import type { SiteFile } from '../../config/site-schema.ts';
import type { Estimate, Text } from '../protocol/common.ts';
import type { PapersSlip, Slip } from '../protocol/slip.ts';
import type { Rules } from '../queue/rules.ts';
import type { Ticket } from '../queue/state.ts';
import { slotOfTicket } from '../views/appointment.ts';
import { missingOf } from '../views/checklist.ts';
import { counterLabel } from '../views/counter.ts';
import { officerName } from '../views/officer.ts';
import { resultNotice } from '../views/result-day.ts';
import { serviceTexts } from '../views/service-texts.ts';
import { siteTime } from '../views/site-time.ts';
import { needsOf } from '../views/ticket.ts';

export interface SlipParts {
  site: SiteFile;
  rules: Rules;
  languages: Record<string, Sentences>;
  /** What status addresses start with. */
  address: string;
  demo: boolean;
}

/** What the paper of a ticket says, at the moment it is printed. */
export function slipOf(
  parts: SlipParts,
  ticket: Ticket,
  place: { position: number | null; estimate: Estimate },
  reprint: boolean,
): Slip {
  const { site, languages } = parts;
  const lang = languages[ticket.lang] ? ticket.lang : 'vi';
  const word = (key: string, places?: Record<string, string | number>) => say(languages, lang, `slip.${key}`, places);
  const text = (each: Text) => (lang === 'vi' ? each.vi : each.en);
  const service = site.services.find((each) => each.id === ticket.service);
  const serving = site.counters.filter((each) => each.services.includes(ticket.service));
  const zone = site.zones.find((each) => each.id === (serving[0]?.zone ?? site.zones[0]?.id));
  const notice = resultNotice(ticket, parts);
  const wanted = ticket.wanted === null ? [] : [word('wanted', { name: officerName(ticket.wanted, site).name })];
  const priority = site.priority.find((each) => each.id === ticket.priority);
  return {
    lang,
    site: text(site.site.name),
    number: ticket.number,
    errand: service ? text(service.label ?? service.name) : ticket.service,
    ...(priority ? { priority: text(priority.name) } : {}),
    before: place.position,
    wait: sayWait(place.estimate, word),
    counters: serving.map((each) => ({ label: counterLabel(each), name: text(each.name) })),
    zone: zone ? text(zone.name) : '',
    ...(ticket.needs.length > 0 && { onward: needsOf(ticket, site).map(({ label }) => text(label)) }),
    notes: [
      ...promised(ticket, parts, word),
      ...wanted,
      ...(notice ? [text(notice)] : []),
      ...(service?.notes.map(text) ?? []),
    ],
    statusUrl: `${parts.address}/t/${ticket.id}`,
    ...timeAndDate(ticket.issuedAt, site.site.timezone, lang),
    reprint,
    demo: parts.demo,
    words: {
      yourNumber: word('yourNumber'),
      priority: word('priority'),
      before: word('before'),
      people: word('people'),
      wait: word('wait'),
      waitAt: word('waitAt'),
      or: word('or'),
      follow: word('follow'),
      missed: word('missed'),
      reprint: word('reprint'),
      ...(ticket.needs.length > 0 && { onward: word('onward') }),
    },
  };
}

/** When the appointment is, or that it was missed by so much that the ticket waits as any other. */
function promised(
  ticket: Ticket,
  parts: SlipParts,
  word: (key: string, places: Record<string, string>) => string,
): string[] {
  const slot = slotOfTicket(ticket, parts);
  return slot === null ? [] : [word(slot.late ? 'appointmentLate' : 'appointment', { time: slot.time })];
}

/** The list of what a parked ticket lacks, for its kiosk's printer. */
export function papersSlipOf(parts: SlipParts, ticket: Ticket, now: number): PapersSlip {
  const { site, languages } = parts;
  const lang = languages[ticket.lang] ? ticket.lang : 'vi';
  const word = (key: string) => say(languages, lang, `slip.papers.${key}`);
  const text = (each: Text) => (lang === 'vi' ? each.vi : each.en);
  return {
    form: 'papers',
    lang,
    site: text(site.site.name),
    number: ticket.number,
    errand: text(serviceTexts(ticket.service, site).label),
    missing: missingOf(ticket, site).map(text),
    statusUrl: `${parts.address}/t/${ticket.id}`,
    ...timeAndDate(now, site.site.timezone, lang),
    demo: parts.demo,
    words: { missing: word('missing'), more: word('more'), kept: word('kept'), back: word('back') },
  };
}

/** Above an hour nobody plans by minutes (facts: screens, 4). */
const HOUR_MIN = 60;

function sayWait(
  estimate: Estimate,
  word: (key: string, places?: Record<string, string | number>) => string,
): string | null {
  if (estimate === null) return null;
  const { low, high } = estimate.minutes;
  if (low >= HOUR_MIN) return word('overAnHour');
  return word('minutes', { range: low === high ? `${low}` : `${low}–${high}` });
}

/** "09:42" and "Thứ Năm, 26/11/2026". */
export function timeAndDate(ms: number, timezone: string, lang: string): { time: string; date: string } {
  const local = siteTime(ms, timezone);
  const weekday = new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: timezone }).format(ms);
  const [year, month, day] = local.slice(0, 10).split('-');
  return { time: local.slice(11, 16), date: `${weekday}, ${day}/${month}/${year}` };
}
