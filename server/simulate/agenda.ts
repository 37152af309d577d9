import type { Bell, Life, Sleeper } from './life.ts';
import type { Office, OfficeAnswer, OfficeCommand } from './office.ts';

interface Entry {
  at: number;
  /** Order of entries of one moment. */
  n: number;
  sleeper: Sleeper;
}

/** Lets lives go on in the order of time, one after the other: the same lives give the same day. */
export class Agenda {
  readonly #office: Office;
  readonly #heap: Entry[] = [];
  /** Names what is asked on this day: no key is that of another day. */
  readonly #day: string;
  #n = 0;
  #asked = 0;
  now: number;

  constructor(office: Office, day: string, startMs: number) {
    this.#office = office;
    this.#day = day;
    this.now = startMs;
  }

  start(life: Life, atMs: number): void {
    this.#push(atMs, { awake: false, life });
  }

  /** Wakes all who wait for the bell, each after a moment of its own. */
  ring(bell: Bell, delayMs: () => number): void {
    for (const sleeper of bell.waiting) this.#push(this.now + Math.round(delayMs()), sleeper);
    bell.waiting.clear();
  }

  /** Until nobody has anything to do any more, or until this time. */
  async run(untilMs: number): Promise<void> {
    for (let entry = this.#pop(); entry !== undefined && entry.at <= untilMs; entry = this.#pop()) {
      if (entry.sleeper.awake) continue;
      entry.sleeper.awake = true;
      this.now = Math.max(this.now, entry.at);
      await this.#office.until(this.now);
      await this.#live(entry.sleeper.life);
    }
  }

  /** Goes on with one life until it lets time pass. */
  async #live(life: Life): Promise<void> {
    let step = life.next();
    while (!step.done && 'ask' in step.value) step = life.next(await this.#ask(step.value.ask));
    if (step.done) return;
    const sleeper = { awake: false, life };
    if ('hear' in step.value) {
      step.value.hear.waiting.add(sleeper);
      this.#push(this.now + step.value.atMost, sleeper);
    } else if ('wait' in step.value) this.#push(this.now + step.value.wait, sleeper);
  }

  #ask(command: OfficeCommand): Promise<OfficeAnswer> {
    this.#asked += 1;
    return this.#office.ask(command, `${this.#day}-${this.#asked}`);
  }

  #push(at: number, sleeper: Sleeper): void {
    this.#n += 1;
    const heap = this.#heap;
    let i = heap.push({ at, n: this.#n, sleeper }) - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!isBefore(heap[i], heap[parent])) break;
      swap(heap, i, parent);
      i = parent;
    }
  }

  #pop(): Entry | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const end = heap.pop();
    if (first === undefined || end === undefined || heap.length === 0) return first;
    heap[0] = end;
    for (let i = 0; ; ) {
      const [left, right] = [2 * i + 1, 2 * i + 2];
      const least = isBefore(heap[right], heap[left]) ? right : left;
      if (!isBefore(heap[least], heap[i])) return first;
      swap(heap, i, least);
      i = least;
    }
  }
}

function isBefore(a: Entry | undefined, b: Entry | undefined): boolean {
  if (a === undefined) return false;
  return b === undefined || a.at < b.at || (a.at === b.at && a.n < b.n);
}

function swap(heap: Entry[], i: number, j: number): void {
  const [a, b] = [heap[i], heap[j]];
  if (a === undefined || b === undefined) throw new Error('the agenda lost an entry');
  heap[i] = b;
  heap[j] = a;
}
