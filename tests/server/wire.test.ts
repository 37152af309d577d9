import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { agentDown } from '../../server/protocol/agent-down.ts';
import { agentUp } from '../../server/protocol/agent-up.ts';
import { liveDown } from '../../server/protocol/live-down.ts';
import { liveUp } from '../../server/protocol/live-watch.ts';
import { OPERATIONS } from '../../server/protocol/operations.ts';
import { PROBLEM_CODES, problem } from '../../server/protocol/problem.ts';
import { EVENT_TYPES } from '../../server/queue/words.ts';
import { FakeAgent } from './fake-agent.ts';
import { House } from './house.ts';
import { HALF_DAYS, PIN, staffed } from './office.ts';

const WHAT_TO_DO = `What crosses a wire, or stands in journals for ever, has changed. Screens, agents and journals of the version before
must go on working: add optional fields, new messages and new event types; never rename, remove or give another meaning.
If this change does so, take it in: npx vitest run --project node tests/server/wire.test.ts -u`;

const line = (name: string, schema: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, reused: 'inline', unrepresentable: 'any' });
  return `${name} ${JSON.stringify(rest)}`;
};

test('HTTP, live and agent messages are as they were', async () => {
  const http = OPERATIONS.flatMap(({ method, path, body, query, status, answer }) => [
    ...(query ? [line(`${method} ${path} ?`, query, 'input')] : []),
    ...(body ? [line(`${method} ${path} →`, body, 'input')] : []),
    line(`${method} ${path} ← ${status}`, answer, 'output'),
  ]);
  const messages = Object.entries({ liveUp, liveDown, agentUp, agentDown }).flatMap(([union, { options }]) =>
    options.map((option) => line(`${union} ${option.shape.type.value}`, option, 'input')),
  );
  const said = [...http, ...messages, line('problem', problem, 'output'), `codes ${PROBLEM_CODES.join(' ')}`];
  await expect(`${said.join('\n')}\n`, WHAT_TO_DO).toMatchFileSnapshot('wire.snap');
});

let house: House;
beforeAll(async () => {
  house = await House.open({ site: staffed(HALF_DAYS) });
  await aDayWithEverything();
});
afterAll(() => house[Symbol.asyncDispose]());

test('events of the journal are as they were', async () => {
  const { events } = (await house.get('/api/journal?limit=1000')).body;
  const shapes = Map.groupBy(events, ({ type }) => type);
  expect(
    [...EVENT_TYPES].filter((type) => !shapes.has(type)),
    'a day with every event',
  ).toEqual([]);
  const said = EVENT_TYPES.map((type) => `${type} ${shapeOf((shapes.get(type) ?? []).map(({ data }) => data))}`);
  await expect(`${said.join('\n')}\n`, WHAT_TO_DO).toMatchFileSnapshot('events.snap');
});

/** The types that a value had, as `{a: string, b: null | string}`. */
function shapeOf(values: unknown[]): string {
  const objects = values.filter((value) => typeof value === 'object' && value !== null && !Array.isArray(value));
  if (objects.length === values.length && values.length > 0) {
    const keys = [...new Set(objects.flatMap((each) => Object.keys(each as object)))].sort();
    const field = (key: string) => shapeOf(objects.map((each) => (each as Record<string, unknown>)[key]));
    return `{${keys.map((key) => `${key}: ${field(key)}`).join(', ')}}`;
  }
  return [...new Set(values.map(kindOf))].sort().join(' | ');
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? `[${shapeOf(value)}]` : typeof value === 'object' ? shapeOf([value]) : typeof value;
}

async function aDayWithEverything(): Promise<void> {
  const agent = await FakeAgent.join(house.port, (await house.pair('agent')).token);
  const page = await house.pair();
  await house.post(`/api/tokens/${page.id}/revoke`);
  await theyComeToWork();
  const wanted = { kiosk: '1', priority: 'cao-tuoi', procedure: 'sao-y', officer: 'an' };
  const printed = (await house.post('/api/tickets', { service: 'chung-thuc', ...wanted })).body;
  await agent.print(printed.job?.id ?? '');
  const others = [await house.issue(), await house.issue('ho-tich'), await house.issue('ho-tich')];
  await house.post(`/api/tickets/${others[0]?.id}/priority`, { class: 'co-cong' });
  await house.post(`/api/tickets/${others[0]?.id}/cancel`);
  for (const act of ['open', 'next', 'recall', 'start', 'finish', 'next', 'no-show', 'next'])
    await house.act('1', act, act === 'next' ? {} : undefined);
  await house.act('1', 'park', { note: 'thiếu bản sao' });
  await house.post(`/api/tickets/${others[2]?.id}/return`);
  await house.act('1', 'next');
  await house.act('2', 'open');
  await house.act('1', 'transfer', { counter: '2', officer: 'binh', note: 'ký lại' });
  await house.act('1', 'undo');
  await house.act('1', 'finish');
  await house.post('/api/counters/1/pause', { reason: 'nghỉ trưa' }, { 'Idempotency-Key': 'k1' });
  await house.post('/api/counters/1/pause', { reason: 'nghỉ trưa' }, { 'Idempotency-Key': 'k2' });
  await house.act('1', 'close');
  await somebodyBooks();
  await house.issue('ho-tich', { note: 'nghe kém' });
  await house.post('/api/roll', { on: true });
  await house.act('2', 'roll', { service: 'ho-tich', number: 'H77' });
  await house.post('/api/roll', { on: false });
  await house.post('/api/devices/in-1/test-print');
  await house.post('/api/services/dat-dai/suspend', { reason: 'mất điện' });
  await house.post('/api/services/dat-dai/resume');
  await house.issue();
  await house.act('2', 'next');
  await aVisitWithEverything(agent);
  await theyGoHome();
  house.clock.step(24 * 3_600_000);
  await house.issue();
}

async function somebodyBooks(): Promise<void> {
  const [kept, given] = [await house.book('08:00'), await house.book('08:30')];
  await house.post(`/api/appointments/${kept}/check-in`, { kiosk: '1', print: false });
  await house.post(`/api/appointments/${given}/cancel`);
  await house.book('09:00');
  await house.sendCsv('service,day,time\nchung-thuc,2026-11-24,10:00\nchung-thuc,2026-11-24,01:00\n', '?partial=true');
}

async function theyComeToWork(): Promise<void> {
  const signIn = (counter: string, officer: string) => house.act(counter, 'sign-in', { officer, pin: PIN });
  await signIn('1', 'chi');
  await signIn('1', 'an');
  await signIn('2', 'binh');
}

async function theyGoHome(): Promise<void> {
  await house.act('1', 'pause', { until: '09:30' });
  await house.act('1', 'alarm');
  await house.act('1', 'alarm/end', { counter: '2' });
  await house.act('1', 'sign-out');
}

async function aVisitThatGoesOn(): Promise<void> {
  const { id } = (await house.post('/api/tickets', { services: ['ho-tich', 'chung-thuc'] })).body.ticket;
  await house.post(`/api/tickets/${id}/note`, { note: 'nghe kém', counter: '1' });
  await house.act('1', 'call', { ticket: id });
  await house.act('1', 'continue');
  await house.act('1', 'finish');
}

/** Several needs, a line that moves, a double touch of which one is read at the kiosk. */
async function aVisitWithEverything(agent: FakeAgent): Promise<void> {
  const services = ['ho-tich', 'chung-thuc'];
  const visit = { services, people: 3, papers: 2, kiosk: '1', print: false };
  await house.post('/api/tickets', visit);
  await house.act('1', 'open');
  await aVisitThatGoesOn();
  await house.act('2', 'next');
  await house.act('2', 'add-need', { service: 'dat-dai' });
  await house.act('2', 'park', { missing: ['Giấy chứng sinh'] });
  await house.act('2', 'undo');
  await house.act('2', 'finish');
  house.clock.step(60_000);
  const touches = [];
  for (let i = 0; i < 2; i++)
    touches.push((await house.post('/api/tickets', { service: 'ho-tich', kiosk: '1', print: false })).body.ticket.id);
  await house.post(`/api/tickets/${touches[0]}/postpone`, { behind: 1 });
  const screen = await house.screen();
  await screen.watch('kiosk/1');
  agent.say({ type: 'scan', device: 'quet-1', scan: { kind: 'ticket', ticket: touches[1] ?? '' } });
  await screen.change();
  screen.close();
  await house.post('/api/services/ho-tich/move', { to: 'chung-thuc' });
  await house.post('/api/services/ho-tich/suspend', { reason: 'mất điện' });
  await house.post('/api/services/ho-tich/move', { to: 'next-opening' });
}
