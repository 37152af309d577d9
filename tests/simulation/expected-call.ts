import { type Desk, type Paper, type SiteOfRecord, standsBefore } from './record.ts';

export interface Seen {
  papers: ReadonlyMap<string, Paper>;
  desks: ReadonlyMap<string, Desk>;
  suspended: ReadonlySet<string>;
  site: SiteOfRecord;
}

export interface ExpectedCall {
  paper: Paper;
  why: {
    rule: string;
    waitedMs: number;
    passedOver: { number: string; rule: string }[];
    passedOverCount: number;
  };
  memory: Pick<Desk, 'row' | 'tier2' | 'ordinary'>;
}

const TOLD_MAX = 10;

/** Whom this counter must call now and why, from the words of the rule; `byHand`: the officer's own choice. */
export function expectedCall(seen: Seen, counter: string, at: number, byHand: Paper | null): ExpectedCall | null {
  const callable = callableAt(seen, counter);
  const desk = seen.desks.get(counter);
  if (desk === undefined) return null;
  const { row, tier2, ordinary } = desk;
  const choice =
    byHand === null
      ? byRule(callable, desk, seen.site, at)
      : { paper: byHand, rule: 'by-hand', passedBy: 'by-hand', memory: { row, tier2, ordinary } };
  if (choice === null) return null;
  const { paper, rule, memory } = choice;
  const earlier = callable.filter((each) => standsBefore(each.place, paper.place));
  const told = tellRule(rule, earlier.length);
  const limits = choice.passedBy !== 'by-hand' && choice.passedBy !== 'tier-1' && choice.passedBy !== 'moved-first';
  const passing = (tier: number) => (tier === 1 && limits ? 'tier-1-limit' : choice.passedBy);
  return {
    paper,
    why: {
      rule: told,
      waitedMs: Math.max(0, at - paper.waitingSince),
      passedOver: earlier.slice(0, TOLD_MAX).map(({ number, tier }) => ({ number, rule: passing(tier) })),
      passedOverCount: earlier.length,
    },
    memory,
  };
}

/** Who waits and may be called here, in the order of places. */
function callableAt({ papers, desks, suspended, site }: Seen, counter: string): Paper[] {
  const serves = (id: string | null, service: string) =>
    site.counters.some((each) => each.id === id && each.services.includes(service));
  return [...papers.values()]
    .filter((each) => each.state === 'waiting' && serves(counter, each.service) && !suspended.has(each.service))
    .filter(
      ({ bound, service }) =>
        bound === null || bound === counter || desks.get(bound)?.state === 'closed' || !serves(bound, service),
    )
    .sort((a, b) => (standsBefore(a.place, b.place) ? -1 : 1));
}

interface Chosen {
  paper: Paper;
  rule: string;
  /** What let it go before others below tier 1. */
  passedBy: string;
  memory: ExpectedCall['memory'];
}

function byRule(callable: Paper[], desk: Desk, site: SiteOfRecord, at: number): Chosen | null {
  const { tier1InRow, tier2Turn } = site.rules;
  const { row, tier2: inTurn2, ordinary: inTurn0 } = desk;
  const same = { row, tier2: inTurn2, ordinary: inTurn0 };
  const moved = callable.find((each) => each.place.lane === 'first');
  if (moved !== undefined) return { paper: moved, rule: 'moved-first', passedBy: 'moved-first', memory: same };
  const [ordinary, tier1, tier2] = [0, 1, 2].map((tier) => callable.find((each) => each.tier === tier));
  const limited = tier1 !== undefined && row >= tier1InRow && (ordinary !== undefined || tier2 !== undefined);
  if (tier1 !== undefined && !limited) {
    return { paper: tier1, rule: 'tier-1', passedBy: 'tier-1', memory: { ...same, row: row + 1 } };
  }
  const below = belowTier1(ordinary, tier2, inTurn2 < tier2Turn.priority, site, at);
  if (below === null) return null;
  const rested = { ...same, row: 0 };
  const memory = below.ratioRests ? rested : turned(rested, below.paper.tier, tier2Turn);
  return { paper: below.paper, rule: limited ? 'tier-1-limit' : below.rule, passedBy: below.rule, memory };
}

function belowTier1(
  ordinary: Paper | undefined,
  tier2: Paper | undefined,
  isTurnOf2: boolean,
  site: SiteOfRecord,
  at: number,
): { paper: Paper; rule: string; ratioRests: boolean } | null {
  const only = ordinary ?? tier2;
  if (ordinary === undefined || tier2 === undefined)
    return only === undefined ? null : { paper: only, rule: 'first-come', ratioRests: false };
  const turn = isTurnOf2 ? tier2 : ordinary;
  const ruleOfTurn = isTurnOf2 ? 'tier-2-turn' : 'ordinary-turn';
  const isOld = (each: Paper) => at - each.place.at >= site.rules.agedMinutes * 60_000;
  const [oldest] = [tier2, ordinary].filter(isOld).sort((a, b) => (standsBefore(a.place, b.place) ? -1 : 1));
  if (oldest === undefined) return { paper: turn, rule: ruleOfTurn, ratioRests: false };
  return { paper: oldest, rule: oldest === turn ? ruleOfTurn : 'aged', ratioRests: true };
}

/** One more in its own turn; a full turn of both begins anew. A call outside of the turn leaves it as it is. */
function turned(
  memory: ExpectedCall['memory'],
  tier: number,
  turn: { priority: number; ordinary: number },
): ExpectedCall['memory'] {
  const isTurnOf2 = memory.tier2 < turn.priority;
  if (isTurnOf2 !== (tier === 2)) return memory;
  const next = tier === 2 ? { ...memory, tier2: memory.tier2 + 1 } : { ...memory, ordinary: memory.ordinary + 1 };
  return next.tier2 >= turn.priority && next.ordinary >= turn.ordinary ? { row: 0, tier2: 0, ordinary: 0 } : next;
}

/** The reason as it is told: whoever passed nobody by came first. */
function tellRule(rule: string, passed: number): string {
  if (['moved-first', 'tier-1-limit', 'by-hand', 'aged'].includes(rule)) return rule;
  return passed === 0 ? 'first-come' : rule;
}
