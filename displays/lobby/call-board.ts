import type { Call, CounterState } from '../live/entities.ts';
import type { Keyed } from '../live/live-topic.ts';

/** A call is a big one for at least so long, also when the next one comes at once. */
export const BIG_MIN_MS = 8_000;
/** The frame of a call that nothing has followed. */
export const NEW_MAX_MS = 60_000;
/** Three pulses of a second, then the eye has found it. */
export const PULSE_MS = 3_000;
/** Bands that fit at the size that is read from 10 m. */
export const BIG_MAX = 3;

/** A call with where and how it is shown. */
export interface Shown {
  key: string;
  call: Call;
  /** gold frame */
  fresh: boolean;
  /** grows with each recall, so that the pulse starts anew */
  pulse: number;
  pulsing: boolean;
}

interface Known {
  call: Call;
  /** when it last became worth looking at: called or recalled, ms of the page's own clock */
  shownAt: number;
}

/**
 * Which calls are big and which stand in the last ones. It remembers places: a number never moves while somebody looks
 * for it. A call that stops being big takes the place of the oldest in the list; an undone one is gone at once.
 */
export class CallBoard {
  #known = new Map<string, Known>();
  /** the last call of each counter: what it called before is over */
  #latest = new Map<string, string>();
  #big: string[] = [];
  #places: (string | null)[];

  /** @param places numbers in the list of last calls */
  constructor(places: number) {
    this.#places = Array.from({ length: places }, () => null);
  }

  /**
   * @param calls `call/<n>` of the topic; a larger n was called later
   * @param stateOf how a counter stands; one that paused or closed calls nobody
   * @param now ms, monotonic
   * @param ageOf how long ago a call was made, ms
   */
  update(
    calls: readonly Keyed<Call>[],
    stateOf: (counter: string) => CounterState | undefined,
    now: number,
    ageOf: (call: Call) => number,
  ): void {
    const newestFirst = calls.slice().sort((a, b) => Number(b.id) - Number(a.id));
    this.#learn(newestFirst, now, ageOf);
    this.#latest = new Map(
      newestFirst
        .slice()
        .reverse()
        .map(({ id, entity }) => [entity.counter, id]),
    );
    const calling = newestFirst.filter(
      ({ id, entity }) => (stateOf(entity.counter) ?? 'open') === 'open' && this.#latest.get(entity.counter) === id,
    );
    this.#chooseBig(
      calling.map(({ id }) => id),
      now,
    );
    this.#fillPlaces(newestFirst.map(({ id }) => id));
  }

  #learn(calls: readonly Keyed<Call>[], now: number, ageOf: (call: Call) => number): void {
    const known = new Map<string, Known>();
    for (const { id, entity } of calls) {
      const before = this.#known.get(id);
      const again = before !== undefined && entity.recalled > before.call.recalled;
      const shownAt = before === undefined ? now - Math.max(0, ageOf(entity)) : again ? now : before.shownAt;
      known.set(id, { call: entity, shownAt });
    }
    this.#known = known;
  }

  /** Newest last, so that a band never moves down under the eye; the oldest leaves from the top. */
  #chooseBig(calling: readonly string[], now: number): void {
    const newest = calling.reduce<string | null>(
      (best, key) => (best === null || this.#shownAt(key) > this.#shownAt(best) ? key : best),
      null,
    );
    const wanted = calling.filter((key) => key === newest || now - this.#shownAt(key) < BIG_MIN_MS);
    const stay = this.#big.filter((key) => wanted.includes(key));
    const come = wanted.filter((key) => !stay.includes(key)).sort((a, b) => this.#shownAt(a) - this.#shownAt(b));
    this.#big = [...stay, ...come].slice(-BIG_MAX);
  }

  #fillPlaces(newestFirst: readonly string[]): void {
    const listed = newestFirst.filter((key) => !this.#big.includes(key)).slice(0, this.#places.length);
    this.#places = this.#places.map((key) => (key !== null && listed.includes(key) ? key : null));
    for (const key of listed) {
      if (this.#places.includes(key)) continue;
      this.#places[this.#places.indexOf(null)] = key;
    }
  }

  #shownAt(key: string): number {
    return this.#known.get(key)?.shownAt ?? Number.NEGATIVE_INFINITY;
  }

  big(now: number): Shown[] {
    return this.#big.flatMap((key) => this.#show(key, now));
  }

  /** The last calls by place; an empty place is null. */
  last(now: number): (Shown | null)[] {
    return this.#places.map((key) => (key === null ? null : (this.#show(key, now)[0] ?? null)));
  }

  #show(key: string, now: number): Shown[] {
    const known = this.#known.get(key);
    if (!known) return [];
    const age = now - known.shownAt;
    const fresh = age < NEW_MAX_MS && this.#latest.get(known.call.counter) === key;
    return [{ key, call: known.call, fresh, pulsing: fresh && age < PULSE_MS, pulse: known.call.recalled }];
  }
}
