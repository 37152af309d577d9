import { expect, test } from 'vitest';
import { expectProblem, House } from './house.ts';

type Set = Record<string, Record<string, unknown>>;

/** What the reception sees now. */
async function reception(house: House): Promise<Set> {
  const screen = await house.screen();
  const frame = (await screen.watch('reception')) as { set: Set };
  screen.close();
  return frame.set;
}

test('issues for somebody, with a class and a note, on the paper of a kiosk', async () => {
  await using house = await House.open();
  const wanted = { service: 'chung-thuc', priority: 'co-cong', note: 'nghe kém', printAt: '1' };
  const { body, status } = await house.post('/api/tickets', wanted);
  expect(status).toBe(201);
  expect(body).toMatchObject({ ticket: { priority: 'co-cong' }, job: { state: 'queued' } });
  await house.act('1', 'open');
  await house.act('1', 'next');
  const screen = await house.screen();
  expect(await screen.watch('console/1')).toMatchObject({ set: { counter: { current: { note: 'nghe kém' } } } });
  screen.close();
});

test('checks an appointment in on the paper of a kiosk; console and phone tell its time', async () => {
  await using house = await House.open();
  const code = await house.book('08:00');
  const { body, status } = await house.post(`/api/appointments/${code}/check-in`, { printAt: '1' });
  expect(status).toBe(201);
  expect(body).toMatchObject({ job: { state: 'queued' } });
  const { id } = body.ticket;
  const screen = await house.screen();
  expect(await screen.watch('console/1')).toMatchObject({ set: { [`waiting/${id}`]: { slot: '08:00' } } });
  expect(await screen.watch(`ticket/${id}`)).toMatchObject({
    set: { ticket: { slot: { time: '08:00', late: false } } },
  });
  screen.close();
  expect((await reception(house))['booking']).toEqual({ services: ['chung-thuc'], daysAhead: 14 });
  const next = await house.book('08:30');
  const at = (printAt: string) => house.post(`/api/appointments/${next}/check-in`, { printAt });
  expectProblem(await at('9'), 422, 'unknown-kiosk', 'printAt');
  expectProblem(await at('2'), 409, 'no-printer');
});

test('a printer that is not there is named', async () => {
  await using house = await House.open();
  const at = (printAt: string) => house.post('/api/tickets', { service: 'chung-thuc', printAt });
  expectProblem(await at('9'), 422, 'unknown-kiosk', 'printAt');
  expectProblem(await at('2'), 409, 'no-printer');
});

test.each(['A002', 'a002', 'A 2', 'a-02', 'A2'])('finds A002 by %s', async (typed) => {
  await using house = await House.open();
  for (let people = 0; people < 2; people += 1) await house.issue();
  const { body } = await house.get(`/api/tickets?number=${encodeURIComponent(typed)}`);
  expect(body).toMatchObject({
    ticket: { number: 'A002', state: 'waiting' },
    position: 1,
    before: [{ number: 'A001' }],
    counters: [{ id: '1', state: 'closed' }],
  });
});

test('figures alone find the one that has them; of two, none', async () => {
  await using house = await House.open();
  await house.issue();
  expect((await house.get('/api/tickets?number=1')).body.ticket.number).toBe('A001');
  await house.issue('ho-tich');
  expectProblem(await house.get('/api/tickets?number=1'), 404, 'unknown-ticket');
  expectProblem(await house.get('/api/tickets?number=A009'), 404, 'unknown-ticket');
  expectProblem(await house.get('/api/tickets?number=constructor'), 404, 'unknown-ticket');
  expectProblem(await house.get('/api/tickets'), 422, 'invalid', 'number');
});

test('shows figures of the day, who was missed and who fetches a paper', async () => {
  await using house = await House.open();
  for (let people = 0; people < 3; people += 1) await house.issue('ho-tich');
  await house.act('2', 'open');
  await house.act('2', 'next');
  await house.act('2', 'no-show');
  await house.act('2', 'next');
  await house.act('2', 'park', { note: 'thiếu bản sao' });
  const set = await reception(house);
  expect(set['today']).toMatchObject({ issued: 3, waiting: 1, served: 0 });
  const aside = Object.entries(set).filter(([key]) => /^(missed|parked)\//.test(key));
  expect(aside.map(([key, { number, counterLabel }]) => [key.split('/')[0], number, counterLabel])).toEqual([
    ['missed', 'H001', '2'],
    ['parked', 'H002', '2'],
  ]);
  expect(JSON.stringify(set)).not.toContain('thiếu bản sao');
  expect(Object.keys(set).filter((key) => key.startsWith('device/'))).toEqual(['device/in-1', 'device/quet-1']);
  expect(set['class/co-cong']).toMatchObject({ grant: ['officer'] });
});

test('numbers of a printed roll are called and spoken while the kiosk is dead', async () => {
  await using house = await House.open();
  await house.act('1', 'open');
  const roll = (number: string) => house.post('/api/counters/1/roll', { service: 'chung-thuc', number });
  expectProblem(await roll('A17'), 409, 'roll-off');
  expect((await house.post('/api/roll', { on: true })).body).toMatchObject({ roll: { on: true } });
  expect((await reception(house))['site']).toMatchObject({ roll: true });
  expect((await house.get('/api/site')).body).toMatchObject({ roll: true });
  const admin = await house.screen();
  await admin.watch('admin');
  expect(admin.entities['roll']).toEqual({ since: '2026-11-24T08:00:00.000+07:00', by: '' });
  admin.close();
  const lobby = await house.screen();
  await lobby.watch('lobby/main');
  expect((await roll('a 17')).body).toMatchObject({ ticket: { number: 'A17', state: 'called', counter: '1' } });
  expect(await lobby.spoken()).toMatchObject({ text: { vi: expect.stringContaining('A17') } });
  lobby.close();
  expectProblem(await roll('A017'), 409, 'number-taken');
  const screen = await house.screen();
  expect(await screen.watch('console/1')).toMatchObject({
    set: { counter: { roll: { service: 'chung-thuc', number: 'A18' } } },
  });
  screen.close();
  await house.act('1', 'undo');
  expect((await roll('A17')).status).toBe(200);
  expect((await house.post('/api/roll', { on: false })).body).toMatchObject({ roll: { on: false } });
});

test.each(['', 'ABC1', 'A', '17A', 'A123456', '1;2'])('a roll number %o is malformed', async (number) => {
  await using house = await House.open();
  const reply = await house.post('/api/counters/1/roll', { service: 'chung-thuc', number });
  expectProblem(reply, 422, 'invalid', 'number');
});
