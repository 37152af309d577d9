import { once } from 'node:events';
import { appendFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { openSqliteJournal } from '../../server/journal/sqlite-journal.ts';
import { readOptions } from '../../server/options.ts';
import { call } from './http-call.ts';
import { aFolder, ServerProcess } from './server-process.ts';

interface Papers {
  papers: { qr: string[]; text: string[]; image: string }[];
}

/** Processes share two cores with the other tests. */
const PATIENCE_MS = 20_000;
const STOP_MS_MAX = 5_000;

const run = (args: string[], env = {}) => new ServerProcess(args, env).ended;

test.each([
  [['--nonsense'], {}],
  [['--port'], {}],
  [['--port', '65536'], {}],
  [['--port', '-1'], {}],
  [['--port', ''], {}],
  [['--data', ''], {}],
  [['--config', ''], {}],
  [['stray'], {}],
  [[], { LUOT_PORT: 'eighty' }],
  [[], { LUOT_DATA: '' }],
])('these are no options: %o %o', (args, env) => {
  expect(readOptions(args, env)).toEqual({ wrong: expect.stringMatching(/\w/) });
});

test('a wrong option names the right ones', () => {
  expect(readOptions(['--prot', '80'], {})).toEqual({
    wrong: expect.stringMatching(/--prot.*\n.*--port N, --data DIR, --config FILE/),
  });
});

test.each([['--help'], ['-h']])('%s explains every option, Vietnamese first, whatever stands beside it', (asked) => {
  const told = readOptions(['--port', 'eighty', asked], {});
  if (!('help' in told)) throw new Error('no help');
  for (const name of ['--port N', '--data DIR', '--config FILE', '--preset commune|province'])
    expect(told.help).toContain(name);
  expect(told.help.indexOf('Cổng')).toBeLessThan(told.help.indexOf('Port, 0'));
});

test.each([
  ...['server/main.ts', 'server/simulate/main.ts', 'server/access/make-pin.ts'],
  ...['devices/agent.ts', 'devices/simulator/main.ts', 'config/make-schema.ts', 'tests/bench/main.ts'],
])('%s --help prints its options and ends with 0', { timeout: PATIENCE_MS }, async (program) => {
  const { code, out, err } = await new ServerProcess(['--help'], {}, program).ended;
  expect({ code, out, err }).toEqual({ code: 0, out: expect.stringContaining('--help'), err: '' });
});

describe('the server does not start', { timeout: PATIENCE_MS }, () => {
  test('with wrong options: 64 and a sentence', async () => {
    const { code, err, out } = await run(['--port', 'eighty']);
    expect({ code, out, err }).toEqual({ code: 64, out: '', err: expect.stringMatching(/^--port eighty: .+\n$/) });
  });

  test('with a wrong site file: 78, and each fault with its line, key and reason', async () => {
    using folder = aFolder();
    writeFileSync(
      folder.site,
      'site: { name: Yên Phú }\nservices:\n  - { id: a, name: A, minutes: soon }\ncounters:\n  - { id: "1", name: Quầy 1, services: [b] }\ncolour: red\n',
    );
    const { code, err } = await run(['--port', '0', '--data', folder.data, '--config', folder.site]);
    expect(code).toBe(78);
    expect(err).toMatch(/site\.yaml:3: services\.0\.minutes: .+/);
    expect(err).toMatch(/site\.yaml:6: colour: .+/);
  });

  test('with a printer profile that there is not: 78', async () => {
    using folder = aFolder();
    appendFileSync(folder.site, 'devices:\n  - { id: in-1, kind: printer, profile: epson, at: "sim:in-1" }\n');
    const { code, err } = await run(['--port', '0', '--data', folder.data, '--config', folder.site]);
    expect(code).toBe(78);
    expect(err).toMatch(/site\.yaml:\d+: devices\.0\.profile: .*"epson".*escpos-80/);
  });

  test('without the site file that it was told: 78', async () => {
    using folder = aFolder();
    const { code, err } = await run(['--port', '0', '--data', folder.data, '--config', join(folder.path, 'none.yaml')]);
    expect(code).toBe(78);
    expect(err).toContain('none.yaml');
  });

  test('on a data folder that is a file, or lies in one, or where none can be: 73', async () => {
    using folder = aFolder();
    writeFileSync(folder.data, 'x');
    for (const data of [folder.data, join(folder.data, 'deeper'), '/proc/luot/data']) {
      const { code, err } = await run(['--port', '0', '--config', folder.site, '--data', data]);
      expect({ code, named: err.includes(data) }).toEqual({ code: 73, named: true });
    }
  });

  test('on the data of a newer version: 73', async () => {
    using folder = aFolder();
    const { journal } = openSqliteJournal(folder.data, { ids: () => 'j' });
    await journal.open();
    await journal.close();
    using db = new DatabaseSync(join(folder.data, 'journal.db'));
    db.exec('PRAGMA user_version = 99');
    db.close();
    const { code, err } = await run(['--port', '0', '--config', folder.site, '--data', folder.data]);
    expect(code).toBe(73);
    expect(err).toMatch(/mới hơn.*newer/s);
  });

  test('on data that another server holds: 73, and that one goes on', async () => {
    using folder = aFolder();
    const args = ['--port', '0', '--config', folder.site, '--data', folder.data];
    const first = new ServerProcess(args);
    const port = await first.port();
    const { code, err } = await run(args);
    expect(code).toBe(73);
    expect(err).toMatch(/đang dùng.*holds/s);
    expect((await call(port, '/healthz', {})).status).toBe(200);
    await first.stop();
  });

  test('on a port in use: 69', async () => {
    using folder = aFolder();
    const taken = createServer().listen(0);
    await once(taken, 'listening');
    const { port } = taken.address() as { port: number };
    const { code, err } = await run(['--port', String(port), '--config', folder.site, '--data', folder.data]);
    expect(code).toBe(69);
    expect(err).toContain(String(port));
    taken.close();
  });
});

describe('the server that runs', { timeout: PATIENCE_MS }, () => {
  test('says where it listens, options beat variables', async () => {
    using folder = aFolder();
    const env = { LUOT_PORT: '1', LUOT_DATA: '/nowhere', LUOT_CONFIG: '/nowhere.yaml' };
    const server = new ServerProcess(['--port', '0', '--config', folder.site, '--data', folder.data], env);
    const port = await server.port();
    expect((await call(port, '/api/site', {})).body).toMatchObject({ name: { vi: 'Trung tâm xã Yên Phú' } });
    expect((await server.stop()).out).toMatch(/^listening on http:\/\/[^\s:]+:\d+$/m);
  });

  test('takes its variables where there is no option', async () => {
    using folder = aFolder();
    const server = new ServerProcess([], { LUOT_PORT: '0', LUOT_DATA: folder.data, LUOT_CONFIG: folder.site });
    expect((await call(await server.port(), '/healthz', {})).status).toBe(200);
    await server.stop();
  });

  test.each(['SIGTERM', 'SIGINT'] as const)(
    'ends by %s within 5 s with 0, whoever is connected, and its journal opens',
    async (signal) => {
      using folder = aFolder();
      const args = ['--port', '0', '--config', folder.site, '--data', folder.data];
      const server = new ServerProcess(args);
      const port = await server.port();
      const screen = new WebSocket(`ws://127.0.0.1:${port}/live`);
      await once(screen, 'open');
      const { body } = await call(port, '/api/tickets', { method: 'POST', body: { service: 'chung-thuc' } });
      const asked = performance.now();
      const [{ code }, [goodbye]] = await Promise.all([server.stop(signal), once(screen, 'close')]);
      expect(code).toBe(0);
      expect(goodbye).toBe(1001);
      expect(performance.now() - asked).toBeLessThan(STOP_MS_MAX);
      const next = new ServerProcess(args);
      expect((await call(await next.port(), `/api/tickets/${body.ticket.id}`, {})).body.ticket.number).toBe('A001');
      await next.stop();
    },
  );

  test('is the demo when no site is named: its own agent prints what a kiosk gives', async () => {
    using folder = aFolder();
    const server = new ServerProcess(['--port', '0', '--data', folder.data]);
    const port = await server.port();
    const screen = new WebSocket(`ws://127.0.0.1:${port}/live`);
    await once(screen, 'open');
    screen.send(JSON.stringify({ type: 'watch', topic: 'admin' }));
    const issued = await call(port, '/api/tickets', { method: 'POST', body: { service: 'chung-thuc', kiosk: '1' } });
    expect(issued.body).toMatchObject({ ticket: { number: 'A001' }, job: { state: 'queued' } });
    const state = async () =>
      (await call(port, `/api/jobs/${issued.body.job?.id}`, {})).body as unknown as { state: string };
    while ((await state()).state !== 'printed') await once(screen, 'message');
    const { papers } = (await call(port, '/demo/printer.json', {})).body as unknown as Papers;
    expect(papers[0]?.qr).toEqual([expect.stringContaining(`/t/${issued.body.ticket.id}`)]);
    expect(papers[0]?.text.join(' ')).toContain('A001');
    const picture = await call(port, papers[0]?.image ?? '', {});
    expect(picture.headers['content-type']).toBe('image/png');
    expect(await server.stop()).toMatchObject({ code: 0, signal: null });
    screen.terminate();
  });
});
