import { aimOf, biasOf, offBy, rangeAbout } from './aim.ts';
import { type Forecast, forecast, NO_OUTLOOK, type Outlook } from './forecast.ts';
import { peopleBefore, peopleBeforeNewcomer } from './position.ts';
import type { Rules } from './rules.ts';
import type { QueueState, Ticket } from './state.ts';
import { type Estimate, lastsMs, type ToldWait, workBetween } from './told.ts';

export const ESTIMATE_STEP_MIN = 5;

const MINUTE_MS = 60_000;
/** Breaks further ahead change no wait that is told. */
const AHEAD_MS = 14_400_000;

/** The play of the calls to come for a service; whoever asks for many at one moment keeps them. */
export type Forecasts = (service: string) => Forecast | null;

export function forecastsAt(state: QueueState, rules: Rules, now: number, outlook: Outlook = NO_OUTLOOK): Forecasts {
  const known = new Map<string, Forecast | null>();
  return (service) => {
    let found = known.get(service);
    if (found === undefined) {
      found = forecast(state, rules, service, now, outlook);
      known.set(service, found);
      for (const linked of Object.keys(found?.newcomers ?? {})) known.set(linked, found);
    }
    return found;
  };
}

/** When this waiting ticket is called; null when it does not wait or no counter is there to call it. */
export function estimateFor(
  state: QueueState,
  rules: Rules,
  ticket: Ticket,
  now: number,
  outlook: Outlook = NO_OUTLOOK,
  forecasts: Forecasts = forecastsAt(state, rules, now, outlook),
): Estimate | null {
  if (ticket.state !== 'waiting') return null;
  const play = forecasts(ticket.service);
  if (play === null) return null;
  const { service, tier } = ticket;
  const waitMs = play.waits.get(ticket.id) ?? drawnOut(play, peopleBefore(state, rules, ticket, now) ?? 0);
  const { low, high } = rangeOf(waitMs, service, tier, now, outlook);
  return { low, high };
}

/** When a new ticket of this service and tier would be called; null when no counter is there to call it. */
export function estimateForNewcomer(
  state: QueueState,
  rules: Rules,
  service: string,
  now: number,
  outlook: Outlook = NO_OUTLOOK,
  forecasts: Forecasts = forecastsAt(state, rules, now, outlook),
): Estimate | null {
  const told = toldTo(state, rules, { service, tier: 0 }, now, outlook, forecasts);
  return told === null ? null : { low: told.low, high: told.high };
}

/** What a newcomer is told, to be kept with the ticket. */
export function toldTo(
  state: QueueState,
  rules: Rules,
  { service, tier }: Pick<Ticket, 'service' | 'tier'>,
  now: number,
  outlook: Outlook,
  forecasts: Forecasts = forecastsAt(state, rules, now, outlook),
): ToldWait | null {
  const play = forecasts(service);
  if (play === null) return null;
  const alone = play.newcomers[service]?.[tier] ?? drawnOut(play, peopleBeforeNewcomer(state, rules, service, now));
  return rangeOf(alone, service, tier, now, outlook);
}

/** The wait of one whom the play did not come to: at the pace that it had. */
function drawnOut({ waits, calls }: Forecast, before: number): number {
  const reached = Math.max(0, ...waits.values());
  return reached * Math.max(1, (before + 1) / Math.max(1, calls));
}

/**
 * A range that reaches over lunch by a short end would be told as hours, which helps nobody: where the end is less than
 * this share of half the range it is cut off.
 */
const SHORT_END = 0.6;

/** The range, ms without breaks, cut at a break that only a short end of it reaches over. `rests`: where breaks begin. */
function onOneSide({ lowMs, highMs }: { lowMs: number; highMs: number }, rests: readonly number[]) {
  const short = ((highMs - lowMs) / 2) * SHORT_END;
  const [rest] = rests.filter((each) => each > lowMs && each < highMs);
  if (rest === undefined) return { lowMs, highMs };
  if (highMs - rest < short) return { lowMs, highMs: rest };
  return { lowMs: rest - lowMs < short ? rest + 1 : lowMs, highMs };
}

function rangeOf(
  playedMs: number,
  service: string,
  tier: 0 | 1 | 2,
  now: number,
  { learnt, breaks }: Outlook,
): ToldWait {
  const workMs = Math.round(offBy(playedMs, biasOf(learnt, service)));
  const { aim } = aimOf(learnt, workMs, tier);
  const ahead = breaks.filter((each) => each.toMs > now && each.fromMs < now + AHEAD_MS);
  const { lowMs, highMs } = onOneSide(
    rangeAbout(workMs, aim),
    ahead.map((each) => workBetween(now, each.fromMs, ahead)),
  );
  const steps = (ms: number) => lastsMs(now, ms, ahead) / MINUTE_MS / ESTIMATE_STEP_MIN;
  const low = Math.floor(steps(lowMs)) * ESTIMATE_STEP_MIN;
  const high = Math.ceil(steps(highMs)) * ESTIMATE_STEP_MIN;
  return { low, high: Math.max(high, low + ESTIMATE_STEP_MIN), workMs, breaks: ahead };
}
