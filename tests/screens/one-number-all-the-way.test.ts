import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { systemClock } from '../../devices/clock.ts';
import { type PrintedPaper, SimulatedPrinter } from '../../devices/simulator/printer.ts';
import { openPty, type Pty } from '../../devices/simulator/pty.ts';
import { servePty } from '../../devices/simulator/serve.ts';
import { readQr } from '../devices/printed.ts';
import { axeViolations } from './checked-page.ts';
import { type House, openHouse } from './real-house.ts';
import { launch } from './screen.ts';

const BAUD = 115_200;

let browser: Browser;
let pty: Pty;
let printer: SimulatedPrinter;
let house: House;

const site = (
  path: string,
) => `site: { id: yen-phu, name: { vi: Trung tâm Phục vụ hành chính công xã Yên Phú, en: Yên Phú Centre }, address: "http://192.168.1.10:8080" }
services:
  - { id: chung-thuc, prefix: A, name: { vi: Chứng thực, en: Certification }, label: { vi: "Sao y, chứng thực", en: Certified copies }, icon: sao-y, minutes: 5 }
  - { id: ho-tich, prefix: H, name: { vi: Hộ tịch, en: Civil status }, icon: ho-tich, minutes: 9 }
counters:
  - { id: "1", name: { vi: Quầy 1, en: Counter 1 }, services: [chung-thuc] }
  - { id: "2", name: { vi: Quầy 2, en: Counter 2 }, services: [ho-tich, chung-thuc] }
priority: [{ id: con-nho, name: { vi: Có trẻ nhỏ, en: With a small child }, icon: con-nho, tier: 1, grant: [kiosk, officer] }]
kiosks: [{ id: "1", printer: in-1, diagonal: 21.5 }]
devices: [{ id: in-1, kind: printer, profile: escpos-80, at: "serial:${path}?baud=${BAUD}" }]
`;

beforeAll(async () => {
  pty = await openPty();
  printer = new SimulatedPrinter({ dots: 576, clock: systemClock, baud: BAUD });
  servePty(printer, pty);
  house = await openHouse(inject('pages'), site(pty.path));
  browser = await launch(inject('chromium'));
});
afterAll(async () => {
  await browser?.close();
  await house?.[Symbol.asyncDispose]();
  await pty?.unplug();
});

async function openPage(path: string, width: number, height: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, hasTouch: true });
  const page = await context.newPage();
  await page.goto(`${house.base}${path}`);
  return page;
}

async function expectAccessible(page: Page): Promise<void> {
  expect(await axeViolations(page, { citizens: true }), page.url()).toEqual([]);
}

/** Counts what the lobby's loudspeaker starts to play. */
async function countSounds(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counted = window as unknown as { sounds: number };
    counted.sounds = 0;
    const start = AudioBufferSourceNode.prototype.start;
    AudioBufferSourceNode.prototype.start = function (...args: [number?, number?, number?]) {
      counted.sounds += 1;
      return start.apply(this, args);
    };
  });
}

test('a number goes from touch to paper, to the counter, its sign and the hall', async () => {
  const paper = new Promise<PrintedPaper>((done) => printer.onPaper(done));
  const lobbyContext = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
  const lobby = await lobbyContext.newPage();
  await countSounds(lobby);
  await lobby.goto(`${house.base}/lobby/main`);
  const kiosk = await openPage('/kiosk/1', 1080, 1920);
  const desk = await openPage('/console/1', 1366, 768);
  const sign = await openPage('/sign/1', 1280, 720);
  await expectAccessible(kiosk);

  // the citizen touches the errand
  await kiosk.getByText('chứng thực').first().tap();
  await kiosk.getByText('A001').first().waitFor();
  await expectAccessible(kiosk);
  const printed = await paper;
  const drawn = readQr(printed.bitmap) ?? '';
  const journal = (await house.get('/api/journal?limit=1000')) as {
    events: { type: string; data: { ticket: string; number: string } }[];
  };
  const issued = journal.events.find((event) => event.type === 'ticket-issued')?.data;
  expect(issued?.number).toBe('A001');
  expect(drawn).toBe(`http://192.168.1.10:8080/t/${issued?.ticket}`);
  await kiosk.getByText('Mời lấy phiếu').first().waitFor();

  // the officer opens the counter and calls
  await desk.getByRole('button', { name: /Mở quầy/ }).click();
  await desk.getByRole('button', { name: /Gọi số tiếp theo/ }).click();
  await desk.getByRole('button', { name: /Bắt đầu phục vụ/ }).waitFor();
  await expectAccessible(desk);

  // sign and hall show it, the hall speaks it
  await sign.getByText('A001').first().waitFor();
  await lobby.getByText('A001').first().waitFor();
  await lobby.waitForFunction(() => (window as unknown as { sounds: number }).sounds > 5);
  await expectAccessible(sign);
  await expectAccessible(lobby);

  // the citizen's phone, by the code on the paper
  const phone = await openPage(new URL(drawn).pathname, 390, 844);
  await phone.getByText('A001').first().waitFor();
  await expectAccessible(phone);
}, 60_000);
