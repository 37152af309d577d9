import { afterAll, beforeAll, expect, test } from 'vitest';
import { House } from '../server/house.ts';
import { PIN, staffed } from '../server/office.ts';

let house: House;
beforeAll(async () => {
  const site = staffed();
  const [first, ...others] = site.counters;
  if (first) site.counters = [{ ...first, helps: { services: ['dat-dai'], afterMinutes: 10 } }, ...others];
  house = await House.open({ site });
  await house.act('1', 'sign-in', { officer: 'an', pin: PIN });
  await house.act('1', 'open');
  await house.act('2', 'sign-in', { officer: 'binh', pin: PIN });
});
afterAll(() => house[Symbol.asyncDispose]());

/** The entities of a topic, at this moment. */
async function seen(topic: string) {
  const screen = await house.screen();
  await screen.watch(topic);
  const entities = { ...screen.entities };
  screen.close();
  return entities;
}

test('a console shows who works there and the roster to choose from', async () => {
  const console1 = await seen('console/1');
  expect(console1['counter']).toMatchObject({ roster: true, officer: { id: 'an', name: 'Nguyễn Văn An' } });
  expect(console1['officer/binh']).toMatchObject({ name: 'Trần Thị Bình', at: { id: '2', label: '2' } });
  expect(console1['officer/chi']).toMatchObject({ at: null, services: ['chung-thuc'] });
  expect(console1['other/2']).toMatchObject({ officer: 'Trần Thị Bình' });
  expect(JSON.stringify(console1)).not.toContain('argon2');
});

test('the sign names the officer, the hall never does', async () => {
  expect((await seen('sign/1'))['counter/1']).toMatchObject({ officer: 'Nguyễn Văn An' });
  for (const topic of ['lobby/main', 'kiosk/1'])
    expect(JSON.stringify(await seen(topic))).not.toContain('Nguyễn Văn An');
});

test('a sign that the site wants without names has none', async () => {
  await using quiet = await House.open({ site: staffed({ display: { officerOnSign: false } }) });
  await quiet.act('1', 'sign-in', { officer: 'an', pin: PIN });
  const screen = await quiet.screen();
  await screen.watch('sign/1');
  expect(JSON.stringify(screen.entities)).not.toContain('Nguyễn Văn An');
  screen.close();
});

test('an alarm is told to the other consoles and the administrator, to nobody else', async () => {
  await house.act('1', 'alarm');
  const { id } = await house.issue();
  for (const topic of ['console/2', 'console/3', 'admin'])
    expect((await seen(topic))['alarm/1'], topic).toMatchObject({ label: '1', officer: 'Nguyễn Văn An' });
  const own = await seen('console/1');
  expect(own).not.toHaveProperty('alarm/1');
  expect(own['counter']).toHaveProperty('alarmSince');
  for (const topic of ['lobby/main', 'sign/1', 'sign/2', 'kiosk/1', `ticket/${id}`])
    expect(JSON.stringify(await seen(topic)), topic).not.toContain('alarm');
  await house.act('1', 'alarm/end', { counter: '2' });
  expect(await seen('console/2')).not.toHaveProperty('alarm/1');
  await house.post(`/api/tickets/${id}/cancel`);
});

test('a pause with a time of return is told to the hall and at the counter', async () => {
  await house.act('1', 'pause', { reason: 'Nghỉ giữa giờ', until: '09:30' });
  const pausedUntil = '2026-11-24T09:30:00.000+07:00';
  expect((await seen('lobby/main'))['counter/1']).toMatchObject({ state: 'paused', pausedUntil });
  expect((await seen('sign/1'))['counter/1']).toMatchObject({ pausedUntil });
  expect((await seen('console/1'))['counter']).toMatchObject({ pausedUntil });
  await house.act('1', 'open');
});

test('a phone tells whom its holder wants to see, and where', async () => {
  await house.act('2', 'open');
  const { id } = await house.issue('ho-tich', { officer: 'binh' });
  expect((await seen(`ticket/${id}`))['place']).toMatchObject({
    wanted: { name: 'Trần Thị Bình', here: true },
    counters: [{ label: '2' }],
  });
  expect(await seen('console/1')).not.toHaveProperty(`waiting/${id}`);
  expect((await seen('console/2'))[`waiting/${id}`]).toMatchObject({ wanted: 'Trần Thị Bình' });
  await house.act('2', 'close');
  expect((await seen(`ticket/${id}`))['place']).toMatchObject({ wanted: { here: false } });
  expect(await seen('console/1')).toHaveProperty(`waiting/${id}`);
  await house.post(`/api/tickets/${id}/cancel`);
});

test('a console that helps shows whom it would call', async () => {
  const { id } = await house.issue('dat-dai');
  expect((await seen('console/1'))['counter']).toMatchObject({ next: null });
  house.clock.step(10 * 60_000);
  const console1 = await seen('console/1');
  expect(console1['counter']).toMatchObject({ next: { id } });
  expect(console1[`waiting/${id}`]).toMatchObject({ helping: true });
  await house.post(`/api/tickets/${id}/cancel`);
});
