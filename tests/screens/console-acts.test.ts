import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeViolations, cutTexts, pullCable } from './checked-page.ts';
import { aConsole, aCounter, aCurrent, ago, COPIES, type Entities, NOW, OFFICERS } from './counter-three.ts';
import { type Answer, launch, open, type Screen } from './screen.ts';

/** As `displays/console/desk.ts` has it, which only a page can import. */
const RESEND_MAX_MS = 120_000;

let browser: Browser;
beforeAll(async () => {
  browser = await launch(inject('chromium'));
});
afterAll(() => browser?.close());

interface Sent {
  path: string;
  body: unknown;
  key: string;
}

/** The console of counter 3 with a server that notes what it is asked. */
async function consoleOf(
  counter: Entities,
  more: { answer?: (sent: Sent) => Answer | null; width?: number; height?: number; frozen?: boolean } = {},
): Promise<{ screen: Screen; sent: Sent[] }> {
  const sent: Sent[] = [];
  const acts = [
    'open',
    'pause',
    'close',
    'next',
    'call',
    'recall',
    'start',
    'finish',
    'continue',
    'no-show',
    'park',
    'transfer',
    'undo',
  ];
  const paths = [...acts.map((act) => `/api/counters/3/${act}`), '/api/tickets/p1/return', '/api/tickets/t18/note'];
  const calls = Object.fromEntries(
    paths.map((path) => [
      `POST ${path}`,
      (body: unknown, headers: Record<string, string>): Answer | null => {
        const one = { path: path.replace('/api/counters/3/', ''), body, key: headers['idempotency-key'] ?? '' };
        sent.push(one);
        return more.answer ? more.answer(one) : { body: { ticket: null } };
      },
    ]),
  );
  const screen = await open(browser, {
    pages: inject('pages'),
    path: '/console/3',
    width: more.width ?? 1366,
    height: more.height ?? 768,
    topics: { 'console/3': aConsole(counter) },
    now: NOW,
    frozen: more.frozen ?? false,
    calls,
  });
  await screen.page.locator('luot-main-button').waitFor();
  return { screen, sent };
}

const serving = aCounter({ current: aCurrent() });
const called = aCounter({ current: aCurrent({ state: 'called', calledAt: ago(0.2), startedAt: undefined }) });
const goingOn = aCounter({ current: aCurrent(), goesOn: COPIES });
const mainWords = (screen: Screen) => screen.page.locator('luot-main-button button').innerText();

describe('the main button says the one next thing', () => {
  test.each([
    ['closed', aCounter({ state: 'closed' }), 'Mở quầy', 'open', {}],
    ['waiting', aCounter(), 'Gọi số tiếp theo', 'next', { current: null }],
    ['called', called, 'Bắt đầu phục vụ', 'start', { current: 't18' }],
    ['serving', serving, 'Xong và gọi số tiếp theo', 'next', { current: 't18' }],
    ['serving the last one', aCounter({ current: aCurrent(), next: null }), 'Xong', 'finish', { current: 't18' }],
    ['a next errand that is done here too', goingOn, 'Làm tiếp: Sao y, chứng thực', 'continue', { current: 't18' }],
    ['paused', aCounter({ state: 'paused' }), 'Làm việc tiếp', 'open', {}],
  ])('%s', async (_state, counter, words, path, body) => {
    const { screen, sent } = await consoleOf(counter);
    await expect.poll(() => mainWords(screen)).toContain(words);
    await screen.page.locator('luot-main-button').click();
    await expect.poll(() => sent).toMatchObject([{ path, body }]);
    await screen.close();
  });

  test('empty: it says so and sends nothing', async () => {
    const { screen, sent } = await consoleOf(aCounter({ next: null, waitingCount: 0 }));
    await expect.poll(() => mainWords(screen)).toContain('Chưa có ai chờ');
    await screen.page.locator('luot-main-button').click({ force: true });
    expect(sent).toEqual([]);
    await screen.close();
  });

  test('a double click is one call, also when the answer comes between', async () => {
    const { screen, sent } = await consoleOf(aCounter(), {
      answer: () => {
        screen.change('console/3', { counter: called });
        return { body: { ticket: null } };
      },
    });
    await screen.page.locator('luot-main-button').dblclick({ delay: 20 });
    await screen.page.getByText('Bắt đầu phục vụ').waitFor();
    expect(sent).toHaveLength(1);
    await screen.close();
  });

  test('it stands at the same place in every state', async () => {
    const places = new Set<string>();
    const { screen } = await consoleOf(aCounter());
    for (const [words, counter] of [
      ['Gọi số tiếp theo', aCounter()],
      ['Bắt đầu phục vụ', called],
      ['Xong và gọi số tiếp theo', serving],
      ['Làm việc tiếp', aCounter({ state: 'paused' })],
      ['Mở quầy', aCounter({ state: 'closed' })],
    ] as const) {
      screen.change('console/3', { counter });
      await expect.poll(() => mainWords(screen)).toContain(words);
      places.add(JSON.stringify(await screen.page.locator('luot-main-button').boundingBox()));
    }
    await screen.close();
    expect([...places]).toHaveLength(1);
    expect(JSON.parse([...places][0] ?? '{}').height).toBeGreaterThanOrEqual(64);
  });
});

describe('an act that can’t be done is told in words', () => {
  test('a refusal names the number', async () => {
    const { screen } = await consoleOf(serving, { answer: () => ({ status: 409, body: { code: 'changed' } }) });
    await screen.page.keyboard.press('NumpadAdd');
    await screen.page.getByText('L019: Quầy vừa thay đổi').waitFor();
    await screen.close();
  });

  test('an act without an answer is sent again with the same key when the server is heard', async () => {
    let there = false;
    const { screen, sent } = await consoleOf(serving, { answer: () => (there ? { body: { ticket: null } } : null) });
    await screen.page.keyboard.press('NumpadAdd');
    await screen.page.getByText('Chưa gửi được, sẽ tự gửi lại').waitFor();
    await screen.page.keyboard.press('NumpadAdd');
    await screen.page.getByText('Lệnh trước chưa gửi xong').waitFor();
    there = true;
    screen.change('console/3', {});
    await screen.page.getByText('Xong và gọi số tiếp theo').waitFor();
    expect(sent.length).toBeGreaterThan(3);
    expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
    await screen.close();
  });

  test('an act that could not be sent for two minutes is given up, and says that nobody knows', async () => {
    const { screen, sent } = await consoleOf(serving, { frozen: true, answer: () => null });
    const { page } = screen;
    const pass = async (ms: number): Promise<void> => {
      for (let passed = 0; passed < ms; passed += 10_000) {
        await page.clock.runFor(10_000);
        screen.say({ type: 'ping', now: NOW });
      }
    };
    await page.keyboard.press('NumpadAdd');
    await pass(RESEND_MAX_MS - 10_000);
    await page.getByText('Chưa gửi được, sẽ tự gửi lại').waitFor();
    await pass(20_000);
    await page.getByText('Chưa rõ lệnh vừa rồi đã làm chưa').waitFor();
    expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
    await screen.close();
  });

  test('while the server is away, new acts are refused and nothing is queued', async () => {
    const { screen, sent } = await consoleOf(serving, { frozen: true });
    await pullCable(screen.page);
    await screen.page.clock.runFor(27_000);
    await screen.page.getByText('Chưa có tin mới').waitFor();
    await screen.page.keyboard.press('NumpadAdd');
    await screen.page.getByText('Chưa nối được với máy chính').waitFor();
    expect(sent).toEqual([]);
    await screen.close();
  });

  test('undo is offered while the server’s clock allows it', async () => {
    const until = new Date(Date.parse(NOW) + 8_000).toISOString();
    const { screen, sent } = await consoleOf(
      aCounter({ current: aCurrent(), undo: { name: 'start', until, number: 'L018' } }),
      { frozen: true },
    );
    await screen.page.getByText('Đã bắt đầu phục vụ L018').waitFor();
    await screen.page.keyboard.press('NumpadDecimal');
    await expect.poll(() => sent.map(({ path }) => path)).toEqual(['undo']);
    await screen.page.clock.runFor(9_000);
    await expect.poll(() => screen.page.getByText('Đã bắt đầu phục vụ L018').count()).toBe(0);
    await screen.close();
  });
});

describe('other numbers', () => {
  test('a parked one is put back in line before it is called', async () => {
    const { screen, sent } = await consoleOf(aCounter());
    await screen.page.getByText('Chờ bổ sung giấy tờ').click();
    await screen.page.getByRole('button', { name: 'Gọi L009' }).click();
    await expect
      .poll(() => sent)
      .toMatchObject([
        { path: '/api/tickets/p1/return', body: { counter: '3' } },
        { path: 'call', body: { ticket: 'p1' } },
      ]);
    await screen.close();
  });

  test('a press on a row only chooses it', async () => {
    const { screen, sent } = await consoleOf(aCounter());
    await screen.page.locator('luot-waiting-list .row').nth(2).click();
    expect(sent).toEqual([]);
    await screen.page.getByRole('button', { name: 'Gọi L021' }).click();
    await expect.poll(() => sent).toMatchObject([{ path: 'call', body: { ticket: 't21', current: null } }]);
    await screen.close();
  });

  test('pausing with somebody at the counter finishes them first', async () => {
    const { screen, sent } = await consoleOf(serving);
    await screen.page.getByRole('button', { name: /Xong và tạm dừng/ }).click();
    await screen.page.getByLabel('Đang xử lý hồ sơ').check();
    await screen.page.locator('luot-pause-dialog .send').click();
    await expect
      .poll(() => sent)
      .toMatchObject([
        { path: 'finish', body: { current: 't18' } },
        { path: 'pause', body: { reason: 'Đang xử lý hồ sơ' } },
      ]);
    await screen.close();
  });
});

describe('what is told to the next officer', () => {
  test('a note is sent at once, and goes along with a transfer to an officer by itself', async () => {
    const { screen, sent } = await consoleOf(
      aCounter({ current: aCurrent(), roster: true, officer: OFFICERS['officer/an'] }),
    );
    screen.change('console/3', OFFICERS);
    await screen.page.keyboard.press('F9');
    await screen.page.locator('luot-note-dialog input').fill('nghe kém');
    await screen.page.keyboard.press('Enter');
    await expect
      .poll(() => sent)
      .toMatchObject([{ path: '/api/tickets/t18/note', body: { note: 'nghe kém', counter: '3' } }]);
    screen.change('console/3', {
      counter: aCounter({ current: aCurrent({ note: 'nghe kém' }), roster: true, officer: OFFICERS['officer/an'] }),
    });
    await screen.page.getByText('Ghi chú: nghe kém').waitFor();
    await screen.page.keyboard.press('F7');
    const dialog = screen.page.locator('luot-transfer-dialog');
    expect(await dialog.getByText('Lê Thị Chi').count(), 'serves something else').toBe(0);
    expect(await dialog.getByText('Nguyễn Văn An').count(), 'is here').toBe(0);
    await dialog.getByText('Trần Thị Bình').click();
    await screen.page.keyboard.press('Enter');
    await expect.poll(() => sent[1]).toMatchObject({ path: 'transfer', body: { officer: 'binh', current: 't18' } });
    expect(sent[1]?.body).not.toHaveProperty('note');
    await screen.close();
  });
});

describe('a key that ends something asks again', () => {
  test.each([
    ['NumpadSubtract', called, 'Bấm lần nữa…', 'no-show'],
    ['End', aCounter(), 'Bấm lần nữa để đóng', 'close'],
  ])('%s', async (key, counter, words, path) => {
    const { screen, sent } = await consoleOf(counter, { frozen: true });
    await screen.page.keyboard.press(key);
    await screen.page.getByText(words).waitFor();
    await screen.page.clock.runFor(3_500);
    await expect.poll(() => screen.page.getByText(words).count()).toBe(0);
    await screen.page.keyboard.press(key);
    await screen.page.clock.runFor(700);
    await screen.page.keyboard.press(key);
    await expect.poll(() => sent.map((each) => each.path)).toEqual([path]);
    await screen.close();
  });
});

describe('the page itself', () => {
  test('large text keeps every act, the lists and the counter in sight', async () => {
    const { screen } = await consoleOf(called);
    for (const size of [1, 1.25, 1.5]) {
      const acts = await screen.page.locator('luot-act-row').boundingBox();
      expect((acts?.y ?? 0) + (acts?.height ?? 1_000), `${size}`).toBeLessThanOrEqual(768);
      for (const part of ['luot-waiting-list', 'luot-counter-side'])
        expect((await screen.page.locator(part).boundingBox())?.y, `${part} ${size}`).toBeLessThan(120);
      expect(await cutTexts(screen.page), `${size}`).toEqual([]);
      await screen.page.getByRole('button', { name: 'Cỡ chữ' }).click();
    }
    await screen.close();
  });

  test.each([
    ['the wide page', 1366, 768, serving],
    ['the strip', 360, 740, called],
    ['half a screen, or twice the text', 683, 768, serving],
    ['a closed counter', 1366, 768, aCounter({ state: 'closed' })],
  ])('%s is accessible and cuts no words', async (_name, width, height, counter) => {
    const { screen } = await consoleOf(counter, { width, height });
    expect(await axeViolations(screen.page, { citizens: false })).toEqual([]);
    expect(await cutTexts(screen.page)).toEqual([]);
    expect(await screen.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(screen.troubles).toEqual([]);
    await screen.close();
  });

  test.each(['F1', 'F6', 'F7', 'F8', 'F9'])('the dialog of %s is accessible and leaves by Esc', async (key) => {
    const { screen } = await consoleOf(serving);
    await screen.page.keyboard.press(key);
    await screen.page.locator('dialog[open]').waitFor();
    expect(await axeViolations(screen.page, { citizens: false })).toEqual([]);
    await screen.page.keyboard.press('Escape');
    await expect.poll(() => screen.page.locator('dialog[open]').count()).toBe(0);
    await screen.close();
  });

  test('text at twice the size and English fit', async () => {
    const { screen } = await consoleOf(serving);
    await screen.page.getByText('English').click();
    await screen.page.getByText('Finish and call the next').waitFor();
    for (let step = 0; step < 3; step += 1) await screen.page.getByRole('button', { name: 'Text size' }).click();
    await expect.poll(() => screen.page.locator('luot-console').getAttribute('layout')).toBe('narrow');
    expect(await cutTexts(screen.page)).toEqual([]);
    expect(await axeViolations(screen.page, { citizens: false })).toEqual([]);
    await screen.close();
  });
});
