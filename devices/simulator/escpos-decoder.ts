import type { Bitmap } from '../printer/bitmap.ts';
import type { Align, EscposEvent } from './escpos-events.ts';
import { DEFAULT_LINE_DOTS, PrintState } from './print-state.ts';

/**
 * Reads an ESC/POS byte stream, cut anywhere, into events (Epson ESC/POS command reference). Pure: no time, no port.
 * Data of images and codes are taken by their length, never searched for commands.
 *
 * `feed` answers the events that are complete; a line of text or a stack of ESC * bands is complete when something
 * else follows. `end` gives what is still open.
 */
export class EscposDecoder {
  #pending = new Uint8Array(0);
  #events: EscposEvent[] = [];
  readonly #state = new PrintState((event) => this.#events.push(event));
  readonly #commands = commands(this.#state);
  #wanted: number;

  constructor() {
    this.#wanted = this.#commands.next().value ?? 1;
  }

  feed(bytes: Uint8Array): EscposEvent[] {
    this.#pending = this.#pending.length === 0 ? bytes.slice() : Buffer.concat([this.#pending, bytes]);
    let at = 0;
    while (this.#pending.length - at >= this.#wanted) {
      const taken = this.#pending.subarray(at, at + this.#wanted);
      at += this.#wanted;
      this.#wanted = this.#commands.next(taken).value ?? 1;
    }
    this.#pending = this.#pending.slice(at);
    return this.#take();
  }

  end(): EscposEvent[] {
    this.#state.flush();
    return this.#take();
  }

  #take(): EscposEvent[] {
    const events = this.#events;
    this.#events = [];
    return events;
  }
}

const ALIGN: readonly Align[] = ['left', 'center', 'right'];

type Commands = Generator<number, never, Uint8Array>;

/** Yields how many bytes it wants next and is resumed with them. */
function* commands(state: PrintState): Commands {
  for (;;) {
    const byte = (yield 1)[0] as number;
    if (byte === 0x1b) yield* escCommand(state);
    else if (byte === 0x1d) yield* gsCommand(state);
    else if (byte === 0x1c) yield* fsCommand();
    else if (byte === 0x10) yield* dleCommand(state);
    else if (byte === 0x0a) state.lineFeed();
    else if (byte === 0x0c) state.emit({ op: 'feed', lines: 0, dots: 0 });
    else if (byte === 0x0b)
      // VT: Epson knows none, node-thermal-printer sends it as four lines before a cut.
      state.feed(4, 4 * state.lineDots);
    else if (byte === 0x09 || byte >= 0x20) state.letter(byte === 0x09 ? 0x20 : byte);
    else if (byte !== 0x0d && byte !== 0x00) state.emit({ op: 'ignored', hex: byte.toString(16).padStart(2, '0') });
  }
}

type Command = Generator<number, void, Uint8Array>;

function* one(): Generator<number, number, Uint8Array> {
  return (yield 1)[0] as number;
}

function* two(): Generator<number, number, Uint8Array> {
  const bytes = yield 2;
  return (bytes[0] as number) + (bytes[1] as number) * 256;
}

function* dleCommand(state: PrintState): Command {
  const kind = yield* one();
  const n = yield* one();
  if (kind === 0x04) state.emitNow({ op: 'status', request: `DLE EOT ${n}`, realtime: true });
  else if (kind === 0x14) yield n === 8 ? 7 : 2;
}

function* fsCommand(): Command {
  const code = String.fromCharCode(yield* one());
  if (code === '(') {
    yield 1;
    const length = yield* two();
    if (length > 0) yield length;
  } else if ('-!CWx'.includes(code)) yield 1;
  else if ('Sp?2'.includes(code)) yield 2;
}

function* escCommand(state: PrintState): Command {
  const code = String.fromCharCode(yield* one());
  const style = state.style;
  const styled = (change: Partial<typeof style>): void => {
    state.endRun();
    state.style = { ...state.style, ...change };
  };
  switch (code) {
    case '@':
      return state.reset();
    case 't':
      return styled({ codePage: yield* one() });
    case 'E':
    case 'G':
      return styled({ bold: ((yield* one()) & 1) === 1 });
    case '-':
      return styled({ underline: (yield* one()) % 48 });
    case 'M':
      return styled({ font: (yield* one()) & 1 });
    case '!': {
      const n = yield* one();
      const underline = n & 128 ? 1 : 0;
      return styled({ font: n & 1, bold: (n & 8) !== 0, height: n & 16 ? 2 : 1, width: n & 32 ? 2 : 1, underline });
    }
    case 'a': {
      const n = (yield* one()) % 48;
      state.printLine();
      state.align = ALIGN[n] ?? 'left';
      return;
    }
    case '3':
      state.lineDots = yield* one();
      return;
    case '2':
      state.lineDots = DEFAULT_LINE_DOTS;
      return;
    case 'J':
      return state.feed(0, yield* one());
    case 'd': {
      const lines = yield* one();
      return state.feed(lines, lines * state.lineDots);
    }
    case 'e':
    case 'K':
      yield 1;
      return;
    case 'i':
      return state.emit({ op: 'cut', mode: 'full', feed: 0, via: 'ESC i' });
    case 'm':
      return state.emit({ op: 'cut', mode: 'partial', feed: 0, via: 'ESC m' });
    case 'p': {
      const [pin] = yield 3;
      return state.emit({ op: 'drawer', pin: (pin as number) % 48 });
    }
    case 'B':
      yield 2;
      return state.emit({ op: 'beep' });
    case '$': {
      const x = yield* two();
      return state.endRun(x);
    }
    case '\\': {
      yield 2;
      return state.endRun();
    }
    case '*': {
      const mode = yield* one();
      const width = yield* two();
      const size = width * (mode >= 32 ? 3 : 1);
      return state.band(mode, width, size > 0 ? (yield size).slice() : new Uint8Array(0));
    }
    case 'D':
      while ((yield* one()) !== 0);
      return;
    case '(': {
      const fn = String.fromCharCode(yield* one());
      const length = yield* two();
      if (length > 0) yield length;
      if (fn === 'A') state.emit({ op: 'beep' });
      return;
    }
    case 'c':
      yield 2;
      return;
    case '&': {
      const [bytesTall, from, to] = yield 3;
      for (let c = from as number; c <= (to as number); c++) {
        const columns = yield* one();
        if (columns > 0) yield columns * (bytesTall as number);
      }
      return;
    }
    case 'W':
      yield 8;
      return;
    case 'L':
    case 'S':
    case '<':
      return;
    default:
      // The rest take one parameter (ESC 4 n of other makers, ESC R, ESC U, ESC r, …).
      yield 1;
  }
}

function* gsCommand(state: PrintState): Command {
  const code = String.fromCharCode(yield* one());
  switch (code) {
    case '!': {
      const n = yield* one();
      state.endRun();
      state.style = { ...state.style, width: ((n >> 4) & 7) + 1, height: (n & 7) + 1 };
      return;
    }
    case 'B': {
      const n = yield* one();
      state.endRun();
      state.style = { ...state.style, invert: (n & 1) === 1 };
      return;
    }
    case 'L': {
      const margin = yield* two();
      state.printLine();
      state.margin = margin;
      return;
    }
    case 'W':
    case 'P':
    case '$':
    case '\\':
      yield 2;
      return;
    case 'V':
      return yield* cut(state);
    case 'a': {
      const mask = yield* one();
      return state.emit({ op: 'status', request: 'GS a', realtime: false, mask });
    }
    case 'r': {
      const n = yield* one();
      return state.emit({ op: 'status', request: `GS r ${n % 48}`, realtime: false });
    }
    case 'I': {
      const n = yield* one();
      return state.emit({ op: 'status', request: `GS I ${n % 48}`, realtime: false });
    }
    case 'v':
      return yield* rasterImage(state);
    case 'k':
      return yield* barcode(state);
    case '(':
    case '8':
      return yield* longFunction(state, code === '8');
    case '*': {
      const [x, y] = yield 2;
      yield (x as number) * (y as number) * 8;
      return;
    }
    case ':':
      return;
    default:
      yield 1; // GS h, GS w, GS H, GS f, GS /, …
  }
}

function* cut(state: PrintState): Command {
  const n = yield* one();
  const plain = n < 2 || n === 48 || n === 49;
  const feed = plain ? 0 : yield* one();
  const mode = n % 2 === 1 || n === 66 ? 'partial' : 'full';
  state.emit({ op: 'cut', mode, feed, via: `GS V ${plain ? n % 48 : n}` });
}

function* rasterImage(state: PrintState): Command {
  yield 1;
  const mode = (yield* one()) % 48;
  const stride = yield* two();
  const height = yield* two();
  const size = stride * height;
  const rows = size > 0 ? (yield size).slice() : new Uint8Array(0);
  state.flush();
  const bitmap: Bitmap = { width: stride * 8, height, stride, rows };
  state.emit({ op: 'image', via: 'GS v 0', mode, bands: 1, align: state.align, margin: state.margin, bitmap });
}

function* barcode(state: PrintState): Command {
  const system = yield* one();
  let data = '';
  if (system >= 65) data = Buffer.from(yield yield* one()).toString('latin1');
  else for (let byte = yield* one(); byte !== 0; byte = yield* one()) data += String.fromCharCode(byte);
  state.emit({ op: 'barcode', system, data });
}

/** `GS ( fn` with two bytes of length, `GS 8 fn` with four. */
function* longFunction(state: PrintState, long: boolean): Command {
  const fn = String.fromCharCode(yield* one());
  let length = yield* two();
  if (long) length += (yield* two()) * 65_536;
  const data = length > 0 ? (yield length).slice() : new Uint8Array(0);
  if (fn === 'k') qrFunction(state, data);
  else if (fn === 'L') graphicsFunction(state, data, long);
  else if (fn === 'H' && data[0] === 0x30 && data[1] === 0x30)
    state.emit({ op: 'process-id', id: Buffer.from(data.subarray(2, 6)).toString('latin1') });
}

const EC = { 48: 'L', 49: 'M', 50: 'Q', 51: 'H' } as const;

/** `GS ( k` for QR codes (cn 49): 65 model, 67 size, 69 error correction, 80 store, 81 print. */
function qrFunction(state: PrintState, data: Uint8Array): void {
  const [symbol, fn, n] = data;
  if (symbol !== 0x31) return;
  if (fn === 65) state.qr.model = (n ?? 50) - 48;
  else if (fn === 67) state.qr.size = n ?? 3;
  else if (fn === 69) state.qr.ec = EC[(n ?? 48) as keyof typeof EC] ?? 'L';
  else if (fn === 80) state.qr.data = Buffer.from(data.subarray(3)).toString('utf8');
  else if (fn === 81) {
    state.flush();
    state.emit({ op: 'qr', ...state.qr, align: state.align, margin: state.margin });
  }
}

/** `GS ( L` / `GS 8 L`: function 112 stores a raster picture, 50 prints it. */
function graphicsFunction(state: PrintState, data: Uint8Array, long: boolean): void {
  const fn = data[1];
  if (fn === 112) {
    const width = (data[6] as number) + (data[7] as number) * 256;
    const height = (data[8] as number) + (data[9] as number) * 256;
    state.graphics = { width, height, stride: Math.ceil(width / 8), rows: data.slice(10) };
    state.endRun();
    state.graphicsVia = long ? 'GS 8 L' : 'GS ( L';
  } else if ((fn === 50 || fn === 2) && state.graphics) {
    state.flush();
    const { align, margin, graphics: bitmap, graphicsVia: via } = state;
    state.emit({ op: 'image', via, mode: 0, bands: 1, align, margin, bitmap });
    state.graphics = null;
  }
}
