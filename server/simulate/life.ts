import type { OfficeAnswer, OfficeCommand } from './office.ts';

/** Something that several wait for, such as a citizen who sits down to wait. */
export interface Bell {
  readonly waiting: Set<Sleeper>;
}

/** One who waits for a bell and wakes once, by it or by the time. */
export interface Sleeper {
  awake: boolean;
  life: Life;
}

/** What somebody does next: lets time pass, waits for a bell (at most so long), or asks the office. */
export type Step = { wait: number } | { hear: Bell; atMost: number } | { ask: OfficeCommand };

/** A person in the house. Pure: the world lets time pass and brings the answers. */
export type Life = Generator<Step, void, OfficeAnswer | undefined>;
/** A part of a life that comes to a result. */
export type Doing<T> = Generator<Step, T, OfficeAnswer | undefined>;

export function bell(): Bell {
  return { waiting: new Set() };
}

export function* wait(ms: number): Doing<void> {
  yield { wait: Math.max(0, Math.round(ms)) };
}

export function* hear(what: Bell, atMost: number): Doing<void> {
  yield { hear: what, atMost: Math.max(0, Math.round(atMost)) };
}

export function* ask(command: OfficeCommand): Doing<OfficeAnswer> {
  const answer = yield { ask: command };
  if (answer === undefined) throw new Error(`nobody answered ${command.do}`);
  return answer;
}
