/**
 * What a printer sends back, byte by byte, into answers (Epson ESC/POS reference). Pure. The fixed bits of each byte
 * tell the kinds apart; a real-time answer does not say which question it answers, so the asker notes it here first.
 * Anything that fits nothing is noise and is dropped.
 */
export type RealTimeQuestion = 1 | 2 | 3 | 4;

export type Answer =
  | { kind: 'real-time'; question: RealTimeQuestion; byte: number }
  /** Automatic status (`GS a`): four bytes. */
  | { kind: 'automatic'; bytes: number[] }
  /** `GS ( H`: everything before this id has been worked through. */
  | { kind: 'process-id'; id: string }
  /** `GS r 1`: the paper sensors, answered in its turn. */
  | { kind: 'paper'; byte: number };

const PROCESS_ID_HEADER = 0x37;
const PROCESS_ID_FLAG = 0x22;

export class StatusParser {
  #question: RealTimeQuestion | null = null;
  #papersAsked = 0;
  #collected: number[] = [];

  /** `DLE EOT n` has been sent; only the last question can be answered. */
  asked(question: RealTimeQuestion): void {
    this.#question = question;
  }

  askedPaper(): void {
    this.#papersAsked += 1;
  }

  /** Nothing is expected any more (the answer took too long). */
  forget(): void {
    this.#question = null;
  }

  /** A line of text is no printer: some other machine stands at this address, and its letters must not be read as states. */
  feed(bytes: Uint8Array): Answer[] {
    if (isText(bytes)) return [];
    const answers: Answer[] = [];
    for (const byte of bytes) {
      const answer = this.#collected.length > 0 ? this.#continue(byte) : this.#begin(byte);
      if (answer) answers.push(answer);
    }
    return answers;
  }

  #begin(byte: number): Answer | null {
    if (byte === PROCESS_ID_HEADER || (byte & 0x93) === 0x10) {
      this.#collected = [byte];
      return null;
    }
    if ((byte & 0x93) === 0x12) return this.#realTime(byte);
    if ((byte & 0x90) === 0 && this.#papersAsked > 0) {
      this.#papersAsked -= 1;
      return { kind: 'paper', byte };
    }
    return null;
  }

  #realTime(byte: number): Answer | null {
    const question = this.#question;
    this.#question = null;
    return question === null ? null : { kind: 'real-time', question, byte };
  }

  #continue(byte: number): Answer | null {
    const so = this.#collected;
    if (!fits(so, byte)) {
      this.#collected = [];
      return this.#begin(byte);
    }
    so.push(byte);
    const whole = so[0] === PROCESS_ID_HEADER ? 7 : 4;
    if (so.length < whole) return null;
    this.#collected = [];
    return so[0] === PROCESS_ID_HEADER
      ? { kind: 'process-id', id: String.fromCharCode(...so.slice(2, 6)) }
      : { kind: 'automatic', bytes: so };
  }
}

/** More letters in a row than any answer has: a process id has four beside its head, states hardly any. */
const LETTERS_OF_TEXT = 8;

function isText(bytes: Uint8Array): boolean {
  let letters = 0;
  for (const byte of bytes) {
    letters = byte >= 0x20 && byte <= 0x7e ? letters + 1 : 0;
    if (letters === LETTERS_OF_TEXT) return true;
  }
  return false;
}

/** May `byte` follow `so` in the block that has begun? */
function fits(so: readonly number[], byte: number): boolean {
  if (so[0] !== PROCESS_ID_HEADER) return (byte & 0x90) === 0;
  if (so.length === 1) return byte === PROCESS_ID_FLAG;
  if (so.length < 6) return byte >= 0x20 && byte <= 0x7e;
  return byte === 0;
}
