import fc from 'fast-check';
import type { QueueCommand } from '../../server/queue/commands.ts';
import { OPEN_ALWAYS, type Opening } from '../../server/queue/opening.ts';
import type { ReturnPlace, Rules } from '../../server/queue/rules.ts';
import type { Slot } from '../../server/queue/slots.ts';
import type { QueueState } from '../../server/queue/state.ts';
import type { LatePlace } from '../../server/queue/words.ts';
import { aCentre, aRoster, MINUTE_MS, MORNING_MS, TODAY } from '../scenario.ts';

/** Many random days take seconds, on a busy machine more. */
export const PATIENCE_MS = 60_000;

/** What may happen next on a random day: figures that are turned into ids by what is there at that moment. */
export interface Chance {
  kind: number;
  a: number;
  b: number;
  /** Time that passes before it, ms; may be negative: clocks are set. */
  ms: number;
  /** Days that pass before it. */
  days: number;
}

const KINDS = [
  ...['issue', 'issue', 'issue', 'issue', 'issue', 'issue', 'open', 'open', 'open', 'open'],
  ...['next', 'next', 'next', 'next', 'next', 'next', 'call', 'recall', 'start', 'start', 'finish', 'miss', 'park'],
  ...['transfer', 'transfer', 'undo', 'undo', 'return', 'return', 'cancel', 'reclass', 'pause', 'close'],
  ...['suspend', 'resume', 'resume', 'allow', 'end', 'reprint'],
  ...['issue-visit', 'issue-visit', 'issue-twice', 'issue-twice', 'add-need', 'park-list', 'postpone', 'postpone'],
  ...['continue', 'continue', 'note', 'note'],
  ...['scan', 'scan', 'move-line', 'defer-line'],
  ...['sign-in', 'sign-in', 'sign-in', 'sign-out', 'alarm', 'end-alarm'],
  ...['book', 'book', 'book', 'import', 'check-in', 'check-in', 'check-in', 'cancel-booking'],
  ...['roll', 'roll', 'roll-mode', 'roll-mode'],
] as const;

export const chances = (maxLength: number): fc.Arbitrary<Chance[]> =>
  fc.array(
    fc.record({
      kind: fc.nat(KINDS.length - 1),
      a: fc.nat(1000),
      b: fc.nat(1000),
      ms: fc.oneof(
        { weight: 12, arbitrary: fc.integer({ min: 0, max: 3 * MINUTE_MS }) },
        { weight: 2, arbitrary: fc.integer({ min: 0, max: 40 * MINUTE_MS }) },
        { weight: 1, arbitrary: fc.integer({ min: -60 * MINUTE_MS, max: 0 }) },
        { weight: 2, arbitrary: fc.constant(0) },
      ),
      days: fc.oneof(
        { weight: 60, arbitrary: fc.constant(0) },
        { weight: 1, arbitrary: fc.constant(1) },
        { weight: 1, arbitrary: fc.constant(-1) },
      ),
    }),
    { minLength: 10, maxLength, size: 'max' },
  );

/** Ratios and places as sites may set them. */
export const sites: fc.Arbitrary<Rules> = fc
  .record({
    tier1InRow: fc.integer({ min: 1, max: 3 }),
    tier2Turn: fc.record({ priority: fc.integer({ min: 1, max: 3 }), ordinary: fc.integer({ min: 1, max: 3 }) }),
    agedMs: fc.integer({ min: 5, max: 90 }).map((minutes) => minutes * MINUTE_MS),
    returnPlace: fc.record({
      noShow: fc.constantFrom<ReturnPlace[]>('keep', 'first', 'last', { behind: 1 }, { behind: 3 }),
      parked: fc.constantFrom<ReturnPlace[]>('keep', 'first', 'last', { behind: 2 }),
    }),
    noShow: fc.record({
      recalls: fc.constant(3),
      ms: fc.constant(90_000),
      returnMs: fc.integer({ min: 1, max: 30 }).map((minutes) => minutes * MINUTE_MS),
      latePlace: fc.constantFrom<LatePlace[]>('last', 'refuse'),
    }),
    parkedKeepsCounter: fc.boolean(),
    appointments: fc.record({
      services: fc.constant({
        'chung-thuc': { minutes: 15, capacity: 2, from: 0, to: 1_440 },
        'ho-tich': { minutes: 20, capacity: 1, from: 0, to: 1_440 },
      }),
      earlyMs: fc.constantFrom(15 * MINUTE_MS, 90 * MINUTE_MS),
      lateMs: fc.constantFrom(0, 10 * MINUTE_MS),
      missedMs: fc.constantFrom(30 * MINUTE_MS, 120 * MINUTE_MS),
      daysAhead: fc.constant(1),
      share: fc.record({ appointment: fc.integer({ min: 1, max: 3 }), walkIn: fc.integer({ min: 1, max: 3 }) }),
    }),
  })
  .map((change) => aCentre(change));

const half = (open: number, close: number) => ({ open, close, ticketsFrom: open - 15, lastTicket: close - 15 });
const HALF_DAYS = Array.from({ length: 7 }, () => [half(450, 690), half(780, 1_020)]);
/** Two half-days every day; certification has few numbers. */
const BOUND: Opening = {
  ...OPEN_ALWAYS,
  week: HALF_DAYS,
  services: { 'chung-thuc': { week: HALF_DAYS, quota: [6, 3], nextDayAfter: null } },
};
/** Hours with quotas or none, and what becomes of the open tickets at night. */
const openings = fc.record({
  opening: fc.constantFrom(OPEN_ALWAYS, OPEN_ALWAYS, BOUND),
  endOfDay: fc.constantFrom<Rules['endOfDay'][]>('expire', 'keep'),
});

/** Minutes since midnight at the site. */
export const minuteAt = (now: number) => Math.floor((((now + 7 * 3_600_000) / MINUTE_MS) % 1_440) + 1_440) % 1_440;

/** The same, some with a roster, and counter 1 helps the others. */
export const staffedSites: fc.Arbitrary<Rules> = fc
  .record({ site: sites, openings, roster: fc.nat(3), helpMinutes: fc.constantFrom(0, 5, 30) })
  .map(({ site, openings: hours, roster, helpMinutes }) => {
    const helps = { services: ['ho-tich', 'dat-dai'], afterMs: helpMinutes * MINUTE_MS };
    const counters = { ...site.counters, '1': { services: ['chung-thuc'], helps } };
    return { ...site, ...hours, counters, officers: roster === 0 ? aRoster().officers : {} };
  });

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % list.length];

/** The command that a chance means here; ids are mostly such that exist. `serial` makes new ids. */
export function commandOf(chance: Chance, state: QueueState, rules: Rules, serial: number): QueueCommand {
  const { a, b } = chance;
  const counter = pick(Object.keys(rules.counters), a) ?? '';
  const service = pick(Object.keys(rules.services), a) ?? '';
  const ticket = pick(Object.keys(state.tickets), b) ?? 'nobody';
  const job = pick(Object.keys(state.jobs), b) ?? 'no-job';
  const priority = pick([undefined, undefined, 'cao-tuoi', 'mang-thai', 'co-cong'], b);
  const place = pick(['keep', 'first', 'last'] as const, b) ?? 'keep';
  const reason = { vi: `lý do ${b % 2}`, en: `reason ${b % 2}` };
  const code = pick(Object.keys(state.appointments), b) ?? 'no-code';
  const newId = `t${serial}`;
  const newJob = `j${serial}`;
  const officer = pick(Object.keys(rules.officers), b);
  switch (KINDS[chance.kind]) {
    case 'issue':
      return {
        ...{ type: 'issue-ticket', ticket: newId, service, priority, lang: 'vi', kiosk: pick(['1', '2'], b) },
        ...{ grantedBy: b % 7 === 0 ? 'kiosk' : 'officer', job: b % 2 === 0 ? newJob : undefined },
        ...{ officer: b % 3 === 0 ? officer : undefined, anyway: a % 3 === 0 },
      };
    case 'book':
      return { type: 'book-appointment', code: `code-${serial}`, slot: slotOf(state, service, b) };
    case 'import':
      return {
        ...{ type: 'import-appointments', partial: b % 4 !== 0 },
        list: [0, 1, 2].map((n) => ({
          line: n + 2,
          code: b % 5 === n ? code : `code-${serial}-${n}`,
          slot: slotOf(state, service, b + n),
        })),
      };
    case 'check-in':
      return {
        ...{ type: 'check-in', code: pick(bookedSoon(state), b) ?? code, ticket: newId },
        ...{ grantedBy: 'kiosk', lang: 'vi', kiosk: pick(['1', '2'], b), job: b % 2 === 0 ? newJob : undefined },
      };
    case 'cancel-booking':
      return { type: 'cancel-appointment', code };
    case 'issue-visit':
      return {
        ...{ type: 'issue-ticket', ticket: newId, service, grantedBy: 'officer', lang: 'vi', kiosk: '1' },
        needs: Object.keys(rules.services).slice(b % 3),
        ...{ people: 1 + (b % 4), papers: 1 + (a % 3) },
      };
    case 'issue-twice': {
      const last = state.lastAtKiosk['1']?.service ?? service;
      return { type: 'issue-ticket', ticket: newId, service: last, grantedBy: 'kiosk', lang: 'vi', kiosk: '1' };
    }
    case 'add-need':
      return { type: 'add-need', counter, service: pick(Object.keys(rules.services), b) ?? service };
    case 'continue':
      return { type: 'continue-visit', counter };
    case 'note':
      return { type: 'note-ticket', ticket, note: pick(['', 'nghe kém', 'cần phiên dịch'], a) ?? '' };
    case 'park-list':
      return { type: 'park-ticket', counter, missing: ['Căn cước'], ...(b % 2 === 0 && { job: newJob }) };
    case 'postpone':
      return { type: 'postpone-ticket', ticket: pick(waiting(state), b) ?? ticket, behind: 1 + (a % 5) };
    case 'scan':
      return { type: 'scan-ticket', ticket: pick(absent(state), b) ?? ticket };
    case 'move-line':
      return { type: 'move-line', service, to: pick(Object.keys(rules.services), b) ?? service };
    case 'defer-line':
      return { type: 'defer-line', service: pick(Object.keys(state.suspended), a) ?? service, opening: '13:00' };
    case 'open':
      return { type: 'open-counter', counter };
    case 'pause':
      return { type: 'pause-counter', counter, reason: reason.vi, until: b % 2 === 0 ? b * MINUTE_MS : undefined };
    case 'close':
      return { type: 'close-counter', counter };
    case 'call':
      return { type: 'call-ticket', counter, ticket };
    case 'start':
      return { type: 'start-ticket', counter };
    case 'finish':
      return { type: 'finish-ticket', counter };
    case 'miss':
      return { type: 'miss-ticket', counter };
    case 'recall':
      return { type: 'recall-ticket', counter, current: ticket };
    case 'park':
      return { type: 'park-ticket', counter, note: 'x' };
    case 'transfer':
      return {
        ...{ type: 'transfer-ticket', counter, place },
        toService: b % 3 === 0 ? undefined : pick(Object.keys(rules.services), b),
        toCounter: b % 2 === 0 ? undefined : pick(Object.keys(rules.counters), b >> 1),
        toOfficer: b % 5 === 0 ? officer : undefined,
      };
    case 'undo':
      return { type: 'undo-act', counter };
    case 'return':
      return { type: 'return-ticket', ticket: pick(absent(state), b) ?? ticket };
    case 'cancel':
      return { type: 'cancel-ticket', ticket };
    case 'reclass':
      return { type: 'reclass-ticket', ticket, priority: priority ?? null, grantedBy: 'officer' };
    case 'sign-in':
      return { type: 'sign-in', counter, officer: officer ?? 'nobody' };
    case 'sign-out':
      return { type: 'sign-out', counter };
    case 'alarm':
      return { type: 'raise-alarm', counter };
    case 'end-alarm':
      return { type: 'end-alarm', counter, at: pick([undefined, ...Object.keys(rules.counters)], b) };
    case 'suspend':
      return { type: 'suspend-service', service, reason };
    case 'resume':
      return { type: 'resume-service', service: pick(Object.keys(state.suspended), a) ?? service };
    case 'allow':
      return { type: 'allow-print', job };
    case 'end':
      return { type: 'end-print', job, state: pick(['printed', 'failed', 'unknown'] as const, a) ?? 'failed' };
    case 'reprint':
      return { type: 'reprint-ticket', ticket, job: newJob, device: null };
    case 'roll':
      return { type: 'call-roll', counter, ticket: newId, service: servedBy(rules, counter, b), number: `A${b % 40}` };
    case 'roll-mode':
      return { type: 'set-roll', on: b % 3 > 0 };
    default:
      return { type: 'call-next', counter };
  }
}

function waiting(state: QueueState): string[] {
  return Object.values(state.tickets)
    .filter((ticket) => ticket.state === 'waiting')
    .map((ticket) => ticket.id);
}

function servedBy(rules: Rules, counter: string, n: number): string {
  return pick(rules.counters[counter]?.services ?? [], n) ?? '';
}

function absent(state: QueueState): string[] {
  return Object.values(state.tickets)
    .filter((ticket) => ticket.state === 'no-show' || ticket.state === 'parked')
    .map((ticket) => ticket.id);
}

const MORNING_MINUTE = 480;
const GRID_MINUTES = 60;

/** One of the next slots after the latest place given, now and then of tomorrow or one that is none. */
function slotOf(state: QueueState, service: string, b: number): Slot {
  const late = Math.max(0, Math.floor((state.placedAt - MORNING_MS) / MINUTE_MS));
  const hour = (Math.floor((MORNING_MINUTE + late) / GRID_MINUTES) * GRID_MINUTES) % 1_320;
  const minute = hour + (b % 12) * (b % 7 === 0 ? 5 : 15);
  const at = MORNING_MS + (Math.floor((MORNING_MINUTE + late) / 1_320) * 1_320 + minute - MORNING_MINUTE) * MINUTE_MS;
  return { service, day: state.day ?? TODAY, minute, at };
}

/** Codes of those who may come now, as far as the latest place tells the time. */
function bookedSoon(state: QueueState): string[] {
  return Object.values(state.appointments)
    .filter(({ state: is, at }) => is === 'booked' && Math.abs(at - state.placedAt) < GRID_MINUTES * MINUTE_MS)
    .map(({ code }) => code);
}
