import { describe, expect, it } from 'vitest';
import { PAPER_ANSWER_MS_MAX, PROOF_MS_MAX } from '../../devices/printer/print-attempt.ts';
import { JOBS_WAITING_MAX } from '../../devices/printer/printer-driver.ts';
import { ANSWER_MS_MAX, POLL_MS } from '../../devices/printer/status-watch.ts';
import { SimulatedPrinter } from '../../devices/simulator/printer.ts';
import { simulatedTransport } from '../../devices/simulator/serve.ts';
import type { Transport } from '../../devices/transport/transport.ts';
import { steppedClock } from './clocks.ts';
import { PrinterBench } from './printer-bench.ts';
import { sampleSlip } from './sample-slips.ts';

/** A driver on a simulated printer in one process, by a stepped clock. */
function aPrinter(options: { profile?: string; baud?: number } = {}) {
  const clock = steppedClock();
  const printer = new SimulatedPrinter({ dots: 576, clock, ...(options.baud ? { baud: options.baud } : {}) });
  const profile = options.profile ?? 'escpos-80';
  const bench = new PrinterBench({ at: 'sim:x', profile, clock, transport: simulatedTransport(printer) });
  return { clock, printer, bench };
}

describe('a print job', { timeout: 30_000 }, () => {
  it('is asked for, printed and proven', async () => {
    const { clock, printer, bench } = aPrinter();
    bench.print('j1', sampleSlip());
    await clock.step(100);
    expect(bench.log).toEqual(['state ok', 'ask j1', 'j1 printed process-id']);
    expect(printer.papers).toHaveLength(1);
    await bench.driver.stop();
  });

  it('waits without a byte while the paper is out, and is asked for when it is back', async () => {
    const { clock, printer, bench } = aPrinter();
    printer.turn({ paper: 'out' });
    bench.print('j1', sampleSlip());
    await clock.step(60_000);
    expect(bench.log).toEqual(['state paper-out']);
    printer.turn({ paper: 'ok' });
    await clock.step(POLL_MS + 100);
    expect(bench.log).toEqual(['state paper-out', 'state ok', 'ask j1', 'j1 printed process-id']);
    expect(printer.papers).toHaveLength(1);
    await bench.driver.stop();
  });

  it('whose paper ran out in the middle is proven when the paper is back, and is printed once', async () => {
    const { clock, printer, bench } = aPrinter();
    await clock.step(100);
    printer.turn({ paperOutAfterBytes: 9_000 });
    bench.print('j1', sampleSlip());
    bench.print('j2', sampleSlip({ number: 'A013' }));
    await clock.step(30_000);
    expect(bench.log).toEqual(['state ok', 'ask j1', 'state paper-out']);
    printer.turn({ paper: 'ok' });
    await clock.step(POLL_MS + 100);
    expect(bench.log.slice(3)).toEqual(
      expect.arrayContaining(['j1 printed process-id', 'ask j2', 'j2 printed process-id']),
    );
    expect(printer.papers).toHaveLength(2);
    await bench.driver.stop();
  });

  it('without proof in its time is unknown, and is never sent again', async () => {
    const { clock, printer, bench } = aPrinter();
    printer.turn({ proof: false });
    bench.print('j1', sampleSlip());
    await clock.step(PROOF_MS_MAX + 1_000);
    expect(bench.ends.get('j1')?.state).toBe('unknown');
    await clock.step(PROOF_MS_MAX);
    expect(printer.papers).toHaveLength(1);
    bench.print('j2', sampleSlip());
    printer.turn({ proof: true });
    await clock.step(10_000);
    expect(bench.ends.get('j2')).toEqual({ state: 'printed', proof: 'process-id' });
    await bench.driver.stop();
  });

  it('cut off in the middle is unknown, and what it left behind does not spoil the next paper', async () => {
    const { clock, printer, bench } = aPrinter();
    await clock.step(100);
    printer.turn({ breakAfterBytes: 9_001 });
    bench.print('j1', sampleSlip());
    await clock.step(10_000);
    expect(bench.ends.get('j1')?.state).toBe('unknown');
    bench.print('j2', sampleSlip({ number: 'A013' }));
    await clock.step(10_000);
    expect(bench.ends.get('j2')).toEqual({ state: 'printed', proof: 'process-id' });
    const whole = aPrinter();
    whole.bench.print('same', sampleSlip({ number: 'A013' }));
    await whole.clock.step(100);
    expect(printer.papers.at(-1)?.bitmap).toEqual(whole.printer.papers[0]?.bitmap);
    await Promise.all([bench.driver.stop(), whole.bench.driver.stop()]);
  });

  it('gets no byte when the printer stopped being ready between asking and leave', async () => {
    const { clock, printer, bench } = aPrinter();
    bench.allow = false;
    bench.print('j1', sampleSlip());
    await clock.step(100);
    printer.turn({ cover: 'open' });
    await clock.step(POLL_MS + 100);
    bench.driver.go('j1');
    expect(bench.ends.get('j1')).toEqual({ state: 'failed', reason: 'the cover is open' });
    expect(printer.papers).toHaveLength(0);
    await bench.driver.stop();
  });

  it('that is dropped or told twice is not printed twice', async () => {
    const { clock, printer, bench } = aPrinter();
    bench.allow = false;
    bench.print('j1', sampleSlip());
    bench.print('j1', sampleSlip());
    bench.print('j2', sampleSlip());
    await clock.step(100);
    bench.driver.drop('j1');
    bench.driver.go('j2');
    bench.driver.go('j2');
    await clock.step(100);
    expect(bench.log).toEqual(['state ok', 'ask j1', 'ask j2', 'j2 printed process-id']);
    expect(printer.papers).toHaveLength(1);
    await bench.driver.stop();
  });

  it('on a printer without GS ( H is proven by its paper status, on a silent one by time', async () => {
    const known = aPrinter({ profile: 'generic-80' });
    known.bench.print('j1', sampleSlip());
    await known.clock.step(1_000);
    expect(known.bench.ends.get('j1')).toEqual({ state: 'printed', proof: 'status' });
    const mute = aPrinter({ profile: 'generic-80' });
    mute.printer.turn({ silent: true });
    mute.bench.print('j1', sampleSlip());
    await mute.clock.step(10_000);
    expect(mute.bench.ends.get('j1')).toEqual({ state: 'printed', proof: 'time' });
    await Promise.all([known.bench.driver.stop(), mute.bench.driver.stop()]);
  });

  it('on a printer that leaves the paper question open is believed after a time, while it is well', async () => {
    const clock = steppedClock();
    const inner = simulatedTransport(new SimulatedPrinter({ dots: 576, clock }));
    // answers of real-time status alone: bits 1 and 4 are set in each
    const isRealTime = (byte: number) => (byte & 0x12) === 0x12;
    const transport: Transport = {
      open: (events) => inner.open({ ...events, data: (bytes) => events.data(bytes.filter(isRealTime)) }),
    };
    const bench = new PrinterBench({ at: 'sim:x', profile: 'generic-80', clock, transport });
    await clock.step(100);
    bench.print('j1', sampleSlip());
    await clock.step(PAPER_ANSWER_MS_MAX - 1_000);
    expect(bench.ends.size).toBe(0);
    await clock.step(2_000);
    expect(bench.ends.get('j1')).toEqual({ state: 'printed', proof: 'time' });
    await bench.driver.stop();
  });

  it('is told that its printer is off once the first question has waited its time', async () => {
    const { clock, printer, bench } = aPrinter();
    printer.turn({ silent: true });
    await clock.step(ANSWER_MS_MAX - 1);
    expect(bench.driver.status().detail).toBeNull();
    await clock.step(1);
    expect(bench.driver.status().detail).toContain('no answer');
    await bench.driver.stop();
  });

  it('waits for a printer that should answer and does not', async () => {
    const { clock, printer, bench } = aPrinter();
    printer.turn({ silent: true });
    bench.print('j1', sampleSlip());
    await clock.step(20_000);
    expect(bench.driver.status()).toEqual({ state: 'offline', detail: 'no answer to status; is it switched on?' });
    expect(bench.log).not.toContain('ask j1');
    await bench.driver.stop();
  });

  it('beyond what may wait fails at once, and the others stay', async () => {
    const { clock, printer, bench } = aPrinter();
    bench.allow = false;
    printer.turn({ paper: 'out' });
    for (let n = 0; n <= JOBS_WAITING_MAX; n++) bench.print(`j${n}`, sampleSlip());
    expect([...bench.ends.keys()]).toEqual([`j${JOBS_WAITING_MAX}`]);
    printer.turn({ paper: 'ok' });
    await clock.step(POLL_MS + 100);
    expect(bench.log).toContain('ask j0');
    await bench.driver.stop();
  });

  it('in a row of twelve goes out after the one before, each once', async () => {
    const { clock, printer, bench } = aPrinter({ baud: 1_000_000 });
    for (let n = 0; n < 12; n++) bench.print(`j${n}`, sampleSlip({ number: `A0${n + 10}` }));
    await clock.step(60_000);
    expect(printer.papers).toHaveLength(12);
    const asked = bench.log.filter((line) => line !== 'state ok');
    expect(asked).toEqual(Array.from({ length: 12 }, (_, n) => [`ask j${n}`, `j${n} printed process-id`]).flat());
    await bench.driver.stop();
  });
});
