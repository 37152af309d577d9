import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SimulatedPrinter } from '../../devices/simulator/printer.ts';
import { openPty, type Pty } from '../../devices/simulator/pty.ts';
import { servePty } from '../../devices/simulator/serve.ts';
import { serialTransport } from '../../devices/transport/serial.ts';
import { usbFileTransport } from '../../devices/transport/usb-file.ts';
import { fastClock } from './clocks.ts';
import { readQr } from './printed.ts';
import { PrinterBench } from './printer-bench.ts';
import { sampleSlip } from './sample-slips.ts';

const clock = fastClock(1);
const nobody = { data: () => undefined, closed: () => undefined };

describe('a printer on a serial line', { timeout: 20_000 }, () => {
  let folder: string;
  let link: string;
  const open: { stop(): Promise<void> }[] = [];
  const plugs: Pty[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'luot-printer-'));
    link = join(folder, 'printer');
  });
  afterEach(async () => {
    for (const one of open.splice(0)) await one.stop();
    for (const pty of plugs.splice(0)) await pty.unplug();
    await rm(folder, { recursive: true, force: true });
  });

  async function plug(printer: SimulatedPrinter): Promise<Pty> {
    const pty = await openPty({ link });
    plugs.push(pty);
    servePty(printer, pty);
    return pty;
  }

  function drive(at: string): PrinterBench {
    const bench = new PrinterBench({ at, clock });
    open.push(bench.driver);
    return bench;
  }

  it('prints compact and proven; paper that runs out in mid job comes back and gives one paper', async () => {
    const printer = new SimulatedPrinter({ dots: 576, clock });
    await plug(printer);
    const bench = drive(`serial:${link}?baud=9600`);
    await bench.state('ok');
    printer.turn({ paperOutAfterBytes: 2_000 });
    bench.print('j1', sampleSlip());
    await bench.state('paper-out');
    expect(bench.ends.size).toBe(0);
    printer.turn({ paper: 'ok' });
    await bench.told('j1 printed process-id');
    expect(printer.papers).toHaveLength(1);
    expect(printer.papers[0]?.bytes).toBeLessThanOrEqual(6_100);
    expect(readQr((printer.papers[0] as (typeof printer.papers)[0]).bitmap)).toBe(sampleSlip().statusUrl);
  });

  it('unplugged in mid job: unknown; plugged in again it prints the next, and the first never comes', async () => {
    const printer = new SimulatedPrinter({ dots: 576, clock });
    await plug(printer);
    const bench = drive(`serial:${link}?baud=115200`);
    await bench.state('ok');
    printer.turn({ breakAfterBytes: 3_000 });
    bench.print('j1', sampleSlip());
    bench.print('j2', sampleSlip({ number: 'A013' }));
    await bench.told('j1 unknown');
    await bench.state('offline');
    expect(bench.driver.status().detail).toContain(link);
    await plug(printer);
    await bench.told('j2 printed process-id');
    expect(printer.papers.filter((paper) => paper.text.includes('A013'))).toHaveLength(1);
    expect(printer.papers.filter((paper) => paper.qr.length > 0)).toHaveLength(1);
  });

  it('held by another program is said plainly, as are a missing port and a file that is none', async () => {
    await plug(new SimulatedPrinter({ dots: 576, clock }));
    const first = await serialTransport(link, 9_600).open(nobody);
    await expect(serialTransport(link, 9_600).open(nobody)).rejects.toMatchObject({ code: 'busy' });
    await first.close();
    await expect(serialTransport(join(folder, 'none'), 9_600).open(nobody)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(serialTransport('/dev/null', 9_600).open(nobody)).rejects.toMatchObject({ code: 'not-a-device' });
  });

  it('does not take more than the line does, and a connection that ends lets go of the rest', async () => {
    const pty = await openPty({ link });
    plugs.push(pty);
    pty.pause();
    const connection = await serialTransport(link, 115_200).open(nobody);
    const writing = connection.write(new Uint8Array(2_000_000));
    const gone = expect(writing).rejects.toMatchObject({ code: 'closed' });
    await connection.close();
    await gone;
  });

  it('as a USB printer file is opened without blocking, written whole and read', async () => {
    const printer = new SimulatedPrinter({ dots: 576, clock });
    await plug(printer);
    const bench = drive(`usb:${link}`);
    bench.print('j1', sampleSlip());
    await bench.told('j1 printed process-id');
    expect(printer.papers).toHaveLength(1);
    expect(printer.papers[0]?.bytes).toBeGreaterThan(20_000);
    await expect(usbFileTransport(join(folder, 'none'), clock).open(nobody)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('as a USB printer file gets each write whole, whoever else writes', async () => {
    const file = join(folder, 'lp0');
    await writeFile(file, '');
    const connection = await usbFileTransport(file, clock).open(nobody);
    const texts = ['a', 'b', 'c'].map((letter) => letter.repeat(10_000));
    await Promise.all(texts.map((text) => connection.write(Buffer.from(text))));
    await connection.close();
    expect(await readFile(file, 'utf8')).toBe(texts.join(''));
    await expect(connection.write(Uint8Array.of(1))).rejects.toMatchObject({ code: 'closed' });
  });

  const helpers =
    spawnSync('python3', ['-c', '']).status === 0 ? (['script', 'python3'] as const) : (['script'] as const);
  it.each(helpers)('the pseudo-terminal by %s carries every byte both ways', async (helper) => {
    const pty = await openPty({ helper });
    plugs.push(pty);
    const all = Uint8Array.from({ length: 256 }, (_, i) => i);
    const fromDriver = collect(256);
    const toDriver = collect(256);
    pty.onData(fromDriver.add);
    const connection = await serialTransport(pty.path, 9_600).open({ data: toDriver.add, closed: () => undefined });
    await connection.write(all);
    pty.write(all);
    expect(await fromDriver.done).toEqual(all);
    expect(await toDriver.done).toEqual(all);
    await connection.close();
  });
});

function collect(count: number): { add: (bytes: Uint8Array) => void; done: Promise<Uint8Array> } {
  const { promise, resolve } = Promise.withResolvers<Uint8Array>();
  let got = Buffer.alloc(0);
  return {
    done: promise,
    add(bytes) {
      got = Buffer.concat([got, bytes]);
      if (got.length >= count) resolve(Uint8Array.from(got));
    },
  };
}
