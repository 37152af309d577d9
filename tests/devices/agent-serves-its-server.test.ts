import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PNG } from 'pngjs';
import { afterEach, describe, expect, it } from 'vitest';
import { agentUrl } from '../../devices/agent-link.ts';
import { CODES_ASKED_MAX, keepToken, pairAgent, pairByHand, readToken } from '../../devices/agent-token.ts';
import type { SimulatedPrinter } from '../../devices/simulator/printer.ts';
import { type Agent, JOBS_REMEMBERED_MAX, startAgent } from '../../devices/start-agent.ts';
import type { DeviceSetting } from '../../server/protocol/agent-down.ts';
import { fastClock } from './clocks.ts';
import { sampleSlip } from './sample-slips.ts';
import { ServerDouble } from './server-double.ts';

const PRINTER: DeviceSetting = { id: 'in-1', kind: 'printer', at: 'sim:in-1', profile: 'escpos-80' };
const SCANNER: DeviceSetting = { id: 'quet-1', kind: 'scanner', at: 'sim:quet-1' };
const ENTRY = resolve(import.meta.dirname, '../../devices/agent.ts');

describe('an agent', { timeout: 60_000 }, () => {
  const ends: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });

  async function aServer(): Promise<{ server: ServerDouble; url: string }> {
    const server = new ServerDouble();
    ends.push(() => server.close());
    return { server, url: await server.listen() };
  }

  function anAgent(url: string): Agent {
    const agent = startAgent({ clock: fastClock(5), server: url, token: 'secret', name: 'kiosk-1' });
    ends.push(() => agent.stop());
    return agent;
  }

  async function aPair(devices: DeviceSetting[] = [PRINTER, SCANNER]) {
    const { server, url } = await aServer();
    const agent = anAgent(url);
    await server.hears('hello');
    server.say({ type: 'devices', devices });
    return { server, agent, url };
  }

  it('says who it is, with its token', async () => {
    const { server } = await aPair();
    expect(server.tokens).toEqual(['Bearer secret']);
    expect(server.heard[0]).toMatchObject({ type: 'hello', agent: 'kiosk-1', inHand: [] });
    expect(agentUrl('https://luot.local:8443')).toBe('wss://luot.local:8443/agent');
  });

  it('prints with leave, tells the end, and sends the simulated paper as a picture', async () => {
    const { server } = await aPair();
    server.say({ type: 'print', job: 'j1', device: 'in-1', slip: sampleSlip() });
    expect(await server.hears('ended')).toMatchObject({ job: 'j1', state: 'printed', proof: 'process-id' });
    const paper = await server.hears('paper');
    const png = PNG.sync.read(Buffer.from(paper.png, 'base64'));
    expect([png.width, png.height]).toEqual([paper.width, paper.height]);
    expect(paper.width).toBe(576);
  });

  it('prints nothing that was dropped or never allowed', async () => {
    const { server, agent } = await aPair();
    server.willing = false;
    server.say({ type: 'print', job: 'j1', device: 'in-1', slip: sampleSlip() });
    await server.hears('ask', ({ job }) => job === 'j1');
    server.say({ type: 'drop', job: 'j1' });
    server.say({ type: 'go', job: 'j1' });
    expect(await server.hears('ended')).toMatchObject({ job: 'j1', state: 'failed' });
    expect((agent.devices.simulated('in-1') as SimulatedPrinter).papers).toHaveLength(0);
  });

  it('reads a scan, and only its meaning leaves', async () => {
    const { server } = await aPair();
    await server.hears('status', ({ device, state }) => device === 'quet-1' && state === 'ok');
    server.say({ type: 'simulate', device: 'quet-1', act: 'scan', code: 'http://h/t/k7Qm2Xw9Rb4TzN8c' });
    expect((await server.hears('scan')).scan).toEqual({ kind: 'ticket', ticket: 'k7Qm2Xw9Rb4TzN8c' });
    server.say({ type: 'simulate', device: 'quet-1', act: 'scan', code: '001089012345|Nguyễn Văn Mẫu' });
    await server.hears('scan', ({ scan }) => scan.kind === 'unknown');
    expect(JSON.stringify(server.heard)).not.toContain('001089012345');
  });

  it('tells paper out and holds the job until the paper is back', async () => {
    const { server } = await aPair();
    await server.hears('status', ({ state, device }) => device === 'in-1' && state === 'ok');
    server.say({ type: 'simulate', device: 'in-1', act: 'paper-out' });
    await server.hears('status', ({ state }) => state === 'paper-out');
    server.say({ type: 'print', job: 'j1', device: 'in-1', slip: sampleSlip() });
    server.say({ type: 'simulate', device: 'in-1', act: 'paper-ok' });
    expect(await server.hears('ended')).toMatchObject({ state: 'printed' });
    const order = server.heard.map((message) => (message.type === 'status' ? message.state : message.type));
    expect(order.indexOf('ask')).toBeGreaterThan(order.lastIndexOf('paper-out'));
  });

  it('keeps an end until it is noted, names it in its next hello, and does not print it again', async () => {
    const { server, agent } = await aPair();
    server.willing = false;
    server.say({ type: 'print', job: 'j1', device: 'in-1', slip: sampleSlip() });
    await server.hears('ask');
    server.say({ type: 'go', job: 'j1' });
    await server.hears('ended');
    server.heard.length = 0;
    server.socket?.terminate();
    expect((await server.hears('hello')).inHand).toEqual(['j1']);
    await server.hears('ended', ({ job }) => job === 'j1');
    server.say({ type: 'print', job: 'j1', device: 'in-1', slip: sampleSlip() });
    server.say({ type: 'go', job: 'j1' });
    server.say({ type: 'noted', job: 'j1' });
    server.willing = true;
    server.say({ type: 'print', job: 'j2', device: 'in-1', slip: sampleSlip() });
    await server.hears('ended', ({ job }) => job === 'j2');
    expect((agent.devices.simulated('in-1') as SimulatedPrinter).papers).toHaveLength(2);
    server.heard.length = 0;
    server.socket?.terminate();
    expect((await server.hears('hello')).inHand).toEqual([]);
  });

  it('remembers so many ended jobs, so that a late message prints none of them again', async () => {
    const { server, agent } = await aPair();
    const papers = () => (agent.devices.simulated('in-1') as SimulatedPrinter).papers.length;
    const print = async (job: string): Promise<void> => {
      server.heard.length = 0;
      server.say({ type: 'print', job, device: 'in-1', slip: sampleSlip() });
      await server.hears('ended', (message) => message.job === job);
    };
    await print('j0');
    for (let n = 2; n < JOBS_REMEMBERED_MAX; n++) server.say({ type: 'noted', job: `old-${n}` });
    server.say({ type: 'print', job: 'j0', device: 'in-1', slip: sampleSlip() });
    await print('j1');
    expect(papers()).toBe(2);
    server.say({ type: 'noted', job: 'one more' });
    await print('j0');
    expect(papers()).toBe(3);
  });

  it('asks again for what it was not answered before the line broke', async () => {
    const { server } = await aPair();
    server.willing = false;
    server.say({ type: 'print', job: 'j1', device: 'in-1', slip: sampleSlip() });
    await server.hears('ask');
    server.heard.length = 0;
    server.willing = true;
    server.socket?.terminate();
    expect(await server.hears('ended')).toMatchObject({ job: 'j1', state: 'printed' });
  });

  it('says what is wrong with a device, and the others work', async () => {
    const { server } = await aPair([
      { id: 'a', kind: 'printer', at: 'tcp:nonsense', profile: 'escpos-80' },
      { id: 'b', kind: 'printer', at: 'sim:b', profile: 'no-such' },
      { id: 'c', kind: 'printer', at: 'serial:/dev/none?baud=9600', profile: 'escpos-80' },
      { id: 'd', kind: 'scanner', at: 'serial:/dev/none?parity=odd' },
      PRINTER,
    ]);
    const a = await server.hears('status', ({ device }) => device === 'a');
    expect(a).toMatchObject({ state: 'error', detail: expect.stringContaining('tcp://host:port') });
    expect(await server.hears('status', ({ device }) => device === 'b')).toMatchObject({
      state: 'error',
      detail: expect.stringContaining('no-such'),
    });
    await server.hears('status', ({ device, detail }) => device === 'c' && detail === '/dev/none: not plugged in');
    await server.hears('status', ({ device, state }) => device === 'd' && state === 'error');
    server.say({ type: 'print', job: 'j0', device: 'a', slip: sampleSlip() });
    server.say({ type: 'print', job: 'j1', device: 'in-1', slip: sampleSlip() });
    expect(await server.hears('ended', ({ job }) => job === 'j0')).toMatchObject({ state: 'failed' });
    expect(await server.hears('ended', ({ job }) => job === 'j1')).toMatchObject({ state: 'printed' });
  });

  it('fails what waited for a printer that is taken out of the site', async () => {
    const { server } = await aPair();
    server.say({ type: 'simulate', device: 'in-1', act: 'paper-out' });
    await server.hears('status', ({ state }) => state === 'paper-out');
    server.say({ type: 'print', job: 'j1', device: 'in-1', slip: sampleSlip() });
    server.say({ type: 'devices', devices: [SCANNER] });
    expect(await server.hears('ended')).toMatchObject({ job: 'j1', state: 'failed' });
  });

  it('as a process pairs by a code, keeps the token to itself, and ends within its time', async () => {
    const { server, url } = await aServer();
    const folder = await mkdtemp(join(tmpdir(), 'luot-agent-'));
    ends.push(() => rm(folder, { recursive: true, force: true }));
    const file = join(folder, 'data/agent-token');
    const env = { ...process.env, LUOT_SERVER: url, LUOT_AGENT: 'kiosk-1', LUOT_TOKEN_FILE: file, LUOT_LOG: 'silent' };
    const wrong = spawn(process.execPath, [ENTRY], { env: { ...env, LUOT_CODE: '000000' } });
    expect((await once(wrong, 'exit'))[0]).toBe(77);
    const child = spawn(process.execPath, [ENTRY], { env: { ...env, LUOT_CODE: '123456' } });
    await server.hears('hello');
    expect(server.pairings[1]).toEqual({ code: '123456', as: 'agent', name: 'kiosk-1' });
    expect(server.tokens).toEqual(['Bearer fresh-token']);
    expect((await readFile(file, 'utf8')).trim()).toBe('fresh-token');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    child.kill('SIGTERM');
    expect((await once(child, 'exit'))[0]).toBe(0);
  });

  it('whose token was taken back says so, forgets it and ends with 77', async () => {
    const { server, url } = await aServer();
    const folder = await mkdtemp(join(tmpdir(), 'luot-agent-'));
    ends.push(() => rm(folder, { recursive: true, force: true }));
    const file = join(folder, 'agent-token');
    await keepToken(file, 'old-token');
    const env = { ...process.env, LUOT_SERVER: url, LUOT_AGENT: 'kiosk-1', LUOT_TOKEN_FILE: file, LUOT_LOG: 'silent' };
    const child = spawn(process.execPath, [ENTRY], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += String(chunk);
    });
    await server.hears('hello');
    server.revoked.add('Bearer old-token');
    server.socket?.close(1008, 'no longer allowed');
    expect((await once(child, 'close'))[0]).toBe(77);
    expect(said).toMatch(/không còn cho.*\n.*lets this device agent in no more/);
    expect(await readToken(file)).toBeNull();
  });

  it('asks a person again for a code that did not fit, a few times', async () => {
    const { server, url } = await aServer();
    const told: string[] = [];
    const by = (codes: string[]) =>
      pairByHand(
        async () => codes.shift() ?? '',
        (code) => pairAgent(url, code, 'kiosk-1'),
        (sentence) => told.push(sentence),
      );
    expect(await by(['000000', '123456'])).toBe('fresh-token');
    expect(told).toEqual(['wrong code']);
    expect(await by(Array.from({ length: CODES_ASKED_MAX + 1 }, () => '000000'))).toBeNull();
    expect(server.pairings).toHaveLength(2 + CODES_ASKED_MAX);
  });

  it('as a child of the server ends when its parent does', async () => {
    const { server, url } = await aServer();
    const env = { ...process.env, LUOT_SERVER: url, LUOT_TOKEN: 'secret', LUOT_PARENT: '1', LUOT_LOG: 'silent' };
    const child = spawn(process.execPath, [ENTRY], { env, stdio: ['pipe', 'ignore', 'ignore'] });
    await server.hears('hello');
    child.stdin?.end();
    expect((await once(child, 'exit'))[0]).toBe(0);
  });
});
