/**
 * Bytes of a scanner into codes. Scanners end a code by CR, LF, CR LF or by nothing at all, which only a pause tells;
 * `auto` takes whichever comes. Pure: the pause is told by the caller (`idle`). Bytes are kept as bytes until a code is
 * whole, so that a letter cut in two by the line stays one letter.
 */
export type LineEnd = 'auto' | 'cr' | 'lf' | 'crlf' | 'idle';

/** The longest code known is an identity card's, about 250 bytes. */
export const SCAN_BYTES_MAX = 4_096;

/** A code as text, or null for one that passed SCAN_BYTES_MAX. */
export type Scanned = string | null;

const CR = 0x0d;
const LF = 0x0a;

export class LineParser {
  readonly #lineEnd: LineEnd;
  #bytes: number[] = [];
  #tooLong = false;

  constructor(lineEnd: LineEnd) {
    this.#lineEnd = lineEnd;
  }

  /** True while a pause would end a code. */
  get open(): boolean {
    return (this.#bytes.length > 0 || this.#tooLong) && (this.#lineEnd === 'auto' || this.#lineEnd === 'idle');
  }

  feed(bytes: Uint8Array): Scanned[] {
    const codes: Scanned[] = [];
    for (const byte of bytes) {
      if (this.#ends(byte)) this.#finish(codes);
      else if (this.#bytes.length < SCAN_BYTES_MAX) this.#bytes.push(byte);
      else this.#tooLong = true;
    }
    return codes;
  }

  /** Nothing came for a while. */
  idle(): Scanned[] {
    const codes: Scanned[] = [];
    if (this.open) this.#finish(codes);
    return codes;
  }

  #ends(byte: number): boolean {
    switch (this.#lineEnd) {
      case 'auto':
        return byte === CR || byte === LF;
      case 'cr':
        return byte === CR;
      case 'lf':
        return byte === LF;
      case 'crlf':
        return byte === LF && this.#bytes.at(-1) === CR;
      case 'idle':
        return false;
    }
  }

  /** Blank lines (the LF of a CR LF, a key pressed by mistake) are no codes. */
  #finish(codes: Scanned[]): void {
    const text = new TextDecoder().decode(Uint8Array.from(this.#bytes)).trim();
    if (this.#tooLong) codes.push(null);
    else if (text !== '') codes.push(text);
    this.#bytes = [];
    this.#tooLong = false;
  }
}
