import { writeFileSync } from 'node:fs';
import { systemClock } from '../../devices/clock.ts';
import { SimulatedPrinter } from '../../devices/simulator/printer.ts';
import { openPty } from '../../devices/simulator/pty.ts';
import { servePty } from '../../devices/simulator/serve.ts';
import { folder, SITE, startLuot } from './processes.ts';
import { median, round } from './statistics.ts';

const BAUD = 115_200;
const PAPERS = 15;
const LOOK_AGAIN_MS = 5;

/** From an answered issue to the acknowledged paper on a serial printer, beside the time that its bytes need on the line. */
export async function measurePapers(): Promise<object> {
  const pty = await openPty();
  const printer = new SimulatedPrinter({ dots: 576, clock: systemClock, baud: BAUD });
  servePty(printer, pty);
  const home = folder();
  const device = `devices: [{ id: in-1, kind: printer, profile: escpos-80, at: "serial:${pty.path}?baud=${BAUD}" }]`;
  writeFileSync(home.site, `${SITE}kiosks: [{ id: "1", printer: in-1 }]\n${device}\n`);
  const server = await startLuot(home);
  const timesMs: number[] = [];
  for (let n = 0; n <= PAPERS; n++) {
    const time = await printOne(server.port);
    if (n > 0) timesMs.push(time); // the first one waits for the printer to be opened
  }
  const bytes = median(printer.papers.map((paper) => paper.bytes));
  await server.stop();
  await pty.unplug();
  home.remove();
  const lineMs = (bytes * 10 * 1_000) / BAUD;
  return {
    baud: BAUD,
    bytes,
    lineMs: Math.round(lineMs),
    paperMs: Math.round(median(timesMs)),
    ratio: round(median(timesMs) / lineMs),
  };
}

async function printOne(port: number): Promise<number> {
  const base = `http://127.0.0.1:${port}/api`;
  const response = await fetch(`${base}/tickets`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"service":"a","kiosk":"1"}',
  });
  const { job } = (await response.json()) as { job: { id: string } };
  const answeredMs = performance.now();
  for (;;) {
    const { state } = (await (await fetch(`${base}/jobs/${job.id}`)).json()) as { state: string };
    if (state === 'printed') return performance.now() - answeredMs;
    if (state !== 'queued' && state !== 'sending') throw new Error(`the job ended ${state}`);
    await new Promise<void>((done) => systemClock.after(LOOK_AGAIN_MS, done));
  }
}
