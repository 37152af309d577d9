import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { PRINTING_MAX_MS, STAY_WITHOUT_PAPER_MS } from '../../displays/kiosk/paper.ts';
import { misplacedTexts, targets } from './checks.ts';
import { CLASSES, issued, kioskTopic, manyServices, SITE, services } from './commune.ts';
import { isFitForAll, LYING, PANELS, SETTLED_MS, UPRIGHT } from './kiosk-panels.ts';
import { launch, open, type Screen, type Stage } from './screen.ts';

const PATH = '/kiosk/1';
const TOPIC = 'kiosk/1';
const CLOSED_ALL = Object.fromEntries(
  ['chung-thuc', 'ho-tich', 'dat-dai', 'kinh-doanh', 'bao-tro', 'cong-an', 'bhxh', 'tra-ket-qua'].map((id) => [
    id,
    { state: 'closed' },
  ]),
);
const closedTopic = (hours: object) => ({
  [TOPIC]: kioskTopic({
    ...services(CLOSED_ALL),
    site: { ...SITE, hours: { ...(SITE['hours'] as object), ...hours } },
  }),
});
const RATIONED = {
  'chung-thuc': { left: 12 },
  'dat-dai': { state: 'closed', why: 'not-today', reason: { vi: 'Mở thứ Ba, thứ Năm', en: 'Open Tuesday, Thursday' } },
  'kinh-doanh': { state: 'closed', why: 'quota', reason: { vi: 'Lấy số từ 12 giờ 45', en: 'Tickets from 12:45' } },
  'bao-tro': { left: 3 },
};
const NEXT_DAY = {
  vi: 'Nộp sau 15 giờ, kết quả có thể trả vào ngày làm việc tiếp theo: thứ Sáu, 27/11.',
  en: 'After 15:00 the result may be given on the next working day: Friday, 27/11.',
};
/** Longer than a number comes without words. */
const SLOW_MS = 1_100;

let browser: Browser;
let screen: Screen;

beforeAll(async () => {
  browser = await launch(inject('chromium'));
});
afterAll(async () => {
  await browser.close();
});
afterEach(async () => {
  expect(screen.troubles).toEqual([]);
  await screen.close();
});

async function openKiosk(more: Partial<Stage> = {}): Promise<Screen> {
  screen = await open(browser, {
    pages: inject('pages'),
    path: PATH,
    ...UPRIGHT,
    topics: { [TOPIC]: kioskTopic() },
    ...{ frozen: true, reducedMotion: true },
    ...more,
  });
  await screen.page.locator('luot-kiosk').waitFor();
  return screen;
}

async function press(text: string): Promise<void> {
  await screen.page.getByRole('button', { name: new RegExp(`^${text}`) }).click();
  await screen.page.clock.runFor(SETTLED_MS);
}
async function touchTile(heading: string): Promise<void> {
  await screen.page.locator(`luot-sign-tile[heading="${heading}"]`).click();
  await screen.page.clock.runFor(SETTLED_MS);
}
const tool = (at: number) => screen.page.locator('luot-kiosk-tools luot-button').nth(at);

/** Several tools, one at once after the other: none swallows the next. */
async function touchTools(...places: number[]): Promise<void> {
  for (const at of places) await tool(at).click();
  await screen.page.clock.runFor(SETTLED_MS);
}
const demo = () => ({ [TOPIC]: kioskTopic({ site: { ...SITE, demo: true } }) });

const answers = (job: unknown, more: object = {}): NonNullable<Stage['calls']> => ({
  'POST /api/tickets': () => ({ status: 201, body: issued({ job, ...more }) }),
});
/** The topic tells it: a kiosk asks nobody for its paper. */
const paperIs = (state: string) => screen.change(TOPIC, { 'job/j1': { state } });
const QUEUED = { id: 'j1', state: 'queued' };

/** The number of this errand is there, and its paper is as said. */
async function takeNumber(heading: string, paper: 'printed' | 'failed'): Promise<void> {
  await touchTile(heading);
  await screen.page.locator('luot-kiosk-result').waitFor();
  if (paper === 'printed') paperIs(paper);
  await screen.page.locator(`luot-kiosk-result[paper="${paper}"]`).waitFor();
}

describe('upright and lying, the kiosk is readable and within reach of fingers', () => {
  const states: [string, Partial<Stage>, () => Promise<void>][] = [
    ['start', {}, async () => undefined],
    ['contrast', {}, async () => tool(3).click()],
    ['large text', {}, async () => tool(2).click()],
    ['English', {}, async () => tool(1).click()],
    [
      'eighteen services and the DEMO tag',
      {
        topics: {
          [TOPIC]: { site: { ...SITE, demo: true }, kiosk: kioskTopic()['kiosk'] ?? {}, ...manyServices(), ...CLASSES },
        },
      },
      async () => undefined,
    ],
    ['English in large text', { topics: demo() }, () => touchTools(1, 2)],
    ['priority', {}, () => press('Tôi thuộc diện')],
    [
      'priority in English and large text',
      { topics: demo() },
      async () => {
        await touchTools(1, 2);
        await press('I have');
      },
    ],
    [
      'a number in English and large text',
      { topics: demo(), calls: answers(QUEUED) },
      async () => {
        await touchTools(1, 2);
        await takeNumber('House and land', 'printed');
      },
    ],
    ['number', { calls: answers(QUEUED) }, () => takeNumber('Sao y, chứng thực', 'printed')],
    ['number without paper', { calls: answers({ id: 'j1', state: 'failed' }) }, () => takeNumber('Nhà đất', 'failed')],
    [
      'a number that takes long',
      { calls: { 'POST /api/tickets': () => new Promise(() => undefined) } },
      async () => {
        await touchTile('Nhà đất');
        await screen.page.clock.runFor(SLOW_MS);
        await screen.page.getByText('Đang lấy số').waitFor();
      },
    ],
    [
      'refusal',
      { calls: { 'POST /api/tickets': () => ({ status: 409, body: { code: 'numbers-exhausted' } }) } },
      async () => {
        await touchTile('Nhà đất');
        await screen.page.getByText('Chưa lấy được số').waitFor();
      },
    ],
    ['number after 15:00', { calls: answers(QUEUED, { notice: NEXT_DAY }) }, () => takeNumber('Nhà đất', 'printed')],
    [
      'number after 15:00 without paper',
      { calls: answers({ id: 'j1', state: 'failed' }, { notice: NEXT_DAY }) },
      () => takeNumber('Nhà đất', 'failed'),
    ],
    [
      'the same in large text',
      { calls: answers({ id: 'j1', state: 'failed' }, { notice: NEXT_DAY }) },
      async () => {
        await tool(2).click();
        await takeNumber('Nhà đất', 'failed');
      },
    ],
    ['quotas and days', { topics: { [TOPIC]: kioskTopic(services(RATIONED)) } }, async () => undefined],
    [
      'quotas and days in large text',
      { topics: { [TOPIC]: kioskTopic(services(RATIONED)) } },
      async () => tool(2).click(),
    ],
    ['lunch', { now: '2026-11-26T11:52:00+07:00', topics: closedTopic({ phase: 'break' }) }, async () => undefined],
    [
      'a holiday',
      {
        topics: closedTopic({
          ...{ today: [], phase: 'closed', next: '2026-11-27T07:30:00.000+07:00' },
          reason: { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnamese Culture Day' },
        }),
      },
      async () => undefined,
    ],
    [
      'the evening',
      {
        now: '2026-11-26T17:25:00+07:00',
        topics: closedTopic({ phase: 'after', next: '2026-11-27T07:30:00.000+07:00' }),
      },
      async () => undefined,
    ],
  ];

  it.each(states)('%s', async (_state, stage, act) => {
    await openKiosk(stage);
    await act();
    await isFitForAll(screen);
  });
});

it.each(PANELS)('the %s kiosk holds still while counts change', async (name, size) => {
  const { page } = await openKiosk(size);
  const before = await targets(page);
  screen.change(TOPIC, services({ 'chung-thuc': { waiting: 111 }, 'ho-tich': { waiting: 8 } }));
  await page.clock.runFor(100);
  const after = await targets(page);
  const places = (all: typeof before) =>
    all
      .filter(({ name: key }) => key === '')
      .map(({ x, y }) => [x, y])
      .slice(0, name === 'lying' ? 4 : 5);
  expect(places(after)).toEqual(places(before));
});

describe('low keys', () => {
  it.each([
    ['in Vietnamese', [4]],
    ['in English', [1, 4]],
    ['in large text', [2, 4]],
    ['in English and large text', [1, 2, 4]],
  ])('keep every word whole and in its place %s', async (_name, tools) => {
    const { page } = await openKiosk({ topics: demo() });
    await touchTools(...tools);
    expect(await misplacedTexts(page)).toEqual([]);
    await page.locator('luot-button.priority').click();
    await page.clock.runFor(SETTLED_MS);
    expect(await misplacedTexts(page)).toEqual([]);
  });
});

describe('the kiosk', () => {
  it('asks for its pairing code when a number is refused for want of it', async () => {
    const { page } = await openKiosk({
      calls: { 'POST /api/tickets': () => ({ status: 401, body: { code: 'unauthorized' } }) },
    });
    await touchTile('Nhà đất');
    await page.getByText('Xin nhập mã ghép').waitFor();
  });

  it('gives a number in one touch, with its QR code, and asks for the paper', async () => {
    let asked: unknown;
    let key = '';
    const { page } = await openKiosk({
      calls: {
        ...answers(QUEUED),
        'POST /api/tickets': (body, headers) => {
          asked = body;
          key = headers['idempotency-key'] ?? '';
          return { status: 201, body: issued({ job: QUEUED }) };
        },
      },
    });
    await touchTile('Sao y, chứng thực');
    paperIs('sending');
    await page.getByText('Đang in phiếu').waitFor();
    paperIs('printed');
    expect(asked).toEqual({ service: 'chung-thuc', kiosk: '1', lang: 'vi' });
    expect(key).toMatch(/^[0-9a-f]{32}$/);
    await page.getByText('Mời lấy phiếu ở khe dưới').waitFor();
    expect(await page.locator('luot-ticket-number').first().getAttribute('number')).toBe('A012');
    expect(await page.locator('luot-qr-code').getAttribute('text')).toContain('/t/x7QpVn2kWm4RtYb8');
    await page.clock.runFor(17_000);
    await page.locator('luot-kiosk-choose').waitFor();
  });

  it('sends the priority class that was touched, and "Không" sends none', async () => {
    const bodies: unknown[] = [];
    await openKiosk({
      calls: {
        ...answers(null),
        'POST /api/tickets': (body) => {
          bodies.push(body);
          return { status: 201, body: issued({ job: null }) };
        },
      },
    });
    await press('Tôi thuộc diện');
    await touchTile('Từ 80 tuổi');
    await touchTile('Nhà đất');
    await press('Xong');
    await press('Tôi thuộc diện');
    await touchTile('Không');
    await touchTile('Nhà đất');
    await expect
      .poll(() => bodies)
      .toEqual([
        { service: 'dat-dai', kiosk: '1', lang: 'vi', priority: '80' },
        { service: 'dat-dai', kiosk: '1', lang: 'vi' },
      ]);
  });

  it('repeats a lost request with the same key, also when the visitor touches again', async () => {
    const keys: string[] = [];
    let isUp = false;
    const { page } = await openKiosk({
      calls: {
        ...answers(null),
        'POST /api/tickets': (_body, headers) => {
          keys.push(headers['idempotency-key'] ?? '');
          return isUp ? { status: 201, body: issued({ job: null }) } : null;
        },
      },
    });
    await touchTile('Nhà đất');
    for (let steps = 0; steps < 6; steps += 1) await page.clock.runFor(1_000);
    await page.getByText('Chưa gửi được').waitFor();
    isUp = true;
    await press('Chọn lại');
    await touchTile('Nhà đất');
    await page.locator('luot-kiosk-result').waitFor();
    expect(keys.length).toBeGreaterThan(3);
    expect(new Set(keys).size).toBe(1);
  });

  it('ignores a second touch that follows at once', async () => {
    let asked = 0;
    const { page } = await openKiosk({
      calls: {
        ...answers(null),
        'POST /api/tickets': () => {
          asked += 1;
          return { status: 201, body: issued({ job: null }) };
        },
      },
    });
    await page.locator('luot-sign-tile').first().dblclick();
    await page.locator('luot-kiosk-result').waitFor();
    await page.clock.runFor(SETTLED_MS);
    expect(asked).toBe(1);
  });

  it('keeps a number without paper for a minute, and longer when asked', async () => {
    const { page } = await openKiosk({ calls: answers({ id: 'j1', state: 'failed' }) });
    await touchTile('Nhà đất');
    await page.getByText('Máy in đang hỏng. Số vẫn có hiệu lực.').waitFor();
    const minute = async (): Promise<void> => {
      for (let passed = 0; passed < 50; passed += 10) {
        await page.clock.runFor(10_000);
        screen.say({ type: 'ping', now: '2026-11-26T09:43:00+07:00' });
      }
    };
    await minute();
    await press('Cần thêm thời gian');
    await minute();
    expect(await page.locator('luot-kiosk-result').count()).toBe(1);
    await press('Xong');
    await page.locator('luot-kiosk-choose').waitFor();
  });

  it('says what to do when nobody knows whether a paper came', async () => {
    await openKiosk({ calls: answers(QUEUED) });
    await touchTile('Nhà đất');
    paperIs('unknown');
    await screen.page.getByText('Không thấy giấy? Số vẫn có hiệu lực.').waitFor();
  });

  it('ends a number whose paper nobody can tell of any more: the server went away while it printed', async () => {
    const { page } = await openKiosk({ calls: answers(QUEUED) });
    await touchTile('Nhà đất');
    await screen.cut();
    await page.clock.runFor(PRINTING_MAX_MS + 1_000);
    await page.getByText('Không thấy giấy? Số vẫn có hiệu lực.').waitFor();
    await page.clock.runFor(STAY_WITHOUT_PAPER_MS + 1_000);
    await page.locator('luot-lost-connection').waitFor();
    expect(await page.locator('luot-kiosk-result').count()).toBe(0);
  });

  it('asks whether somebody is still there, then begins anew in Vietnamese', async () => {
    const { page } = await openKiosk();
    await tool(1).click();
    const wait = async (seconds: number): Promise<void> => {
      for (let passed = 0; passed < seconds; passed += 5) {
        await page.clock.runFor(5_000);
        screen.say({ type: 'ping', now: '2026-11-26T09:43:00+07:00' });
      }
    };
    await wait(30);
    await page.getByText('Are you still there?').waitFor();
    await wait(25);
    await page.getByText('Mời ông/bà chọn').waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('vi');
  });

  it('shows what a scanned paper says, and nothing of the scan before it', async () => {
    const old = { at: '2026-11-26T09:00:00+07:00', n: 4, kind: 'ticket', number: 'B001', state: 'done' };
    const { page } = await openKiosk({ topics: { [TOPIC]: kioskTopic({ scan: old }) } });
    expect(await page.locator('luot-kiosk-scan').count()).toBe(0);
    screen.change(TOPIC, { scan: { ...old, n: 5, number: 'A012', state: 'waiting', position: 5, estimate: null } });
    await page.getByText('Phía trước còn 5 người').waitFor();
    expect(await misplacedTexts(page)).toEqual([]);
    await press('Xong');
    await expect.poll(() => page.locator('luot-kiosk-scan').count()).toBe(0);
  });

  it('sends people to the guide when its server is silent, and is back when it speaks', async () => {
    const { page } = await openKiosk();
    await screen.cut();
    for (let passed = 0; passed < 28; passed += 1) await page.clock.runFor(1_000);
    await page.getByText('Xin lấy số tại bàn hướng dẫn').waitFor();
    screen.isCut = false;
    for (let passed = 0; passed < 3; passed += 1) await page.clock.runFor(1_000);
    await page.locator('luot-kiosk-choose').waitFor();
  });

  it('asks for its pairing code and sends it when the sixth digit is there', async () => {
    let paired: unknown;
    const { page } = await openKiosk({
      calls: {
        'POST /api/pair': (body) => {
          paired = body;
          return { body: { id: 'p1', role: 'page' } };
        },
      },
    });
    screen.say({ type: 'error', topic: TOPIC, code: 'unauthorized', detail: '' });
    await page.getByText('Xin nhập mã ghép').waitFor();
    for (const digit of '482913') await page.keyboard.press(digit);
    await page.locator('luot-kiosk-choose').waitFor();
    expect(paired).toEqual({ code: '482913', name: 'kiosk 1' });
  });

  it('says so when the address is not of this centre', async () => {
    await openKiosk({ topics: {} });
    await screen.page.getByText('Địa chỉ này không có trong trung tâm').waitFor();
  });
});

describe('the hours at the kiosk', () => {
  it('says when a used-up service has numbers again, in the server’s own words', async () => {
    const said = 'Đã hết số buổi sáng, mời ông/bà quay lại lúc 12 giờ 45.';
    const detailEn = 'All tickets for this morning are taken. Please come back at 12:45.';
    const { page } = await openKiosk({
      calls: {
        'POST /api/tickets': () => ({ status: 409, body: { code: 'quota-exhausted', detail: said, detailEn } }),
      },
    });
    await touchTile('Nhà đất');
    await page.getByText(said).waitFor();
    await press('Chọn lại');
    await tool(1).click();
    await page.clock.runFor(SETTLED_MS);
    await touchTile('House and land');
    await page.getByText(detailEn).waitFor();
  });

  it('at noon says when it goes on, from when there are numbers, and that places are kept', async () => {
    const { page } = await openKiosk({ now: '2026-11-26T11:52:00+07:00', topics: closedTopic({ phase: 'break' }) });
    await page.getByText('Lấy số từ 12:45').waitFor();
    await page.getByText('Giữ nguyên lượt, phục vụ tiếp lúc 13 giờ.').waitFor();
  });

  it('sends everybody to the paper roll while it is in use', async () => {
    for (const size of [UPRIGHT, LYING]) {
      const { page } = await openKiosk({ ...size, topics: { [TOPIC]: kioskTopic({ site: { ...SITE, roll: true } }) } });
      await page.getByText('Xin lấy số giấy ở bàn hướng dẫn').waitFor();
      expect(await page.locator('luot-sign-tile').count()).toBe(0);
      expect(await misplacedTexts(page)).toEqual([]);
      if (size === UPRIGHT) await screen.close();
    }
  });

  it('on the demo takes numbers at noon', async () => {
    const { page } = await openKiosk({
      topics: { [TOPIC]: kioskTopic({ site: { ...SITE, hours: { ...(SITE['hours'] as object), phase: 'break' } } }) },
    });
    await page.getByText('Nhà đất').waitFor();
    expect(await page.locator('luot-kiosk-closed').count()).toBe(0);
  });
});
