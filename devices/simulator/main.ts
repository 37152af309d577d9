import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { systemClock } from '../clock.ts';
import { pngOf } from './png.ts';
import { SimulatedPrinter } from './printer.ts';
import { openPty } from './pty.ts';
import { SimulatedScanner } from './scanner.ts';
import { servePty, serveTcp } from './serve.ts';

/**
 * A device to try the agent on, without hardware:
 *   node devices/simulator/main.ts printer --tcp 9100 [--dots 576] [--out papers/]
 *   node devices/simulator/main.ts printer --pty [--link /tmp/printer]
 *   node devices/simulator/main.ts scanner --pty        (each line on stdin is a scan)
 * The printer obeys lines on stdin: paper ok|near-end|out, cover open|closed, silent on|off.
 */
const USAGE = 'printer --tcp PORT | printer --pty | scanner --pty; options --dots N, --out DIR, --link PATH';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      tcp: { type: 'string' },
      pty: { type: 'boolean', default: false },
      dots: { type: 'string', default: '576' },
      out: { type: 'string' },
      link: { type: 'string' },
    },
  });
  const [device] = positionals;
  const link = values.link === undefined ? {} : { link: values.link };
  if (device === 'printer' && (values.tcp !== undefined || values.pty)) {
    const printer = new SimulatedPrinter({ dots: Number(values.dots), clock: systemClock });
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
    process.stderr.write(`${USAGE}\n`);
    process.exitCode = 64;
  }
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
