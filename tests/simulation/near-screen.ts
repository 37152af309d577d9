import { EventEmitter } from 'node:events';
import type { Wire } from '../../server/live/socket.ts';
import type { OfficeInProcess } from '../../server/simulate/office-in-process.ts';
import type { Random } from '../../server/simulate/random.ts';
import type { Centre } from './seeded-day.ts';

interface Frame {
  type: string;
  epoch?: string;
  seq?: number;
  set?: Record<string, unknown>;
  drop?: string[];
}

/** A screen in the same process: folds its frames into what it shows. */
export class NearScreen extends EventEmitter implements Wire {
  readonly bufferedAmount = 0;
  readonly shows = new Map<string, unknown>();
  #seen: { epoch: string; seq: number } | null = null;
  #epoch = '';

  send(data: Buffer): void {
    const frame = JSON.parse(String(data)) as Frame;
    if (frame.type === 'hello') this.#epoch = frame.epoch ?? '';
    if (frame.type === 'state') this.shows.clear();
    for (const [name, entity] of Object.entries(frame.set ?? {})) this.shows.set(name, entity);
    for (const name of frame.drop ?? []) this.shows.delete(name);
    if (frame.seq !== undefined) this.#seen = { epoch: this.#epoch, seq: frame.seq };
  }

  /** Asks for the topic; a screen that comes back asks for what it missed. */
  watch(topic: string): void {
    const since = this.#seen === null ? {} : { since: this.#seen };
    this.emit('message', Buffer.from(JSON.stringify({ type: 'watch', topic, ...since })), false);
  }

  ping(): void {}
  close(): void {}
  terminate(): void {}
}

const CUT = 0.03;
/** A screen that is watched costs a look at each commit: after so many it is switched off until it is compared. */
const LOOKS_MAX = 700;
const BACK = 0.1;

/** A screen on a bad network: cut now and then, back after a while, and compared each time with what it must show. */
export class CutScreen {
  readonly differences: string[] = [];
  /** How often it was cut off. */
  cuts = 0;
  readonly #screen = new NearScreen();
  readonly #topic: string;
  readonly #random: Random;
  #office: OfficeInProcess | null = null;
  #isCut = true;
  #isOff = false;
  #looks = 0;

  constructor(centre: Centre, topic: string, random: Random) {
    this.#topic = topic;
    this.#random = random;
    centre.onStart((office) => {
      this.#office = office;
      this.#isCut = true;
      if (!this.#isOff) this.#comeBack();
      office.runner.onCommit(() => this.#live());
    });
  }

  /** Comes back if it is away, and says whether it shows the same as `other`, a server of its own. */
  compareWith(other: OfficeInProcess, what: string): void {
    if (this.#isCut) this.#comeBack();
    this.#office?.hub.refresh();
    this.#compare(other, what);
  }

  #live(): void {
    if (this.#isOff) return;
    this.#looks += 1;
    if (this.#looks > LOOKS_MAX) {
      this.#isOff = true;
      if (!this.#isCut) this.#cut();
    } else if (this.#isCut) {
      if (this.#random.chance(BACK)) this.#comeBack();
    } else if (this.#random.chance(CUT)) this.#cut();
  }

  #cut(): void {
    this.#screen.emit('close');
    this.#screen.removeAllListeners();
    this.#isCut = true;
    this.cuts += 1;
  }

  #comeBack(): void {
    this.#screen.removeAllListeners();
    this.#office?.hub.enter(this.#screen, 'screen');
    this.#screen.watch(this.#topic);
    this.#isCut = false;
    if (this.#office !== null) this.#compare(this.#office, 'after it came back');
  }

  #compare(office: OfficeInProcess, what: string): void {
    const must = office.shows(this.#topic) as Record<string, unknown> | ReadonlyMap<string, unknown> | null;
    const entries = must instanceof Map ? [...must] : Object.entries(must ?? {});
    const text = (value: unknown) => JSON.stringify(value);
    for (const [name, entity] of entries)
      if (text(this.#screen.shows.get(name)) !== text(entity))
        this.differences.push(
          `${this.#topic} ${name} ${what}: ${text(this.#screen.shows.get(name))}, not ${text(entity)}`,
        );
    for (const name of this.#screen.shows.keys())
      if (!entries.some(([known]) => known === name)) this.differences.push(`${this.#topic} ${name} ${what}: too much`);
  }
}
