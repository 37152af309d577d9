import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import express from 'express';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { problems } from '../../server/http/problem.ts';
import { createHttpServer } from '../../server/http-server.ts';
import { expectProblem, House, LANGUAGES } from './house.ts';
import { call } from './http-call.ts';
import { office } from './office.ts';

test('while the disk takes no commit nobody is told anything, and the number is not lost', async () => {
  await using house = await House.open();
  await house.issue();
  const lobby = await house.screen();
  await lobby.watch('lobby/main');
  const before = await house.seq();
  using other = new DatabaseSync(join(house.data, 'journal.db'));
  other.exec('BEGIN IMMEDIATE');
  const key = { 'Idempotency-Key': 'k' };
  expectProblem(await house.post('/api/tickets', { service: 'chung-thuc' }, key), 503, 'not-durable');
  expect((await house.get('/healthz')).status).toBe(503);
  expect((await house.get('/api/site')).body).toMatchObject({ services: [{ waiting: 1 }, {}, {}] });
  other.exec('ROLLBACK');
  house.clock.step(1_000);
  expect((await house.get('/healthz')).status).toBe(200);
  expect(await house.happened(before)).toEqual([]);
  const after = await house.post('/api/tickets', { service: 'chung-thuc' }, key);
  expect(after.body.ticket.number).toBe('A002');
  expect(lobby.entities).not.toHaveProperty('call/1');
  lobby.close();
});

test('a server that is stopping takes no more commands', async () => {
  await using house = await House.open();
  await house.closeJournal();
  expectProblem(await house.post('/api/counters/1/open'), 503, 'not-durable');
});

test('an error of our own is told without its text', async () => {
  const app = express();
  app.get('/', () => {
    throw new Error('secret of the house');
  });
  app.use(problems({ languages: LANGUAGES, site: office(), log: pino({ level: 'silent' }) }));
  const server = createHttpServer(app).listen(0);
  const { port } = server.address() as { port: number };
  const reply = await call(port, '/', {});
  expectProblem(reply, 500, 'internal');
  expect(reply.text).not.toContain('secret');
  server.close();
});
