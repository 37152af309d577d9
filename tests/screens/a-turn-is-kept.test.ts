import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axeViolations, misplacedTexts } from './checks.ts';
import { PLACE, SITE, TICKET } from './commune.ts';
import { aConsole, aCounter, aCurrent, ago, NOW } from './counter-three.ts';
import { launch, open, type Screen } from './screen.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch(inject('chromium'));
});
afterAll(async () => {
  await browser.close();
});

type Entities = Record<string, unknown>;
const TAX = { id: 'thue', label: { vi: 'Thuế, lệ phí', en: 'Tax and fees' } };
const RESULTS = { id: 'tra-ket-qua', label: { vi: 'Nhận kết quả', en: 'Collect results' } };
const PARKED = { state: 'parked', counter: { id: '2', label: '2', name: { vi: 'Quầy 2', en: 'Counter 2' } } };
const MISSING = ['Giấy chứng sinh, bản chính', 'Thẻ căn cước của cha hoặc mẹ'].map((vi) => ({ vi, en: vi }));

/** A phone with its posts, each as path and body. */
async function phone(entities: Entities): Promise<{ screen: Screen; sent: unknown[] }> {
  const sent: unknown[] = [];
  const screen = await open(browser, {
    pages: inject('pages'),
    path: '/t/x7Qp',
    ...{ width: 390, height: 844, frozen: true },
    topics: { 'ticket/x7Qp': { site: SITE, ...entities } },
    calls: {
      'POST /api/tickets/x7Qp/postpone': (body: unknown) => {
        sent.push(body);
        return { body: { ticket: TICKET } };
      },
    },
  });
  await screen.page.locator('luot-ticket-number').first().waitFor();
  return { screen, sent };
}

async function isWell(screen: Screen): Promise<void> {
  const { page, troubles } = screen;
  expect(await misplacedTexts(page, true)).toEqual([]);
  expect(await axeViolations(page)).toEqual([]);
  expect(troubles).toEqual([]);
  await screen.close();
}

describe('on the phone', () => {
  const waiting = (more: Entities = {}, place: Entities = {}) => ({
    ticket: { ...TICKET, postponesLeft: 2, ...more },
    place: { ...PLACE, behind: 6, ...place },
  });

  test('whoever is not ready lets three or five go first, after a question', async () => {
    const { screen, sent } = await phone(waiting());
    await screen.page.getByRole('button', { name: 'Cho tôi lùi lại' }).click();
    await screen.page.getByText('Lùi lại sau mấy người?').waitFor();
    expect(await screen.page.getByRole('button', { name: '10 người' }).count()).toBe(0);
    await screen.page.getByRole('button', { name: '5 người' }).click();
    await expect.poll(() => sent).toEqual([{ behind: 5 }]);
    await expect.poll(() => screen.page.locator('luot-phone-postpone').count()).toBe(0);
    await isWell(screen);
  });

  test.each([
    ['nobody is behind', waiting({}, { behind: 0 })],
    ['it was done often enough', waiting({ postponesLeft: 0 })],
  ])('nobody is asked to when %s', async (_why, entities) => {
    const { screen } = await phone(entities);
    expect(await screen.page.getByRole('button', { name: 'Cho tôi lùi lại' }).count()).toBe(0);
    await isWell(screen);
  });

  test('the whole list of what is missing is there', async () => {
    const { screen } = await phone({ ticket: { ...TICKET, ...PARKED }, bring: { items: MISSING } });
    for (const { vi } of MISSING) await screen.page.getByText(vi).waitFor();
    await isWell(screen);
  });

  test('the visit goes on: the next errand, and what comes then', async () => {
    const { screen } = await phone(waiting({ visits: 1, serviceLabel: TAX.label, needs: [RESULTS] }, { position: 7 }));
    await screen.page.getByText('Tiếp theo: Thuế, lệ phí').waitFor();
    await screen.page.getByText('Sau đó: Nhận kết quả').waitFor();
    await isWell(screen);
  });

  test.each([
    [false, 'Được giữ chỗ theo giờ hẹn'],
    [true, 'xếp cùng người lấy số trong ngày'],
  ])('an appointment tells its time (late: %s)', async (late, words) => {
    const { screen } = await phone(waiting({ slot: { time: '09:00', late } }));
    await screen.page.getByText('Lịch hẹn 09:00').waitFor();
    await screen.page.getByText(words).waitFor();
    await isWell(screen);
  });

  test('a service that rests says why, and when it goes on', async () => {
    const suspended = { reason: { vi: 'Hệ thống đang bảo trì', en: 'The system is down' }, opening: '13:00' };
    const { screen } = await phone(waiting({}, { suspended }));
    await screen.page.getByText('gọi tiếp từ 13:00').waitFor();
    await isWell(screen);
  });
});

describe('at the console', () => {
  async function desk(current: Entities, width = 1366): Promise<{ screen: Screen; sent: unknown[] }> {
    const sent: unknown[] = [];
    const call = (name: string) => (body: unknown) => {
      sent.push([name, body]);
      return { body: { ticket: null } };
    };
    const noShowAfter = { recalls: 3, seconds: 90 };
    const screen = await open(browser, {
      pages: inject('pages'),
      path: '/console/3',
      ...{ width, height: width < 600 ? 640 : 768, now: NOW },
      topics: { 'console/3': aConsole(aCounter({ current, noShowAfter })) },
      calls: { 'POST /api/counters/3/park': call('park'), 'POST /api/counters/3/add-need': call('add-need') },
    });
    await screen.page.locator('luot-main-button').waitFor();
    return { screen, sent };
  }

  test('papers are marked and typed, and sent as one list', async () => {
    const { screen, sent } = await desk(aCurrent({ checklist: MISSING, note: undefined }));
    await screen.page.keyboard.press('F6');
    await screen.page.getByText('Thẻ căn cước của cha hoặc mẹ').click();
    await screen.page.locator('luot-park-dialog input[type=text]').fill('Sổ hộ khẩu cũ; Ảnh 4 × 6 ;');
    await screen.page.keyboard.press('Enter');
    await expect
      .poll(() => sent)
      .toEqual([['park', { current: 't18', missing: ['Thẻ căn cước của cha hoặc mẹ', 'Sổ hộ khẩu cũ', 'Ảnh 4 × 6'] }]]);
    await isWell(screen);
  });

  test('one more errand is chosen by arrows and Enter', async () => {
    const { screen, sent } = await desk(aCurrent({ needs: [TAX] }));
    await screen.page.getByText('Sau đó: Thuế, lệ phí').waitFor();
    await screen.page.keyboard.press('F10');
    await screen.page.getByText('Thêm việc cho L018').waitFor();
    await screen.page.getByText('Sao y, chứng thực', { exact: true }).click();
    await screen.page.keyboard.press('Enter');
    await expect.poll(() => sent).toEqual([['add-need', { current: 't18', service: 'chung-thuc' }]]);
    await isWell(screen);
  });

  test.each([1366, 360])('a no-show stands out after the calls or the seconds of the site (%i px)', async (width) => {
    const called = { state: 'called', calledAt: ago(0.2), startedAt: undefined, people: 4, papers: 3 };
    const offered = async (more: Entities) => {
      const { screen } = await desk(aCurrent({ ...called, ...more }), width);
      const found = await screen.page.locator('luot-act-row[offered]').count();
      await isWell(screen);
      return found === 1;
    };
    expect(await offered({})).toBe(false);
    expect(await offered({ recalls: 3 })).toBe(true);
    expect(await offered({ calledAt: ago(2) })).toBe(true);
  });
});
