import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Described, type Program, readCommandLine } from '../../config/command-line.ts';
import { systemClock } from '../clock.ts';
import { pngOf } from './png.ts';
import { SimulatedPrinter } from './printer.ts';
import { openPty } from './pty.ts';
import { SimulatedScanner } from './scanner.ts';
import { servePty, serveTcp } from './serve.ts';

/**
 * A device to try the agent on, without hardware. The printer obeys lines on stdin: paper ok|near-end|out, cover
 * open|closed, silent on|off; the scanner scans each line.
 */
const SIMULATOR = {
  start: 'npm run simulator -- printer --tcp 9100 | printer --pty | scanner --pty',
  vi: 'Máy in hoặc máy quét mô phỏng, để thử khi không có thiết bị thật.',
  en: 'A simulated printer or scanner, to try Lượt without hardware.',
  options: {
    tcp: { value: 'PORT', vi: 'Máy in trong mạng, ở cổng này.', en: 'A printer on the network, on this port.' },
    pty: { vi: 'Thiết bị trên cổng nối tiếp giả.', en: 'A device on a pseudo-terminal, as on a serial line.' },
    link: { value: 'PATH', vi: 'Tên thêm cho cổng nối tiếp giả.', en: 'A further name of the pseudo-terminal.' },
    dots: { value: 'N', vi: 'Bề rộng in, điểm (mặc định 576).', en: 'Printable width in dots (default 576).' },
    out: { value: 'DIR', vi: 'Thư mục giữ hình các tờ giấy.', en: 'Folder for pictures of the papers.' },
  },
} as const satisfies Program<Record<string, Described>>;
const EXIT_USAGE = 64;
const DOTS = 576;

async function main(): Promise<void> {
  const line = readCommandLine(SIMULATOR, process.argv.slice(2), { allowPositionals: true });
  if ('help' in line) return say(line.help);
  if ('wrong' in line) return refuse(line.wrong);
  const { values, positionals } = line;
  const [device] = positionals;
  const link = values.link === undefined ? {} : { link: values.link };
  if (device === 'printer' && (values.tcp !== undefined || values.pty)) {
    const printer = new SimulatedPrinter({ dots: Number(values.dots ?? DOTS), clock: systemClock });
    tellPapers(printer, values.out);
    if (values.tcp !== undefined) {
      const { port } = await serveTcp(printer, Number(values.tcp), '0.0.0.0');
      say(`printer at tcp://127.0.0.1:${port}`);
    } else {
      const pty = await openPty(link);
      servePty(printer, pty);
      say(`printer at serial:${pty.path}?baud=115200`);
    }
    obey(printer);
  } else if (device === 'scanner' && values.pty) {
    const scanner = new SimulatedScanner();
    const pty = await openPty(link);
    scanner.plug((bytes) => pty.write(bytes));
    say(`scanner at serial:${pty.path}?baud=9600; a line typed here is a scan`);
    createInterface({ input: process.stdin }).on('line', (line) => scanner.scan(line));
  } else {
    refuse(SIMULATOR.start);
  }
}

function refuse(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = EXIT_USAGE;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function tellPapers(printer: SimulatedPrinter, folder: string | undefined): void {
  printer.onPaper((paper) => {
    const name = `paper-${printer.papers.length}.png`;
    say(`${name}: ${paper.bytes} bytes, ${paper.bitmap.width} x ${paper.bitmap.height} dots ${paper.text.join(' ')}`);
    if (folder !== undefined)
      void mkdir(folder, { recursive: true }).then(() => writeFile(join(folder, name), pngOf(paper.bitmap)));
  });
}

function obey(printer: SimulatedPrinter): void {
  createInterface({ input: process.stdin }).on('line', (line) => {
    const [what, how] = line.trim().split(' ');
    if (what === 'paper' && (how === 'ok' || how === 'near-end' || how === 'out')) printer.turn({ paper: how });
    else if (what === 'cover' && (how === 'open' || how === 'closed')) printer.turn({ cover: how });
    else if (what === 'silent') printer.turn({ silent: how === 'on' });
    else say('paper ok|near-end|out, cover open|closed, silent on|off');
  });
}

if (import.meta.main) await main();
