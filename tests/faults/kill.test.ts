import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { type Body, call } from '../server/http-call.ts';
import { aFolder, ServerProcess } from '../server/server-process.ts';
import { type Asked, ask, type Hand, Kiosk, Officer } from './office-hands.ts';
import { SeededChance } from './seeded-chance.ts';

const LIVES = 30;
/** A life ends after so many answers at most; some end before the first. */
const ANSWERS_MAX = 40;
/** How many of the answers of earlier lives are asked for again in each life. */
const ASKED_AGAIN = 10;
const PATIENCE_MS = 300_000;

const chance = new SeededChance();

/** The act of an answer, as the journal tells it. */
const EVENT_OF_ACT: Record<string, string> = {
  start: 'ticket-started',
  finish: 'ticket-finished',
  'no-show': 'ticket-missed',
};

test(`killed ${LIVES} times in the middle of its work, the server keeps all it has said (LUOT_SEED=${chance.seed})`, {
  timeout: PATIENCE_MS,
}, async () => {
  using folder = aFolder();
  const hands: Hand[] = [
    ...['kiosk-1', 'kiosk-2', 'kiosk-3'].map((name) => new Kiosk(name, chance)),
    ...['1', '2', '3'].map((counter) => new Officer(counter, chance)),
  ];
  await new ServerProcess(['--port', 'none']).ended; // leaves its compiled code to the lives that follow
  for (let life = 0; life < LIVES; life += 1) {
    const server = new ServerProcess(['--port', '0', '--config', folder.site, '--data', folder.data]);
    const port = await server.port();
    await everythingIsThere(port, hands);
    await workUntilKilled(server, port, hands, chance.below(ANSWERS_MAX));
  }
  const server = new ServerProcess(['--port', '0', '--config', folder.site, '--data', folder.data]);
  const port = await server.port();
  for (const hand of hands) if (hand.open) await hand.work(port);
  await everythingIsThere(port, hands);
  const issued = hands.filter((hand) => hand instanceof Kiosk).flatMap(({ asked }) => asked);
  expect(numbersOf(await journal(port))).toHaveLength(issued.length);
  expect((await server.stop()).code).toBe(0);
  using db = new DatabaseSync(join(folder.data, 'journal.db'), { readOnly: true });
  expect(db.prepare('PRAGMA integrity_check').get()).toMatchObject({ integrity_check: 'ok' });
});

/** All hands work at once; with the last answer of this life the process is killed, whatever the others have asked. */
async function workUntilKilled(server: ServerProcess, port: number, hands: Hand[], answers: number): Promise<void> {
  let left = answers;
  let gone = left === 0;
  const end = () => {
    gone = true;
    return server.stop('SIGKILL');
  };
  const killed = gone ? end() : server.ended;
  const work = async (hand: Hand) => {
    while (!gone) {
      await hand.work(port);
      left -= 1;
      if (left === 0) void end();
    }
  };
  const results = await Promise.allSettled(hands.map(work));
  expect((await killed).signal).toBe('SIGKILL');
  for (const result of results) if (result.status === 'rejected' && !isGone(result.reason)) throw result.reason;
}

const isGone = (error: unknown) => error instanceof Error && 'code' in error && /^ECONN|EPIPE/.test(String(error.code));

async function everythingIsThere(port: number, hands: Hand[]): Promise<void> {
  const events = await journal(port);
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, at) => at + 1));
  const numbers = numbersOf(events);
  expect(new Set(numbers).size, 'no number twice').toBe(numbers.length);
  const told = new Set(
    events.map(({ type, data }) => `${type} ${data['ticket']} ${data['counter'] ?? data['number']}`),
  );
  const answered = hands.flatMap(({ asked }) => asked).filter(({ heard }) => heard !== null);
  for (const each of answered) for (const fact of factsOf(each)) expect(told, each.key).toContain(fact);
  for (let n = 0; n < ASKED_AGAIN && answered.length > 0; n += 1) {
    const each = answered[chance.below(answered.length)] as Asked; // there is one
    expect(await ask(port, each), `the same answer to ${each.key}`).toEqual(each.heard);
  }
}

/** What the journal must hold because of this answer. */
function factsOf({ path, heard }: Asked): string[] {
  const ticket = heard?.body.ticket;
  if (!ticket) return [];
  if (path === '/api/tickets') return [`ticket-issued ${ticket.id} ${ticket.number}`];
  const [, , , counter, act = ''] = path.split('/');
  return [`${EVENT_OF_ACT[act] ?? 'ticket-called'} ${ticket.id} ${counter}`];
}

async function journal(port: number): Promise<Body['events']> {
  const events: Body['events'] = [];
  for (;;) {
    const page = (await call(port, `/api/journal?after=${events.length}&limit=1000`, {})).body.events;
    events.push(...page);
    if (page.length < 1_000) return events;
  }
}

const numbersOf = (events: Body['events']) =>
  events.filter(({ type }) => type === 'ticket-issued').map(({ data }) => `${data['day']} ${data['number']}`);
