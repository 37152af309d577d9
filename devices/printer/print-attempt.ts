import type { Clock } from '../clock.ts';
import type { JobEnd } from '../driver.ts';
import type { Connection } from '../transport/transport.ts';
import type { PrinterProfile } from './profile.ts';
import type { Line } from './slip-bytes.ts';
import type { Answer } from './status-parser.ts';

/** From the first byte to the end without proof. Paper that runs out in mid job may be renewed in this time. */
export const PROOF_MS_MAX = 120_000;
/** A printer that answers status but not `GS r 1` is believed after this, if it is well. */
export const PAPER_ANSWER_MS_MAX = 10_000;
/** A printer that never says anything is believed after this and the time on the wire. */
export const SILENT_PRINT_MS = 3_000;
/** Start bit, eight data bits, stop bit. */
const BITS_A_BYTE = 10;

/**
 * One job on one connection, from its first byte to its end: exactly one of printed, unknown. It is never sent again.
 * The proof request stands behind the cut, so that its answer tells of the whole paper.
 */
export class PrintAttempt {
  readonly #profile: PrinterProfile;
  readonly #clock: Clock;
  readonly #processId: string;
  readonly #ended: (end: JobEnd) => void;
  #cancels: (() => void)[] = [];
  #over = false;
  #written = false;
  #waitedInVain = false;
  #ready: () => boolean = () => false;

  constructor(parts: {
    profile: PrinterProfile;
    clock: Clock;
    /** Four characters 20 to 7E that no earlier job on this connection had. */
    processId: string;
    ended: (end: JobEnd) => void;
  }) {
    this.#profile = parts.profile;
    this.#clock = parts.clock;
    this.#processId = parts.processId;
    this.#ended = parts.ended;
  }

  /**
   * True when the line held until the deadline: the printer has the whole job. A line that died tells nothing, since
   * the system takes bytes that never arrive.
   */
  get takenWhole(): boolean {
    return this.#written && this.#waitedInVain;
  }

  /** `ready` and `silent` tell of the printer when asked; `written` is called when the last byte is handed over. */
  async send(
    bytes: Uint8Array,
    connection: Connection,
    line: Line,
    printer: { ready: () => boolean; silent: () => boolean; written: () => void },
  ): Promise<void> {
    this.#ready = printer.ready;
    const wireMs = line.kind === 'serial' ? (bytes.length * BITS_A_BYTE * 1_000) / line.baud : 0;
    this.#after(PROOF_MS_MAX + wireMs, () => {
      this.#waitedInVain = true;
      this.#end({ state: 'unknown', reason: `no proof of printing in ${PROOF_MS_MAX / 1_000} s` });
    });
    try {
      await connection.write(Buffer.concat([bytes, this.#proofRequest()]));
    } catch (error) {
      return this.lost(error instanceof Error ? error.message : String(error));
    }
    if (this.#over) return;
    this.#written = true;
    printer.written();
    if (this.#profile.proof === 'status') this.#believeInTime(printer.silent(), wireMs);
  }

  #proofRequest(): Uint8Array {
    if (this.#profile.proof === 'status') return Uint8Array.of(0x1d, 0x72, 0x01);
    return Buffer.concat([Uint8Array.of(0x1d, 0x28, 0x48, 6, 0, 0x30, 0x30), Buffer.from(this.#processId, 'latin1')]);
  }

  #believeInTime(silent: boolean, wireMs: number): void {
    if (silent && this.#profile.silentIsReady) {
      this.#after(SILENT_PRINT_MS + wireMs, () => this.#end({ state: 'printed', proof: 'time' }));
      return;
    }
    const look = (): void =>
      this.#after(PAPER_ANSWER_MS_MAX, () => (this.#ready() ? this.#end({ state: 'printed', proof: 'time' }) : look()));
    look();
  }

  answer(answer: Answer): void {
    if (answer.kind === 'process-id' && answer.id === this.#processId)
      this.#end({ state: 'printed', proof: 'process-id' });
    if (answer.kind === 'paper' && this.#profile.proof === 'status')
      this.#end(
        (answer.byte & 0x0c) === 0
          ? { state: 'printed', proof: 'status' }
          : { state: 'unknown', reason: 'the paper ended with this job' },
      );
  }

  /** The line died, or the agent ends. */
  lost(reason: string): void {
    this.#end({ state: 'unknown', reason });
  }

  #after(ms: number, fn: () => void): void {
    this.#cancels.push(this.#clock.after(ms, fn));
  }

  #end(end: JobEnd): void {
    if (this.#over) return;
    this.#over = true;
    for (const cancel of this.#cancels) cancel();
    this.#ended(end);
  }
}
