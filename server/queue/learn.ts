import { aimAfter, aimOf, biasOf, missOf } from './aim.ts';
import type { EventOf, QueueEvent } from './events.ts';
import { find } from './find.ts';
import { ESTIMATE_DAYS_KEPT, type EstimateDay, type Learnt, LONG_WAIT_MS, type Mean, taken } from './learnt.ts';
import { decay, hourKey, hourOf, longerBy } from './pace.ts';
import { counterOf, type QueueState, type Ticket } from './state.ts';
import { workBetween } from './told.ts';

/** Visits that a figure remembers: enough to be steady, few enough to follow a new officer or a new form. */
const CYCLES_MOST = 120;
const HOURS_MOST = 120;
const PACES_MOST = 40;
const SLACK_MOST = 100;
const PAUSES_MOST = 20;
/** A sample counts for at most so many times, and at least such a share of, what was usual: outliers move little. */
const CLIP = { high: 4, low: 0.1 };
/** A factor of an hour or a counter begins with so many samples of 1: few visits say little. */
const HOUR_PRIOR = 40;
const PACE_PRIOR = 8;
const MIX_STEP = 0.005;
const RETURNS_STEP = 0.005;
const MISS_MAX = 1;
const BIAS_PRIOR = 60;
const BIAS_MOST = 300;
const SLACK_MS_MAX = 300_000;
/** A longer pause is lunch or a meeting. */
const PAUSE_MS_MAX = 2_700_000;

/**
 * Learns from one event; `queue` is the state before it. Undone acts have taught their bit already: within ten seconds
 * of a press that is a few samples a day among hundreds.
 */
export function learn(learnt: Learnt, queue: QueueState, event: QueueEvent): void {
  switch (event.type) {
    case 'day-ended':
      endDay(learnt, queue, event);
      return;
    case 'ticket-issued':
      arrive(learnt, event);
      return;
    case 'ticket-returned':
      learnt.returns += RETURNS_STEP;
      return;
    case 'ticket-called':
      learnFromCall(learnt, queue, event);
      return;
    case 'ticket-finished':
    case 'ticket-missed':
    case 'ticket-parked':
    case 'ticket-transferred':
      learnFromEnd(learnt, queue, event);
      return;
    case 'ticket-moved-on':
      // its visit here was learnt when it finished, and its counter may be at the next one already
      learnt.returns += RETURNS_STEP;
      return;
    case 'ticket-continued':
      // nobody was called in between, so there was no gap to learn from
      delete learnt.freeSince[event.data.counter];
      return;
    case 'counter-opened':
      learnFromPause(learnt, event);
      return;
    case 'counter-paused':
      learnt.pausedSince[event.data.counter] = event.at;
      delete learnt.freeSince[event.data.counter];
      return;
    case 'counter-closed':
      delete learnt.pausedSince[event.data.counter];
      delete learnt.freeSince[event.data.counter];
      return;
  }
}

function arrive(learnt: Learnt, { at, data }: EventOf<'ticket-issued'>): void {
  const known = find(learnt.arrivals, data.service) ?? { at, count: 0 };
  learnt.arrivals[data.service] = { at, count: known.count * decay(at - known.at) + 1 };
  learnt.tier1 += MIX_STEP * (Number(data.tier === 1) - learnt.tier1);
  learnt.tier2 += MIX_STEP * (Number(data.tier === 2) - learnt.tier2);
}

function learnFromCall(learnt: Learnt, queue: QueueState, { at, data }: EventOf<'ticket-called'>): void {
  const ticket = find(queue.tickets, data.ticket);
  if (ticket === undefined) return;
  learnt.returns *= 1 - RETURNS_STEP;
  const freeSince = find(learnt.freeSince, data.counter);
  delete learnt.freeSince[data.counter];
  if (freeSince !== undefined && ticket.waitingSince < freeSince)
    learnt.slack = taken(learnt.slack, Math.min(at - freeSince, SLACK_MS_MAX), SLACK_MOST);
  if (ticket.told !== null && ticket.calledAt === null && ticket.waitingSince === ticket.issuedAt)
    compare(learnt, ticket, at);
}

/** The first call of a ticket shows how true its estimate was. */
function compare(learnt: Learnt, { told, tier, service, issuedAt }: Ticket, at: number): void {
  const waitMs = at - issuedAt;
  if (told === null || waitMs < 0) return;
  const workMs = workBetween(issuedAt, at, told.breaks);
  const { name, aim } = aimOf(learnt, told.workMs, tier);
  learnt.aims[name] = aimAfter(aim, told.workMs, workMs);
  const miss = Math.max(-MISS_MAX, Math.min(MISS_MAX, missOf(told.workMs, workMs)));
  learnt.biases[service] = taken(
    find(learnt.biases, service) ?? { value: 0, weight: BIAS_PRIOR },
    miss + biasOf(learnt, service),
    BIAS_MOST,
  );
  const minutes = waitMs / 60_000;
  const minutesOff = Math.abs((told.low + told.high) / 2 - minutes);
  learnt.outcomes.tickets += 1;
  learnt.outcomes.minutesOff += minutesOff;
  if (told.low <= minutes && minutes <= told.high) learnt.outcomes.inRange += 1;
  if (waitMs > LONG_WAIT_MS) learnt.errors.push(rounded(minutesOff / minutes));
}

type End = EventOf<'ticket-finished' | 'ticket-missed' | 'ticket-parked' | 'ticket-transferred'>;

function learnFromEnd(learnt: Learnt, queue: QueueState, event: End): void {
  const { at, data } = event;
  const ticket = find(queue.tickets, data.ticket);
  learnt.freeSince[data.counter] = at;
  if (event.type === 'ticket-transferred') learnt.returns += RETURNS_STEP;
  if (ticket === undefined || ticket.calledAt === null) return;
  const { service } = ticket;
  const sample = Math.max(0, at - ticket.calledAt) / (1 + longerBy(ticket));
  const known = find(learnt.cycles, service);
  if (known === undefined) {
    learnt.cycles[service] = { value: sample, weight: 1 };
    return;
  }
  const clipped = Math.min(Math.max(sample, known.value * CLIP.low), known.value * CLIP.high);
  const share = clipped / Math.max(known.value, 1);
  const hour = hourKey(service, hourOf(learnt, at));
  learnt.cycles[service] = taken(known, clipped, CYCLES_MOST);
  learnt.hours[hour] = factorAfter(find(learnt.hours, hour), share, HOUR_PRIOR, HOURS_MOST);
  learnt.paces[data.counter] = factorAfter(find(learnt.paces, data.counter), share, PACE_PRIOR, PACES_MOST);
}

function factorAfter(known: Mean | undefined, share: number, prior: number, most: number): Mean {
  return taken(known ?? { value: 1, weight: prior }, share, most);
}

function learnFromPause(learnt: Learnt, { at, data }: EventOf<'counter-opened'>): void {
  learnt.openedAt ??= at;
  const since = find(learnt.pausedSince, data.counter);
  delete learnt.pausedSince[data.counter];
  const pausedMs = since === undefined ? 0 : at - since;
  if (pausedMs > 0 && pausedMs <= PAUSE_MS_MAX) learnt.pause = taken(learnt.pause, pausedMs, PAUSES_MOST);
}

function endDay(learnt: Learnt, queue: QueueState, { data }: EventOf<'day-ended'>): void {
  const day = estimatesOf(learnt, data.day);
  if (day !== null) learnt.days = [...learnt.days, day].slice(-ESTIMATE_DAYS_KEPT);
  const manned = Object.keys(queue.counters);
  if (manned.length > 0) learnt.manned = manned;
  Object.assign(learnt, { freeSince: {}, pausedSince: {}, openedAt: null, arrivals: {} });
  Object.assign(learnt, { errors: [], outcomes: { tickets: 0, inRange: 0, minutesOff: 0 } });
}

/** How the estimates of the day that is under way have come out so far; null: nobody was called yet. */
export function estimatesOf({ errors, outcomes }: Learnt, day: string): EstimateDay | null {
  const { tickets, inRange, minutesOff } = outcomes;
  if (tickets === 0) return null;
  const shares = { inRange: rounded(inRange / tickets), minutesOff: rounded(minutesOff / tickets) };
  return { day, tickets, ...shares, medianError: medianOf(errors) };
}

export function medianOf(values: readonly number[]): number | null {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;
}

function rounded(share: number): number {
  return Math.round(share * 1_000) / 1_000;
}

export function mannedOn(learnt: Learnt, queue: QueueState): readonly string[] {
  const today = Object.keys(queue.counters).filter((id) => counterOf(queue, id).since > 0);
  return today.length > 0 ? today : learnt.manned;
}
