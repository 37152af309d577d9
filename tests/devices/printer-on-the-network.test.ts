import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { SimulatedPrinter } from '../../devices/simulator/printer.ts';
import { serveTcp } from '../../devices/simulator/serve.ts';
import { Supervisor } from '../../devices/supervisor.ts';
import { tcpTransport } from '../../devices/transport/tcp.ts';
import type { Connection, Transport } from '../../devices/transport/transport.ts';
import { TransportError } from '../../devices/transport/transport.ts';
import { fastClock, steppedClock } from './clocks.ts';
import { readQr } from './printed.ts';
import { PrinterBench } from './printer-bench.ts';
import { sampleSlip } from './sample-slips.ts';

const clock = fastClock(5);

describe('a printer on the network', { timeout: 20_000 }, () => {
  const endings: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of endings.splice(0).reverse()) await end();
  });

  async function aPrinter(baud?: number) {
    const printer = new SimulatedPrinter({ dots: 576, clock, ...(baud ? { baud } : {}) });
    const served = await serveTcp(printer, 0);
    endings.push(() => served.close());
    const bench = new PrinterBench({ at: `tcp://127.0.0.1:${served.port}`, clock });
    endings.push(() => bench.driver.stop());
    return { printer, served, bench };
  }

  it('gets the whole picture, also when it is slow', async () => {
    const { printer, bench } = await aPrinter(1_000_000);
    bench.print('j1', sampleSlip());
    await bench.told('j1 printed process-id');
    expect(readQr((printer.papers[0] as (typeof printer.papers)[0]).bitmap)).toBe(sampleSlip().statusUrl);
  });

  it('that resets in mid job leaves one unknown, and takes the next when it is back', async () => {
    const { printer, bench } = await aPrinter();
    await bench.state('ok');
    printer.turn({ breakAfterBytes: 10_000 });
    bench.print('j1', sampleSlip());
    bench.print('j2', sampleSlip({ number: 'A013' }));
    await bench.told('j2 printed process-id');
    expect(bench.ends.get('j1')?.state).toBe('unknown');
    expect(printer.papers.filter((paper) => readQr(paper.bitmap) !== null)).toHaveLength(1);
  });

  it('tells cover and paper as they change', async () => {
    const { printer, bench } = await aPrinter();
    await bench.state('ok');
    printer.turn({ cover: 'open' });
    await bench.state('cover-open');
    printer.turn({ cover: 'closed', paper: 'near-end' });
    await bench.state('near-end');
    bench.print('j1', sampleSlip());
    await bench.told('j1 printed process-id');
  });

  it('that is not there is offline with the reason, and is found when it comes', async () => {
    const place = createServer();
    await new Promise<void>((resolve) => place.listen(0, '127.0.0.1', resolve));
    const { port } = place.address() as { port: number };
    await new Promise((resolve) => place.close(resolve));
    const bench = new PrinterBench({ at: `tcp://127.0.0.1:${port}`, clock });
    endings.push(() => bench.driver.stop());
    await bench.until(() => bench.driver.status().detail?.includes('ECONNREFUSED') ?? false);
    const served = await serveTcp(new SimulatedPrinter({ dots: 576, clock }), port);
    endings.push(() => served.close());
    await bench.state('ok');
  });

  it('refuses with a reason that a program can read', async () => {
    const nobody = { data: () => undefined, closed: () => undefined };
    await expect(tcpTransport('127.0.0.1', 1, clock).open(nobody)).rejects.toMatchObject({ code: 'refused' });
  });
});

describe('the supervisor', () => {
  it('opens again with growing waits up to 5 s, and begins anew after calm', async () => {
    const clock = steppedClock();
    const opened: number[] = [];
    const connections: { closed: (reason: string) => void; written: Uint8Array[] }[] = [];
    let refuse = true;
    const transport: Transport = {
      async open(events): Promise<Connection> {
        opened.push(clock.monotonicMs());
        if (refuse) throw new TransportError('not-found', 'gone');
        const written: Uint8Array[] = [];
        connections.push({ closed: events.closed, written });
        return { write: async (bytes) => void written.push(bytes), close: async () => undefined };
      },
    };
    const told: string[] = [];
    const supervisor = new Supervisor(
      transport,
      { up: () => told.push('up'), data: () => undefined, down: (reason) => told.push(`down ${reason}`) },
      clock,
      () => 1,
    );
    supervisor.start();
    await clock.step(20_000);
    const waits = opened.slice(1).map((at, i) => at - (opened[i] as number));
    expect(waits.slice(0, 7)).toEqual([250, 500, 1_000, 2_000, 4_000, 5_000, 5_000]);
    refuse = false;
    await clock.step(15_000);
    connections[0]?.closed('unplugged');
    const lostAt = clock.monotonicMs();
    await clock.step(1_000);
    expect((opened.at(-1) as number) - lostAt).toBe(250);
    connections[0]?.closed('told twice by an old connection');
    expect(told.at(-1)).toBe('up');
    await supervisor.stop();
  });
});
