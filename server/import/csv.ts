/** One record of a CSV file with the line that it begins at, from 1. */
export interface CsvRecord {
  line: number;
  cells: string[];
}

export type CsvRead = { records: CsvRecord[] } | { fault: 'not-utf8' | 'bad-quote'; line: number };

/**
 * Reads CSV as RFC 4180 says: quoted cells may hold separators, line ends and doubled quotes; a quote inside a bare cell is a
 * fault. UTF-8 with or without a byte order mark; the separator is the one of `,` and `;` that the first line has more of. Lines
 * end by CR LF, LF or CR; empty ones are passed over.
 */
export function readCsv(bytes: Uint8Array): CsvRead {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { fault: 'not-utf8', line: 1 }; // TypeError is the decoder's way to say no
  }
  return new Reader(text).read();
}

class Reader {
  readonly #text: string;
  readonly #separator: string;
  #at = 0;
  #line = 1;

  constructor(text: string) {
    this.#text = text;
    const first = /^[^\r\n]*/.exec(text)?.[0] ?? '';
    this.#separator = first.split(';').length > first.split(',').length ? ';' : ',';
  }

  read(): CsvRead {
    const records: CsvRecord[] = [];
    while (this.#at < this.#text.length) {
      const line = this.#line;
      const cells = this.#record();
      if (cells === null) return { fault: 'bad-quote', line };
      if (cells.some((cell) => cell !== '')) records.push({ line, cells });
    }
    return { records };
  }

  #record(): string[] | null {
    const cells: string[] = [];
    for (;;) {
      const cell = this.#text[this.#at] === '"' ? this.#quoted() : this.#bare();
      if (cell === null) return null;
      cells.push(cell);
      const next = this.#text[this.#at];
      if (next === this.#separator) this.#at += 1;
      else if (next === undefined || this.#passLineEnd()) return cells;
      else return null;
    }
  }

  /** Up to the separator or the end of the line; a quote has no place in it. */
  #bare(): string | null {
    const start = this.#at;
    while (this.#at < this.#text.length && !this.#endsCell(this.#text[this.#at] ?? '')) this.#at += 1;
    const cell = this.#text.slice(start, this.#at);
    return cell.includes('"') ? null : cell.trim();
  }

  #endsCell(sign: string): boolean {
    return sign === this.#separator || sign === '\r' || sign === '\n';
  }

  #quoted(): string | null {
    let cell = '';
    this.#at += 1;
    while (this.#at < this.#text.length) {
      const sign = this.#text[this.#at] ?? '';
      if (sign !== '"') {
        cell += sign;
        this.#countLine();
        this.#at += 1;
      } else if (this.#text[this.#at + 1] === '"') {
        cell += '"';
        this.#at += 2;
      } else {
        this.#at += 1;
        return cell.trim();
      }
    }
    return null;
  }

  /** A line end inside quotes counts as well, CR LF once. */
  #countLine(): void {
    const sign = this.#text[this.#at];
    if (sign === '\n' || (sign === '\r' && this.#text[this.#at + 1] !== '\n')) this.#line += 1;
  }

  #passLineEnd(): boolean {
    const end = /^(?:\r\n|\r|\n)/.exec(this.#text.slice(this.#at, this.#at + 2))?.[0];
    if (end === undefined) return false;
    this.#at += end.length;
    this.#line += 1;
    return true;
  }
}
