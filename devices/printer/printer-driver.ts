import type { Printout } from '../../server/protocol/slip.ts';
import type { DeviceStatus, Driver, DriverParts, JobEnd } from '../driver.ts';
import { Supervisor } from '../supervisor.ts';
import type { Connection } from '../transport/transport.ts';
import { cleanSlate } from './clean-slate.ts';
import { PrintAttempt } from './print-attempt.ts';
import { isReady } from './printer-state.ts';
import type { PrinterProfile } from './profile.ts';
import { type Line, slipBytes } from './slip-bytes.ts';
import { StatusWatch } from './status-watch.ts';

export interface PrinterEvents {
  status(status: DeviceStatus): void;
  /** The printer is ready for this job: may it be sent? */
  ask(job: string): void;
  ended(job: string, end: JobEnd): void;
}

/** Jobs that may wait for one printer; a kiosk issues one ticket every few seconds at most. */
export const JOBS_WAITING_MAX = 100;

/**
 * Prints slips on one printer, one strictly after the other. A job waits here until the printer is ready, is asked
 * for, and is sent only after `go`; from its first byte on it ends as printed or unknown and is never sent again.
 */
export class PrinterDriver implements Driver {
  readonly setting;
  readonly #profile: PrinterProfile;
  readonly #line: Line;
  readonly #clock;
  readonly #random;
  readonly #events: PrinterEvents;
  readonly #supervisor: Supervisor;
  readonly #waiting = new Map<string, Printout>();
  #status: DeviceStatus = { state: 'offline', detail: null };
  #connection: Connection | null = null;
  #watch: StatusWatch | null = null;
  #asked: string | null = null;
  #current: { job: string; slip: Printout; attempt: PrintAttempt; over: Promise<void> } | null = null;
  #cutOff = false;
  #count = 0;
  #stopped = false;

  constructor(parts: DriverParts, profile: PrinterProfile, line: Line, events: PrinterEvents) {
    this.setting = parts.setting;
    this.#profile = profile;
    this.#line = line;
    this.#clock = parts.clock;
    this.#random = parts.random;
    this.#events = events;
    this.#count = Math.floor(parts.random() * PROCESS_IDS);
    const { transport, clock, random } = parts;
    this.#supervisor = new Supervisor(
      transport,
      {
        up: (connection) => this.#up(connection),
        data: (bytes) => this.#watch?.feed(bytes),
        down: (reason) => this.#down(reason),
      },
      clock,
      random,
    );
    this.#supervisor.start();
  }

  status(): DeviceStatus {
    return this.#status;
  }

  /** The job that has leave and is being printed, if any. */
  get inHand(): string | null {
    return this.#current?.job ?? null;
  }

  /** The slip of that job. */
  get slip(): Printout | null {
    return this.#current?.slip ?? null;
  }

  /** Jobs without leave, which may still go elsewhere. */
  get waiting(): string[] {
    return [...this.#waiting.keys()];
  }

  /** A job already known here is left as it is. */
  print(job: string, slip: Printout): void {
    if (this.#waiting.has(job) || this.#current?.job === job) return;
    if (this.#waiting.size < JOBS_WAITING_MAX) {
      this.#waiting.set(job, slip);
      this.#askForNext();
    } else this.#fail(job, `${JOBS_WAITING_MAX} jobs are waiting already`);
  }

  /** Leave to send. A printer that stopped being ready since `ask` gets no byte. */
  go(job: string): void {
    if (this.#current?.job === job) return;
    const slip = this.#waiting.get(job);
    this.#waiting.delete(job);
    if (this.#asked === job) this.#asked = null;
    if (!slip) this.#fail(job, 'this agent does not hold the job');
    else if (!this.#connection || !isReady(this.#status) || this.#current)
      this.#fail(job, this.#status.detail ?? 'the printer was busy');
    else this.#send(job, slip, this.#connection);
    this.#askForNext();
  }

  drop(job: string): void {
    this.#waiting.delete(job);
    if (this.#asked === job) this.#asked = null;
    this.#askForNext();
  }

  /** The server is gone or back: what was asked must be asked anew. */
  askAgain(): void {
    this.#asked = null;
    this.#askForNext();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#watch?.pause();
    this.#current?.attempt.lost('the agent was stopped');
    this.#waiting.clear();
    await this.#supervisor.stop();
  }

  /** Resolves when nothing is being printed. */
  async idle(): Promise<void> {
    await this.#current?.over;
  }

  #askForNext(): void {
    if (this.#stopped || this.#asked !== null || this.#current || !this.#connection || !isReady(this.#status)) return;
    const [next] = this.#waiting.keys();
    if (next === undefined) return;
    this.#asked = next;
    this.#events.ask(next);
  }

  /** No byte has left. */
  #fail(job: string, reason: string): void {
    this.#events.ended(job, { state: 'failed', reason });
  }

  #send(job: string, slip: Printout, connection: Connection): void {
    let bytes: Uint8Array;
    try {
      bytes = slipBytes(slip, this.#profile, this.#line);
    } catch (error) {
      this.#fail(job, `the slip can't be drawn: ${String(error)}`);
      return;
    }
    const watch = this.#watch as StatusWatch;
    watch.pause();
    const over = Promise.withResolvers<void>();
    const attempt = new PrintAttempt({
      profile: this.#profile,
      clock: this.#clock,
      processId: this.#nextProcessId(),
      ended: (end) => {
        over.resolve();
        this.#ended(job, attempt, end);
      },
    });
    this.#current = { job, slip, attempt, over: over.promise };
    if (this.#profile.proof === 'status') watch.parser.askedPaper();
    void attempt.send(bytes, connection, this.#line, {
      ready: () => isReady(this.#status),
      silent: () => !watch.everAnswered,
      written: () => watch.resume(),
    });
  }

  #ended(job: string, attempt: PrintAttempt, end: JobEnd): void {
    this.#current = null;
    this.#events.ended(job, end);
    if (end.state === 'unknown') {
      this.#cutOff ||= !attempt.takenWhole;
      // What is still held for this job must die with its connection.
      if (this.#connection && !this.#stopped) void this.#supervisor.renew(end.reason ?? 'job without proof');
    }
    this.#askForNext();
  }

  #up(connection: Connection): void {
    this.#connection = connection;
    const watch = new StatusWatch(
      {
        write: (bytes) => {
          // A write that fails is told as `closed` by the connection itself.
          connection.write(bytes).catch(() => undefined);
        },
        state: (status) => this.#tell(status),
        silent: (ever) => this.#silent(ever),
        answer: (answer) => this.#current?.attempt.answer(answer),
      },
      this.#clock,
    );
    this.#watch = watch;
    if (this.#cutOff) connection.write(cleanSlate(this.#profile)).catch(() => undefined);
    this.#cutOff = false;
    watch.resume();
  }

  #down(reason: string): void {
    this.#watch?.pause();
    this.#watch = null;
    this.#connection = null;
    this.#tell({ state: 'offline', detail: reason });
    this.#current?.attempt.lost(reason);
  }

  #silent(ever: boolean): void {
    if (!ever && this.#profile.silentIsReady) this.#tell({ state: 'ok', detail: 'this printer tells no status' });
    else this.#tell({ state: 'offline', detail: 'no answer to status; is it switched on?' });
  }

  #tell(status: DeviceStatus): void {
    const changed = status.state !== this.#status.state || status.detail !== this.#status.detail;
    this.#status = status;
    if (changed && !this.#stopped) this.#events.status(status);
    this.#askForNext();
  }

  #nextProcessId(): string {
    this.#count = (this.#count + 1) % PROCESS_IDS;
    let id = '';
    for (let left = this.#count, i = 0; i < 4; i++, left = Math.floor(left / LETTERS))
      id += String.fromCharCode(FIRST_LETTER + (left % LETTERS));
    return id;
  }
}

/** Process ids are four characters from "0" on, so that none looks like a blank in a log. */
const FIRST_LETTER = 0x30;
const LETTERS = 0x7e - FIRST_LETTER + 1;
const PROCESS_IDS = LETTERS ** 4;
