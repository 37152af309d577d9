import { lineOf, type Memory, type Paper, type SiteOfRecord, standsBefore } from './record.ts';
import { helpedPeople, ownPeople, type Seen } from './who-may.ts';

export interface ExpectedCall {
  paper: Paper;
  why: {
    rule: string;
    waitedMs: number;
    passedOver: { number: string; rule: string }[];
    passedOverCount: number;
  };
  memory: Memory;
}

/** What the record says of the moment: the time, and the latest place that was given. */
export interface Moment {
  at: number;
  end: number;
}

const TOLD_MAX = 10;

/** Whom this counter must call now and why, from the words of the rule. */
export function expectedCall(seen: Seen, counter: string, memory: Memory, moment: Moment): ExpectedCall | null {
  const own = ownPeople(seen, counter);
  const choice = byRule(own, memory, seen.site, moment);
  if (choice !== null) return explained(choice, own, moment.at);
  const helped = helpedPeople(seen, counter, moment.at);
  const help = byRule(helped, memory, seen.site, moment);
  if (help === null) return null;
  const { why, ...rest } = explained(help, helped, moment.at);
  return { ...rest, why: { ...why, rule: 'helping' } };
}

/** The officer's own choice, or the number of the printed roll that was called out: the counter's memory stays. */
export function expectedByHand(
  seen: Seen,
  counter: string,
  paper: Paper,
  memory: Memory,
  { at, rule }: { at: number; rule: 'by-hand' | 'roll' },
): ExpectedCall | null {
  const own = ownPeople(seen, counter);
  const maybe = own.includes(paper) ? own : helpedPeople(seen, counter, at);
  if (!maybe.includes(paper)) return null;
  return explained({ paper, rule, passedBy: rule, limited: false, memory }, own, at);
}

interface Chosen {
  paper: Paper;
  rule: string;
  /** What let it go before others. */
  passedBy: string;
  /** Tier 1 had its number in a row. */
  limited: boolean;
  memory: Memory;
}

/** These go before anybody by themselves. */
const BY_ITSELF = ['by-hand', 'roll', 'tier-1', 'moved-first'];

function explained({ paper, rule, passedBy, limited, memory }: Chosen, people: Paper[], at: number): ExpectedCall {
  const earlier = people.filter((each) => each !== paper && standsBefore(each.place, paper.place));
  const first = earlier.toSorted((a, b) => (standsBefore(a.place, b.place) ? -1 : 1)).slice(0, TOLD_MAX);
  const passing = (other: Paper) => {
    if (BY_ITSELF.includes(passedBy)) return passedBy;
    if (other.tier === 1) return 'tier-1-limit';
    return other.place.lane !== 'first' && lineOf(other) === 'appointment' ? 'walk-in-turn' : passedBy;
  };
  const keepsItsName = limited || ['moved-first', 'by-hand', 'roll', 'aged'].includes(rule);
  const told = limited ? 'tier-1-limit' : rule;
  return {
    paper,
    why: {
      rule: keepsItsName || earlier.length > 0 ? told : 'first-come',
      waitedMs: Math.max(0, at - paper.waitingSince),
      passedOver: first.map((each) => ({ number: each.number, rule: passing(each) })),
      passedOverCount: earlier.length,
    },
    memory,
  };
}

/** The first of each line. */
function heads(people: readonly Paper[]): Partial<Record<string, Paper>> {
  const found: Partial<Record<string, Paper>> = {};
  for (const paper of people) {
    const line = paper.place.lane === 'first' ? 'first' : lineOf(paper);
    const known = found[line];
    if (known === undefined || standsBefore(paper.place, known.place)) found[line] = paper;
  }
  return found;
}

function byRule(people: readonly Paper[], memory: Memory, site: SiteOfRecord, moment: Moment): Chosen | null {
  const { first, 'tier-1': tier1, 'tier-2': tier2, ordinary, appointment } = heads(people);
  if (first !== undefined)
    return { paper: first, rule: 'moved-first', passedBy: 'moved-first', limited: false, memory };
  // a slot that has begun stays so when the clock goes back: places never do
  const due = appointment !== undefined && appointment.place.at <= Math.max(moment.at, moment.end);
  const below = shared(due ? appointment : undefined, walkIn(ordinary, tier2, memory, site, moment.at), memory, site);
  const limited = tier1 !== undefined && below !== null && memory.row >= site.rules.tier1InRow;
  if (tier1 !== undefined && !limited)
    return {
      ...{ paper: tier1, rule: 'tier-1', passedBy: 'tier-1', limited },
      memory: { ...memory, row: memory.row + 1 },
    };
  if (below !== null) return { ...below, limited };
  // nobody else is there: an appointment goes before its time
  if (appointment === undefined) return null;
  const rule = 'first-come';
  return { paper: appointment, rule, passedBy: rule, limited: false, memory: { ...memory, row: 0 } };
}

type Below = Omit<Chosen, 'limited'>;

/** So many appointments, then so many walk-ins; who is not there at the turn keeps it. */
function shared(due: Paper | undefined, walk: Below | null, memory: Memory, site: SiteOfRecord): Below | null {
  const share = site.appointments?.share ?? { appointment: 1, walkIn: 1 };
  const isTheirTurn = memory.promised < share.appointment;
  const counted = (after: Memory, kind: 'promised' | 'walkIns'): Memory => {
    const turn = { promised: memory.promised, walkIns: memory.walkIns };
    if (isTheirTurn === (kind === 'promised')) turn[kind] += 1;
    const isFull = turn.promised >= share.appointment && turn.walkIns >= share.walkIn;
    return { ...after, ...(isFull ? { promised: 0, walkIns: 0 } : turn) };
  };
  if (due !== undefined && (walk === null || isTheirTurn)) {
    const rule = walk === null ? 'first-come' : 'appointment-turn';
    return { paper: due, rule, passedBy: rule, memory: counted({ ...memory, row: 0 }, 'promised') };
  }
  if (walk === null) return null;
  const rule = due !== undefined && walk.rule === 'first-come' ? 'walk-in-turn' : walk.rule;
  return { ...walk, rule, passedBy: rule, memory: counted(walk.memory, 'walkIns') };
}

/** Whoever has waited too long, else tier 2 and the ordinary line in turns. */
function walkIn(
  ordinary: Paper | undefined,
  tier2: Paper | undefined,
  memory: Memory,
  site: SiteOfRecord,
  at: number,
): Below | null {
  const { tier2Turn, agedMinutes } = site.rules;
  const isTurnOf2 = memory.tier2 < tier2Turn.priority;
  const rested = { ...memory, row: 0 };
  const only = ordinary ?? tier2;
  if (only === undefined) return null;
  if (ordinary === undefined || tier2 === undefined)
    return { paper: only, rule: 'first-come', passedBy: 'first-come', memory: turned(rested, only.tier, tier2Turn) };
  const turn = isTurnOf2 ? tier2 : ordinary;
  const ruleOfTurn = isTurnOf2 ? 'tier-2-turn' : 'ordinary-turn';
  const isOld = (each: Paper) => at - each.place.at >= agedMinutes * 60_000;
  const [oldest] = [tier2, ordinary].filter(isOld).sort((a, b) => (standsBefore(a.place, b.place) ? -1 : 1));
  if (oldest === undefined)
    return { paper: turn, rule: ruleOfTurn, passedBy: ruleOfTurn, memory: turned(rested, turn.tier, tier2Turn) };
  const rule = oldest === turn ? ruleOfTurn : 'aged';
  return { paper: oldest, rule, passedBy: rule, memory: rested };
}

/** One more in its own turn; a full turn of both begins anew. A call outside of the turn leaves it as it is. */
function turned(memory: Memory, tier: number, turn: { priority: number; ordinary: number }): Memory {
  const isTurnOf2 = memory.tier2 < turn.priority;
  if (isTurnOf2 !== (tier === 2)) return memory;
  const next = tier === 2 ? { ...memory, tier2: memory.tier2 + 1 } : { ...memory, ordinary: memory.ordinary + 1 };
  return next.tier2 >= turn.priority && next.ordinary >= turn.ordinary ? { ...next, tier2: 0, ordinary: 0 } : next;
}
