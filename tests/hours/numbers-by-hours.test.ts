import { describe, expect, test } from 'vitest';
import { REFRESH_INTERVAL_MS } from '../../server/live/hub.ts';
import { expectProblem, House } from '../server/house.ts';
import { halfDays, keepOvernight, localMs } from './site.ts';

async function houseAt(time: string, site = halfDays()): Promise<House> {
  const house = await House.open({ site });
  house.clock.setWall(localMs(time));
  return house;
}
const take = (house: House, service: string, more: object = {}) => house.post('/api/tickets', { service, ...more });

describe('outside the hours the refusal says why, and when there is a number again', () => {
  test.each([
    ['2026-11-25 06:30', 'chung-thuc', '2026-11-25T07:00', 'Chưa đến giờ lấy số, mời ông/bà quay lại lúc 7 giờ.'],
    [
      '2026-11-25 11:40',
      'chung-thuc',
      '2026-11-25T12:45',
      'Đã hết giờ lấy số buổi sáng, mời ông/bà quay lại lúc 12 giờ 45.',
    ],
    [
      '2026-11-25 16:45',
      'chung-thuc',
      '2026-11-26T07:00',
      'Đã hết giờ lấy số hôm nay, mời ông/bà quay lại lúc 7 giờ thứ Năm, 26/11.',
    ],
    [
      '2026-11-25 09:00',
      'dat-dai',
      '2026-11-26T07:00',
      'Hôm nay không tiếp nhận. Tiếp nhận vào thứ Ba, thứ Năm. Lần tới: 7 giờ thứ Năm, 26/11.',
    ],
    [
      '2026-11-24 09:00',
      'dat-dai',
      '2026-11-26T07:00',
      'Hôm nay trung tâm nghỉ: Ngày Văn hóa Việt Nam. Mời ông/bà quay lại lúc 7 giờ thứ Năm, 26/11.',
    ],
    [
      '2026-11-29 09:00',
      'chung-thuc',
      '2026-11-30T07:00',
      'Hôm nay trung tâm nghỉ, mời ông/bà quay lại lúc 7 giờ thứ Hai, 30/11.',
    ],
  ])('at %s: %s, next %s', async (time, service, next, detail) => {
    await using house = await houseAt(time);
    const reply = await take(house, service);
    expectProblem(reply, 409, 'service-closed');
    expect(reply.body).toMatchObject({ detail, next: `${next}:00.000+07:00` });
    expect(reply.body.detailEn).not.toMatch(/[{}ạ-ỹ]/);
  });

  test('the site says the same before anybody asks', async () => {
    await using house = await houseAt('2026-11-25 11:40');
    const { body } = await house.get('/api/site');
    expect(body.hours).toMatchObject({ phase: 'break', next: '2026-11-25T13:00:00.000+07:00' });
    const [certification, land] = body.services;
    expect(certification).toMatchObject({
      state: 'closed',
      why: 'break',
      reason: { vi: 'Lấy số từ 12 giờ 45', en: 'Tickets from 12:45' },
      next: '2026-11-25T12:45:00.000+07:00',
    });
    expect(land).toMatchObject({ why: 'not-today', reason: { vi: 'Mở thứ Ba, thứ Năm' } });
  });
});

test.each([
  ['2026-11-23 09:00', '[tue, wed, thu, fri]', 'Mở thứ Ba đến thứ Sáu', 'Open Tuesday to Friday'],
  [
    '2026-11-25 09:00',
    '[mon, tue, thu, fri]',
    'Mở thứ Hai, thứ Ba, thứ Năm, thứ Sáu',
    'Open Monday, Tuesday, Thursday, Friday',
  ],
])('days in a row are said by the first and the last: at %s of %s', async (time, days, vi, en) => {
  const site = halfDays((yaml) => yaml.replace('days: [tue, thu]', `days: ${days}`));
  await using house = await houseAt(time, site);
  const { services } = (await house.get('/api/site')).body;
  expect(services[1]?.reason).toEqual({ vi, en });
});

describe('a quota', () => {
  test('is told in advance, used up, and anew in the afternoon', async () => {
    await using house = await houseAt('2026-11-25 08:00');
    const tax = async () => (await house.get('/api/site')).body.services[2];
    expect(await tax()).toMatchObject({ state: 'open', left: 2 });
    expect((await take(house, 'thue')).status).toBe(201);
    expect(await tax()).toMatchObject({ state: 'open', left: 1 });
    expect((await take(house, 'thue')).status).toBe(201);
    expect(await tax()).toMatchObject({ state: 'closed', why: 'quota', next: '2026-11-25T12:45:00.000+07:00' });
    const reply = await take(house, 'thue');
    expectProblem(reply, 409, 'quota-exhausted');
    expect(reply.body.detail).toBe('Đã hết số buổi sáng, mời ông/bà quay lại lúc 12 giờ 45.');
    house.clock.setWall(localMs('2026-11-25 12:45'));
    expect(await tax()).toMatchObject({ state: 'open', left: 3 });
  });

  test('outlives a restart, and a number that was given up stays counted', async () => {
    await using house = await houseAt('2026-11-25 08:00');
    const { id } = (await take(house, 'thue')).body.ticket;
    await take(house, 'thue');
    await house.post(`/api/tickets/${id}/cancel`);
    await house.restart();
    expectProblem(await take(house, 'thue'), 409, 'quota-exhausted');
  });
});

test('staff take a late visitor by one more word, and the record says so; a kiosk can’t', async () => {
  await using house = await houseAt('2026-11-25 17:10');
  expectProblem(await take(house, 'chung-thuc', { kiosk: '1', anyway: true }), 409, 'service-closed');
  expect((await take(house, 'chung-thuc', { anyway: true })).body.ticket.number).toBe('A001');
  const { body } = await house.get('/api/journal?limit=1000');
  expect(body.events.at(-1)?.data).toMatchObject({ number: 'A001', anyway: true });
});

test('a suspension is told before the hours, and is not passed by anyway', async () => {
  await using house = await houseAt('2026-11-25 17:10');
  await house.post('/api/services/chung-thuc/suspend', { reason: 'mất điện' });
  expectProblem(await take(house, 'chung-thuc', { anyway: true }), 409, 'service-suspended');
});

test('after 15:00 the answer says that the result comes on the next working day, before it nothing', async () => {
  await using house = await houseAt('2026-11-23 14:59');
  expect((await take(house, 'chung-thuc')).body).not.toHaveProperty('notice');
  house.clock.setWall(localMs('2026-11-23 15:00'));
  expect((await take(house, 'chung-thuc')).body.notice).toEqual({
    vi: 'Nộp sau 15 giờ, kết quả có thể trả vào ngày làm việc tiếp theo: thứ Tư, 25/11.',
    en: 'After 15:00 the result may be given on the next working day: Wednesday, 25/11.',
  });
  expect((await take(house, 'thue')).body).not.toHaveProperty('notice');
});

test('who waits at noon keeps the place and is told so, in the hall and on the phone', async () => {
  await using house = await houseAt('2026-11-25 11:10');
  const { id } = await house.issue();
  const screen = await house.screen();
  const phone = await house.screen();
  await phone.watch(`ticket/${id}`);
  expect(phone.entities['place']).not.toHaveProperty('held');
  house.clock.setWall(localMs('2026-11-25 11:31'));
  await screen.watch('lobby/main');
  const said = { vi: 'Giữ nguyên lượt, phục vụ tiếp lúc 13 giờ.', en: 'Your place is kept. We go on at 13:00.' };
  expect(screen.entities['notice/0']).toEqual({ text: said });
  house.clock.step(REFRESH_INTERVAL_MS);
  await phone.change();
  expect(phone.entities['place']).toMatchObject({ held: said, position: 0 });
  house.clock.setWall(localMs('2026-11-25 13:00'));
  const later = (await house.issue()).id;
  expect((await house.get(`/api/tickets/${later}`)).body.position).toBe(1);
  await house.act('1', 'open');
  expect((await house.act('1', 'next')).body.ticket.number).toBe('A001');
  screen.close();
  phone.close();
});

test('kept overnight: the place stays, the number is not given again, and the next day it may expire', async () => {
  await using house = await houseAt('2026-11-25 09:00', halfDays(keepOvernight));
  const [first, second] = [await house.issue(), await house.issue()];
  expect([first.number, second.number]).toEqual(['A001', 'A002']);
  await house.post(`/api/tickets/${first.id}/cancel`);
  house.clock.setWall(localMs('2026-11-26 08:00'));
  const third = await house.issue();
  const fourth = await house.issue();
  expect([third.number, fourth.number]).toEqual(['A001', 'A003']);
  expect((await house.get(`/api/tickets/${second.id}`)).body).toMatchObject({
    ticket: { state: 'waiting' },
    position: 0,
  });
  await house.restart();
  await house.act('1', 'open');
  expect((await house.act('1', 'next')).body.ticket.id).toBe(second.id);
  house.clock.setWall(localMs('2026-11-27 08:00'));
  expect((await house.issue()).number).toBe('A002');
  expect((await house.get(`/api/tickets/${second.id}`)).body.ticket.state).toBe('expired');
  expect((await house.get(`/api/tickets/${third.id}`)).body.ticket.state).toBe('waiting');
});

test('who is put off is told when that service opens again, by its own hours', async () => {
  const hours = 'hours: { wed: [{ open: "07:30", close: "09:00" }, { open: "10:15", close: "11:00" }] }';
  await using house = await houseAt(
    '2026-11-25 08:00',
    halfDays((yaml) => yaml.replace('days: [tue, thu]', hours)),
  );
  const putOff = async (service: string) => {
    await house.post(`/api/services/${service}/suspend`, { reason: 'mất điện' });
    return house.post(`/api/services/${service}/move`, { to: 'next-opening' });
  };
  await putOff('dat-dai');
  await putOff('chung-thuc');
  const { services } = (await house.get('/api/site')).body;
  expect(services.slice(0, 2)).toMatchObject([{ opening: '13:00' }, { opening: '10:15' }]);
  house.clock.setWall(localMs('2026-11-25 10:30'));
  expectProblem(await putOff('dat-dai'), 409, 'no-next-opening');
});

test('a demo shows its hours and never refuses, until its clock is driven', async () => {
  await using house = await House.open({ site: halfDays(), demo: true });
  house.clock.setWall(localMs('2026-11-25 22:00'));
  expect((await take(house, 'dat-dai')).status).toBe(201);
  const { body } = await house.get('/api/site');
  // the lobby says what the kiosk does: here the centre is open
  expect(body.hours).toMatchObject({ phase: 'open', today: [{ open: '07:30' }, { open: '13:00' }] });
  expect(body.services.map(({ state }: { state: string }) => state)).toEqual(['open', 'open', 'open']);
});
