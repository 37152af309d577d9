import type { Clock } from '../clock.ts';
import { EscposDecoder } from './escpos-decoder.ts';
import type { EscposEvent } from './escpos-events.ts';
import { drawPaper, type Paper } from './paper.ts';

/** A paper that fell out of the simulated printer. */
export interface PrintedPaper extends Paper {
  /** Bytes of the stream since the paper before. */
  bytes: number;
}

/** What can be wrong with it; switched while it runs. */
export interface PrinterSwitches {
  paper: 'ok' | 'near-end' | 'out';
  cover: 'closed' | 'open';
  /** Answers nothing at all. */
  silent: boolean;
  /** Answers `GS ( H`. */
  proof: boolean;
  /** Prints this many bytes and then has no paper. */
  paperOutAfterBytes: number | null;
  /** Takes this many bytes and then its connection breaks. */
  breakAfterBytes: number | null;
}

/** One end of a line to the printer. */
export interface PrinterPlug {
  receive(bytes: Uint8Array): void;
  unplug(): void;
}

const CHUNK_BYTES = 256;

/**
 * A printer as its driver sees it. Real-time requests are answered when they arrive, everything else when its turn
 * comes: nothing is worked through while the paper is out or the cover open, and a slow one takes its time. What it has
 * taken it keeps when its line breaks, like a real one.
 */
export class SimulatedPrinter {
  readonly dots: number;
  readonly papers: PrintedPaper[] = [];
  readonly switches: PrinterSwitches = {
    paper: 'ok',
    cover: 'closed',
    silent: false,
    proof: true,
    paperOutAfterBytes: null,
    breakAfterBytes: null,
  };
  readonly #clock: Clock;
  readonly #bytesPerSecond: number | null;
  readonly #listeners = new Set<(paper: PrintedPaper) => void>();
  readonly #front = new EscposDecoder();
  readonly #decoder = new EscposDecoder();
  #buffer = Buffer.alloc(0);
  #events: EscposEvent[] = [];
  #bytes = 0;
  #working = false;
  #mask = 0;
  #answer: ((bytes: Uint8Array) => void) | null = null;
  #breakLine: () => void = () => undefined;

  /** `baud` makes it as slow as its line. */
  constructor(options: { dots: number; clock: Clock; baud?: number }) {
    this.dots = options.dots;
    this.#clock = options.clock;
    this.#bytesPerSecond = options.baud === undefined ? null : options.baud / 10;
  }

  /** Tells each paper as it is cut; the answer stops it. */
  onPaper(fn: (paper: PrintedPaper) => void): () => void {
    this.#listeners.add(fn);
    return () => void this.#listeners.delete(fn);
  }

  /** Plugs a line in; a second one takes the place of the first. */
  plug(answer: (bytes: Uint8Array) => void, breakLine: () => void): PrinterPlug {
    this.#answer = answer;
    this.#breakLine = breakLine;
    return {
      receive: (bytes) => {
        if (this.#answer === answer) this.#receive(bytes);
      },
      unplug: () => {
        if (this.#answer === answer) this.#answer = null;
      },
    };
  }

  /** Sets switches; a printer that is well again goes on where it stopped. */
  turn(change: Partial<PrinterSwitches>): void {
    const before = this.#automatic();
    Object.assign(this.switches, change);
    const after = this.#automatic();
    if (this.#mask !== 0 && Buffer.compare(before, after) !== 0) this.#send(after);
    this.#work();
  }

  get offline(): boolean {
    return this.switches.paper === 'out' || this.switches.cover === 'open';
  }

  #receive(bytes: Uint8Array): void {
    const limit = this.switches.breakAfterBytes;
    const taken = limit === null ? bytes : bytes.subarray(0, limit);
    if (limit !== null) this.switches.breakAfterBytes = limit - taken.length;
    for (const event of this.#front.feed(taken))
      if (event.op === 'status' && event.realtime) this.#send(this.#realTime(Number(event.request.slice(8))));
    this.#buffer = Buffer.concat([this.#buffer, taken]);
    this.#work();
    if (this.switches.breakAfterBytes === 0) {
      this.switches.breakAfterBytes = null;
      this.#answer = null;
      this.#breakLine();
    }
  }

  #work(): void {
    while (!this.#working && !this.offline && this.#buffer.length > 0) {
      const left = this.switches.paperOutAfterBytes;
      const size = Math.min(CHUNK_BYTES, this.#buffer.length, left ?? CHUNK_BYTES);
      const chunk = this.#buffer.subarray(0, size);
      this.#buffer = this.#buffer.subarray(size);
      if (left !== null) this.switches.paperOutAfterBytes = left - size;
      this.#bytes += size;
      for (const event of this.#decoder.feed(chunk)) this.#print(event);
      if (this.switches.paperOutAfterBytes === 0) this.turn({ paper: 'out', paperOutAfterBytes: null });
      if (this.#bytesPerSecond !== null) this.#rest((size * 1_000) / this.#bytesPerSecond);
    }
  }

  #rest(ms: number): void {
    this.#working = true;
    this.#clock.after(ms, () => {
      this.#working = false;
      this.#work();
    });
  }

  #print(event: EscposEvent): void {
    if (event.op === 'status' && !event.realtime) this.#queued(event.request, event.mask);
    else if (event.op === 'process-id') {
      this.#tearOff();
      if (this.switches.proof)
        this.#send(Buffer.concat([Uint8Array.of(0x37, 0x22), Buffer.from(event.id, 'latin1'), Uint8Array.of(0)]));
    } else if (event.op !== 'status') this.#events.push(event);
    if (event.op === 'cut') this.#paperOut();
  }

  #queued(request: string, mask = 0): void {
    if (request === 'GS a') {
      this.#mask = mask;
      if (mask !== 0) this.#send(this.#automatic());
    } else if (request === 'GS r 1') {
      this.#tearOff();
      this.#send(Uint8Array.of(this.switches.paper === 'near-end' ? 0x03 : 0x00));
    } else this.#send(Uint8Array.of(0x00));
  }

  /** A printer without a knife: the paper ends where the job does. */
  #tearOff(): void {
    this.#events.push(...this.#decoder.end());
    if (this.#events.some((event) => event.op === 'image' || event.op === 'line' || event.op === 'qr'))
      this.#paperOut();
  }

  /** A cut of nothing but blank paper makes no slip. */
  #paperOut(): void {
    const events = this.#events;
    const bytes = this.#bytes;
    this.#events = [];
    this.#bytes = 0;
    if (!events.some((event) => event.op === 'image' || event.op === 'line' || event.op === 'qr')) return;
    const paper = { ...drawPaper(events, this.dots), bytes };
    this.papers.push(paper);
    for (const fn of this.#listeners) fn(paper);
  }

  #realTime(question: number): Uint8Array {
    const { paper, cover } = this.switches;
    if (question === 1) return Uint8Array.of(0x12 | (this.offline ? 0x08 : 0));
    if (question === 2) return Uint8Array.of(0x12 | (cover === 'open' ? 0x04 : 0) | (paper === 'out' ? 0x20 : 0));
    if (question === 4) return Uint8Array.of(0x12 | (paper !== 'ok' ? 0x0c : 0) | (paper === 'out' ? 0x60 : 0));
    return Uint8Array.of(0x12);
  }

  #automatic(): Uint8Array {
    const { paper, cover } = this.switches;
    const first = 0x10 | (this.offline ? 0x08 : 0) | (cover === 'open' ? 0x20 : 0);
    const sensors = (paper !== 'ok' ? 0x03 : 0) | (paper === 'out' ? 0x0c : 0);
    return Uint8Array.of(first, 0, sensors, 0);
  }

  #send(bytes: Uint8Array): void {
    if (!this.switches.silent) this.#answer?.(bytes);
  }
}
