import { expect, test } from 'vitest';
import { expectProblem, House } from './house.ts';
import type { Reply } from './http-call.ts';

const HOUR_MS = 3_600_000;
const KEY = { 'Idempotency-Key': 'kiosk-1.0001' };
const certification = { service: 'chung-thuc' };

const take = (house: House, body: object = certification) => house.post('/api/tickets', body, KEY);
const answer = ({ status, body }: Reply) => ({ status, body });

test('the same key gives the same answer and one ticket', async () => {
  await using house = await House.open();
  const first = await take(house);
  house.clock.step(60_000);
  await house.issue();
  expect(answer(await take(house))).toEqual(answer(first));
  expect((await house.issue()).number).toBe('A003');
});

test('also after a restart', async () => {
  await using house = await House.open();
  const first = await take(house);
  await house.restart();
  expect(answer(await take(house))).toEqual(answer(first));
  expect((await house.issue()).number).toBe('A002');
});

test('also after the end of the day, for 24 hours and no longer', async () => {
  await using house = await House.open();
  const first = await take(house);
  house.clock.step(24 * HOUR_MS - 1);
  await house.issue('ho-tich');
  expect(answer(await take(house))).toEqual(answer(first));
  house.clock.step(2);
  const later = await take(house);
  expect(later.body.ticket).toMatchObject({ number: 'A001', issuedAt: '2026-11-25T08:00:00.001+07:00' });
  expect(later.body.ticket.id).not.toBe(first.body.ticket.id);
});

test('two at once are one: the second waits for the answer of the first', async () => {
  await using house = await House.open();
  const [one, other] = await Promise.all([take(house), take(house)]);
  expect(answer(one)).toEqual(answer(other));
  expect((await house.issue()).number).toBe('A002');
});

test('a key is of one request: another body or another address is refused, at once and later', async () => {
  await using house = await House.open();
  const [, other] = await Promise.all([take(house), take(house, { service: 'ho-tich' })]);
  expectProblem(other, 422, 'idempotency-key-reused');
  expectProblem(await take(house, { service: 'ho-tich' }), 422, 'idempotency-key-reused');
  expectProblem(await house.post('/api/counters/1/open', {}, KEY), 422, 'idempotency-key-reused');
  await house.restart();
  expectProblem(await take(house, { ...certification, lang: 'en' }), 422, 'idempotency-key-reused');
});

test('no body and an empty one are the same request', async () => {
  await using house = await House.open();
  const opened = await house.post('/api/counters/1/open', undefined, KEY);
  await house.act('1', 'close');
  expect(answer(await house.post('/api/counters/1/open', {}, KEY))).toEqual(answer(opened));
});

test('a command that changed nothing keeps its answer too', async () => {
  await using house = await House.open();
  await house.act('1', 'open');
  const nobody = await house.post('/api/counters/1/next', { current: null }, KEY);
  expect(nobody.body.ticket).toBeNull();
  await house.issue();
  expect(answer(await house.post('/api/counters/1/next', { current: null }, KEY))).toEqual(answer(nobody));
});

test('a refusal is not kept: the same key is decided anew', async () => {
  await using house = await House.open();
  await house.post('/api/services/chung-thuc/suspend', { reason: 'mất điện' });
  expectProblem(await take(house), 409, 'service-suspended');
  expectProblem(await take(house, { service: 'thue' }), 422, 'unknown-service', 'service');
  await house.post('/api/services/chung-thuc/resume');
  expect((await take(house)).status).toBe(201);
});

test('an undo is done once by its key', async () => {
  await using house = await House.open();
  const { id } = await house.issue();
  await house.act('1', 'open');
  await house.act('1', 'next');
  const undone = await house.post('/api/counters/1/undo', undefined, KEY);
  await house.act('1', 'next');
  expect(answer(await house.post('/api/counters/1/undo', undefined, KEY))).toEqual(answer(undone));
  expect((await house.get(`/api/tickets/${id}`)).body.ticket.state).toBe('called');
});

test('a token is taken back once by its key', async () => {
  await using house = await House.open();
  const { id } = await house.pair();
  const revoked = await house.post(`/api/tokens/${id}/revoke`, undefined, KEY);
  expect(answer(await house.post(`/api/tokens/${id}/revoke`, undefined, KEY))).toEqual(answer(revoked));
  expectProblem(await house.post(`/api/tokens/${id}/revoke`), 404, 'unknown-token');
});

test('a pressed key that bounces calls one person: next that says what it saw', async () => {
  await using house = await House.open();
  const first = await house.issue();
  await house.issue();
  await house.act('1', 'open');
  const press = () => house.post('/api/counters/1/next', { current: null });
  const [one, other] = await Promise.all([press(), press()]);
  const [called, changed] = one.status === 200 ? [one, other] : [other, one];
  expect(called.body.ticket.id).toBe(first.id);
  expectProblem(changed, 409, 'changed');
});

test('without it each press is a call of its own', async () => {
  await using house = await House.open();
  await house.issue();
  const second = await house.issue();
  await house.act('1', 'open');
  await house.act('1', 'next');
  expect((await house.act('1', 'next')).body.ticket.id).toBe(second.id);
});
