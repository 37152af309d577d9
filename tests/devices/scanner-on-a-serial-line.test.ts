import { afterEach, describe, expect, it } from 'vitest';
import type { ScanMeaning } from '../../devices/driver.ts';
import { ScannerDriver } from '../../devices/scanner/scanner-driver.ts';
import { openPty, type Pty } from '../../devices/simulator/pty.ts';
import { serialTransport } from '../../devices/transport/serial.ts';
import { fastClock } from './clocks.ts';

const LINK = 'http://luot.local/t/k7Qm2Xw9Rb4TzN8c';
const TICKET: ScanMeaning = { kind: 'ticket', ticket: 'k7Qm2Xw9Rb4TzN8c' };

describe('a scanner on a serial line', { timeout: 20_000 }, () => {
  const ends: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
  });

  async function aScanner(): Promise<{ pty: Pty; scans: ScanMeaning[]; next: () => Promise<ScanMeaning> }> {
    const pty = await openPty();
    const scans: ScanMeaning[] = [];
    let wake: (() => void) | null = null;
    const ready = Promise.withResolvers<void>();
    const driver = new ScannerDriver(
      {
        setting: { id: 'quet-1', kind: 'scanner', at: `serial:${pty.path}` },
        transport: serialTransport(pty.path, 9_600),
        clock: fastClock(1),
        random: () => 0.5,
      },
      {
        status: ({ state }) => {
          if (state === 'ok') ready.resolve();
        },
        scan: (scan) => {
          scans.push(scan);
          wake?.();
        },
      },
    );
    ends.push(
      () => driver.stop(),
      () => pty.unplug(),
    );
    await ready.promise;
    let taken = 0;
    const next = async (): Promise<ScanMeaning> => {
      while (scans.length <= taken)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      return scans[taken++] as ScanMeaning;
    };
    return { pty, scans, next };
  }

  it('reads codes ended by CR, LF, CR LF and nothing', async () => {
    const { pty, next } = await aScanner();
    for (const ending of ['\r', '\n', '\r\n', '']) {
      pty.write(Buffer.from(LINK + ending));
      expect(await next()).toEqual(TICKET);
    }
  });

  it('keeps a card to itself: letters cut in two, and only "unknown" leaves', async () => {
    const { pty, scans, next } = await aScanner();
    const card = Buffer.from('001089012345|012345678|Nguyễn Văn Mẫu|01011989|Nam|Thôn Đông, xã Yên Phú|01012024\r');
    const middle = card.indexOf(Buffer.from('ễ')) + 1;
    pty.write(card.subarray(0, middle));
    pty.write(card.subarray(middle));
    expect(await next()).toEqual({ kind: 'unknown' });
    pty.write(Buffer.from(`${LINK}\r`));
    expect(await next()).toEqual(TICKET);
    expect(JSON.stringify(scans)).not.toContain('Nguy');
  });
});
