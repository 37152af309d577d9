import { describe, expect, test } from 'vitest';
import { expectProblem, House } from './house.ts';
import { PIN, staffed } from './office.ts';

const signIn = (house: House, counter: string, officer: string, pin = PIN) =>
  house.post(`/api/counters/${counter}/sign-in`, { officer, pin });

/** A centre with a roster, An at counter 1, which is open. */
async function anWorks(): Promise<House> {
  const house = await House.open({ site: staffed() });
  expect((await signIn(house, '1', 'an')).status).toBe(200);
  await house.act('1', 'open');
  return house;
}

describe('the PIN', () => {
  test('that is wrong signs nobody in, and the record never sees any', async () => {
    await using house = await House.open({ site: staffed() });
    expectProblem(await signIn(house, '1', 'an', '0000'), 403, 'wrong-pin');
    await signIn(house, '1', 'an');
    const record = (await house.get('/api/journal?limit=1000')).text;
    expect(record).toContain('officer-signed-in');
    expect(record).not.toContain(PIN);
    expect(record).not.toContain('argon2');
    expect(record).not.toContain('answer-kept');
  });

  test('may be wrong five times a minute at a counter, also when all come at once', async () => {
    await using house = await House.open({ site: staffed() });
    const replies = await Promise.all(Array.from({ length: 8 }, () => signIn(house, '1', 'an', '9999')));
    expect(replies.map(({ status }) => status).toSorted()).toEqual([403, 403, 403, 403, 403, 429, 429, 429]);
    expectProblem(await signIn(house, '1', 'binh'), 429, 'rate-limited');
    house.clock.step(60_000);
    expect((await signIn(house, '1', 'binh')).status).toBe(200);
  });

  test('of one officer is not tried at one counter after the other', async () => {
    await using house = await House.open({ site: staffed() });
    for (const counter of ['1', '2', '3', '1', '2'])
      expectProblem(await signIn(house, counter, 'an', '9999'), 403, 'wrong-pin');
    expectProblem(await signIn(house, '3', 'an'), 429, 'rate-limited');
    expect((await signIn(house, '3', 'binh')).status).toBe(200);
  });

  test('may be right as often as it likes', async () => {
    await using house = await House.open({ site: staffed() });
    for (let n = 0; n < 8; n++) expect((await signIn(house, '1', n % 2 === 0 ? 'an' : 'chi')).status).toBe(200);
  });
});

describe('with a roster', () => {
  test('a counter opens for somebody who is signed in', async () => {
    await using house = await House.open({ site: staffed() });
    expectProblem(await house.post('/api/counters/1/open'), 409, 'nobody-signed-in');
    await signIn(house, '1', 'an');
    expect((await house.post('/api/counters/1/open')).body.counter).toMatchObject({ state: 'open', officer: 'an' });
  });

  test('an officer leaves no citizen behind', async () => {
    await using house = await anWorks();
    await house.issue();
    await house.act('1', 'next');
    expectProblem(await signIn(house, '2', 'an'), 409, 'officer-busy');
    expectProblem(await house.post('/api/counters/1/sign-out'), 409, 'counter-busy');
    await house.act('1', 'finish');
    expect((await signIn(house, '2', 'an')).status).toBe(200);
    expect((await house.get('/api/site')).body).toMatchObject({ counters: [{ state: 'closed' }, {}, {}] });
  });

  test('a ticket for an officer of another service is refused', async () => {
    await using house = await anWorks();
    const wanted = { service: 'chung-thuc', officer: 'binh' };
    expectProblem(await house.post('/api/tickets', wanted), 409, 'officer-not-for-service');
  });

  test('who is served stays while the counter is handed over, and the undo of the last act too', async () => {
    await using house = await anWorks();
    const { id } = await house.issue();
    await house.act('1', 'next');
    await house.act('1', 'start');
    expect((await signIn(house, '1', 'chi')).body.counter).toMatchObject({ current: { id, state: 'serving' } });
    expect((await house.act('1', 'undo')).body).toMatchObject({ ticket: { id, state: 'called' } });
    expect((await house.act('1', 'finish')).body.counter).toMatchObject({ officer: 'chi' });
  });

  test('who is signed in is known after a restart', async () => {
    await using house = await anWorks();
    await house.restart();
    expect((await house.act('1', 'next')).body.counter).toMatchObject({ officer: 'an' });
  });
});

describe('in the same instant', () => {
  test('two officers press next: two people are called', async () => {
    await using house = await anWorks();
    await signIn(house, '2', 'binh');
    await house.act('2', 'open');
    const ids = [(await house.issue('ho-tich')).id, (await house.issue('ho-tich')).id];
    const replies = await Promise.all(['1', '2'].map((counter) => house.act(counter, 'next', { current: null })));
    expect(replies.map(({ body }) => body.ticket.id).toSorted()).toEqual(ids.toSorted());
  });

  test('two officers press next for the last one: one is called, the other calls nobody', async () => {
    await using house = await anWorks();
    await signIn(house, '2', 'binh');
    await house.act('2', 'open');
    const { id } = await house.issue('ho-tich');
    const replies = await Promise.all(['1', '2'].map((counter) => house.act(counter, 'next', { current: null })));
    expect(replies.map(({ body }) => body.ticket?.id ?? null).toSorted()).toEqual([id, null].toSorted());
  });

  test('keypad and console press next at one counter: one call, the other press hears that it was seen to', async () => {
    await using house = await anWorks();
    await house.issue();
    await house.issue();
    const before = await house.seq();
    const next = () => house.post('/api/counters/1/next', { current: null });
    const replies = await Promise.all([next(), next()]);
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(replies.find(({ status }) => status === 409)?.body.code).toBe('changed');
    expect(await house.happened(before)).toEqual(['ticket-called']);
  });

  test('a double click of one hand, sent twice under one key: one call', async () => {
    await using house = await anWorks();
    await house.issue();
    await house.issue();
    const before = await house.seq();
    const next = () => house.post('/api/counters/1/next', { current: null }, { 'Idempotency-Key': 'press-1' });
    const [first, second] = await Promise.all([next(), next()]);
    expect(second?.body).toEqual(first?.body);
    expect(await house.happened(before)).toEqual(['ticket-called']);
  });

  test('two officers sit down at one counter: the later one has it', async () => {
    await using house = await House.open({ site: staffed() });
    await Promise.all([signIn(house, '1', 'an'), signIn(house, '1', 'chi')]);
    const events = (await house.get('/api/journal?limit=1000')).body.events.filter(
      ({ type }) => type === 'officer-signed-in',
    );
    const [first, second] = events.map(({ data }) => data['officer']);
    expect(events[1]?.data).toMatchObject({ officer: second, replaced: first });
  });
});

describe('a pause', () => {
  test.each([
    ['a time of today', '09:30'],
    ['a whole time', '2026-11-24T09:30:00+07:00'],
  ])('ends at %s', async (_name, until) => {
    await using house = await anWorks();
    const reply = await house.post('/api/counters/1/pause', { reason: 'Nghỉ giữa giờ', until });
    expect(reply.body.counter).toMatchObject({ state: 'paused', pausedUntil: '2026-11-24T09:30:00.000+07:00' });
  });

  test.each(['07:59', '08:00', '25:00', '9:30', 'soon', '2026-11-25T09:30:00+07:00', '2026-11-24T02:30:00+09:00'])(
    'does not end at %s',
    async (until) => {
      await using house = await anWorks();
      const before = await house.seq();
      expectProblem(await house.post('/api/counters/1/pause', { until }), 422, 'invalid', 'until');
      expect(await house.happened(before)).toEqual([]);
    },
  );
});

test('the record tells who changed what: the page, its counter, the officer', async () => {
  await using house = await anWorks();
  const { id } = await house.issue();
  const { token } = await house.pair('page', 'console 1');
  const as = { Cookie: `luot=${token}` };
  await house.post(`/api/tickets/${id}/priority`, { class: 'co-cong', counter: '1' }, as);
  await house.post('/api/services/dat-dai/suspend', { reason: 'mất điện' }, as);
  await house.post(`/api/tickets/${id}/cancel`);
  const { events } = (await house.get('/api/journal?limit=1000')).body;
  const doneBy = (type: string) => events.find((event) => event.type === type)?.data['doneBy'];
  expect(doneBy('ticket-reclassed')).toEqual({ role: 'page', page: 'console 1', counter: '1', officer: 'an' });
  expect(doneBy('service-suspended')).toEqual({ role: 'page', page: 'console 1' });
  expect(doneBy('ticket-cancelled')).toEqual({ role: 'local' });
});
