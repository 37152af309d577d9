import { describe, expect, test } from 'vitest';
import { AGENT_AWAY_MS, JOB_WAIT_MS } from '../../server/agents/device-desk.ts';
import { FakeAgent } from './fake-agent.ts';
import { House } from './house.ts';

/** A ticket at kiosk 1; its print job. */
async function take(house: House, more: object = {}): Promise<{ id: string; job: string }> {
  const { body } = await house.post('/api/tickets', { service: 'chung-thuc', kiosk: '1', ...more });
  return { id: body.ticket.id, job: body.job?.id ?? '' };
}

const jobOf = async (house: House, job: string) =>
  (await house.get(`/api/jobs/${job}`)).body as unknown as { state: string; reason: string | null; reprint: boolean };
const stateOf = async (house: House, job: string) => (await jobOf(house, job)).state;

/** A house whose kiosk 1 has its agent; a token for the next one. */
async function withAgent() {
  const house = await House.open();
  const { token } = await house.pair('agent');
  return { house, token, agent: await FakeAgent.join(house.port, token) };
}

/** Takes a ticket and lets the agent come to the first byte. */
async function sending(house: House, agent: FakeAgent) {
  const ticket = await take(house);
  await agent.hears('print');
  agent.say({ type: 'ask', job: ticket.job });
  await agent.hears('go');
  return ticket;
}

test('a test of a printer is a paper of no ticket, whose letters, edges and code somebody looks at', async () => {
  const { house, agent } = await withAgent();
  await using _ = house;
  const { body } = await house.post('/api/devices/in-1/test-print');
  const job = body.job?.id ?? '';
  expect(await agent.hears('print')).toMatchObject({
    job,
    slip: {
      form: 'papers',
      number: 'TEST',
      errand: 'Máy in in-1',
      missing: expect.arrayContaining([expect.stringContaining('Ẳ')]),
    },
  });
  await agent.print(job);
  expect(await stateOf(house, job)).toBe('printed');
  const admin = await house.screen();
  await admin.watch('admin');
  expect(admin.entities['device/in-1']).toMatchObject({ lastJob: { id: job, state: 'printed', form: 'test' } });
  admin.close();
});

describe('a paper', () => {
  test('goes the way queued, sending, printed; what it says is complete', async () => {
    const { house, agent } = await withAgent();
    await using _ = house;
    const { id, job } = await take(house, { priority: 'cao-tuoi', lang: 'en' });
    expect(await stateOf(house, job)).toBe('queued');
    expect(await agent.hears('print')).toMatchObject({
      job,
      device: 'in-1',
      slip: {
        lang: 'en',
        number: 'A001',
        errand: 'Certification',
        priority: 'Elderly',
        before: 0,
        counters: [{ label: '1', name: 'Counter 1' }],
        statusUrl: expect.stringMatching(new RegExp(`^http://[^/]+/t/${id}$`)),
        time: '08:00',
        reprint: false,
        demo: false,
      },
    });
    agent.say({ type: 'ask', job });
    expect(await agent.hears('go')).toEqual({ type: 'go', job });
    expect(await stateOf(house, job)).toBe('sending');
    agent.say({ type: 'ended', job, state: 'printed', proof: 'process-id' });
    expect(await agent.hears('noted')).toEqual({ type: 'noted', job });
    expect(await stateOf(house, job)).toBe('printed');
    expect(await house.happened(0)).toEqual(expect.arrayContaining(['print-asked', 'print-allowed', 'print-ended']));
  });

  test('has leave once: whoever asks again is told to drop it', async () => {
    const { house, agent } = await withAgent();
    await using _ = house;
    const { job } = await sending(house, agent);
    agent.say({ type: 'ask', job });
    expect(await agent.hears('drop')).toEqual({ type: 'drop', job });
    agent.say({ type: 'ask', job: 'no-such-job' });
    expect(await agent.hears('drop')).toEqual({ type: 'drop', job: 'no-such-job' });
  });

  test('has its leave in the journal before the agent hears of it', async () => {
    const { house, agent } = await withAgent();
    await using _ = house;
    const { job } = await sending(house, agent);
    await house.restart();
    expect(await stateOf(house, job)).toBe('sending');
  });

  test('that failed says why', async () => {
    const { house, agent } = await withAgent();
    await using _ = house;
    const { job } = await sending(house, agent);
    agent.say({ type: 'ended', job, state: 'failed', reason: 'the paper is out' });
    await agent.hears('noted');
    expect(await jobOf(house, job)).toMatchObject({ state: 'failed', reason: 'the paper is out' });
  });

  test('ends once: the end that is told again is noted and changes nothing', async () => {
    const { house, agent } = await withAgent();
    await using _ = house;
    const { job } = await sending(house, agent);
    for (const state of ['unknown', 'printed'] as const) {
      agent.say({ type: 'ended', job, state });
      await agent.hears('noted');
    }
    expect(await stateOf(house, job)).toBe('unknown');
  });

  test('waits two minutes for its printer, then it has failed and is dropped', async () => {
    const { house, agent } = await withAgent();
    await using _ = house;
    const { job } = await take(house);
    await agent.hears('print');
    house.clock.step(JOB_WAIT_MS - 1);
    expect(await stateOf(house, job)).toBe('queued');
    house.clock.step(1);
    expect(await agent.hears('drop')).toEqual({ type: 'drop', job });
    expect(await jobOf(house, job)).toMatchObject({ state: 'failed', reason: expect.stringContaining('printer') });
  });

  test.each([
    ['nobody wants one', { print: false }],
    ['the kiosk has no printer', { kiosk: '2' }],
    ['no kiosk is named', { kiosk: undefined }],
  ])('is not printed when %s', async (_name, more) => {
    await using house = await House.open();
    const { body } = await house.post('/api/tickets', { service: 'chung-thuc', kiosk: '1', ...more });
    expect(body.job).toBeNull();
    expect(await house.happened(0)).not.toContain('print-asked');
  });

  test('printed again is marked, and goes to the printer that is named', async () => {
    const { house, agent } = await withAgent();
    await using _ = house;
    const { id } = await house.issue();
    const { body } = await house.post(`/api/tickets/${id}/reprint`, { kiosk: '1' });
    expect(await agent.hears('print')).toMatchObject({ job: body.job?.id, slip: { number: 'A001', reprint: true } });
    await agent.print(body.job?.id ?? '');
    expect(await jobOf(house, body.job?.id ?? '')).toMatchObject({ state: 'printed', reprint: true });
  });
});

describe('a turn that is given up', () => {
  test('needs no paper: one that still waits is dropped', async () => {
    const { house, agent } = await withAgent();
    await using _ = house;
    const { id, job } = await take(house);
    await agent.hears('print');
    await house.post(`/api/tickets/${id}/cancel`);
    expect(await agent.hears('drop')).toEqual({ type: 'drop', job });
    expect(await jobOf(house, job)).toMatchObject({ state: 'failed', reason: 'the ticket was cancelled' });
  });

  test('lets a paper come out that is being printed', async () => {
    const { house, agent } = await withAgent();
    await using _ = house;
    const { id, job } = await sending(house, agent);
    await house.post(`/api/tickets/${id}/cancel`);
    agent.say({ type: 'ended', job, state: 'printed' });
    await agent.hears('noted');
    expect(await stateOf(house, job)).toBe('printed');
  });
});

describe('an agent', () => {
  test('is told its own devices and shown as connected', async () => {
    const { house, agent } = await withAgent();
    await using _ = house;
    const { devices } = await agent.hello();
    expect(devices.map(({ id, kind, at }) => [id, kind, at])).toEqual([
      ['in-1', 'printer', 'tcp://192.168.1.50:9100'],
      ['quet-1', 'scanner', 'sim:quet-1'],
    ]);
    expect((await house.get('/healthz')).body).toMatchObject({ agents: 1 });
  });

  test('says how its devices are; when it goes they are offline', async () => {
    const { house, agent } = await withAgent();
    await using _ = house;
    const admin = await house.screen();
    await admin.watch('admin');
    agent.say({ type: 'status', device: 'in-1', state: 'near-end', detail: 'little paper left' });
    await admin.change();
    expect((await house.get('/api/devices')).body).toMatchObject({
      devices: [
        { id: 'in-1', state: 'near-end', lastError: 'little paper left' },
        { id: 'quet-1', state: 'offline' },
      ],
    });
    await agent.die();
    await admin.change();
    expect((await house.get('/api/devices')).body).toMatchObject({
      devices: [{ state: 'offline' }, { state: 'offline' }],
    });
    admin.close();
  });

  test('that dies before leave finds the paper again', async () => {
    const { house, token, agent } = await withAgent();
    await using _ = house;
    const { job } = await take(house);
    await agent.hears('print');
    await agent.die();
    const next = await FakeAgent.join(house.port, token);
    expect(await next.hears('print')).toMatchObject({ job });
    await next.print(job);
    expect(await stateOf(house, job)).toBe('printed');
  });

  test('that dies while it prints leaves a paper unknown, never sent again', async () => {
    const { house, token, agent } = await withAgent();
    await using _ = house;
    const { job } = await sending(house, agent);
    await agent.die();
    const next = await FakeAgent.join(house.port, token);
    const after = await take(house);
    expect(await next.hears('print')).toMatchObject({ job: after.job });
    expect(await stateOf(house, job)).toBe('unknown');
    await next.hello();
    expect(next.passedBy.filter((message) => 'job' in message && message.job === job)).toEqual([]);
  });

  test('whose line breaks while it prints tells the end when it is back', async () => {
    const { house, token, agent } = await withAgent();
    await using _ = house;
    const { job } = await sending(house, agent);
    await agent.die();
    const back = await FakeAgent.join(house.port, token, [job]);
    expect(await stateOf(house, job)).toBe('sending');
    back.say({ type: 'ended', job, state: 'printed', proof: 'status' });
    await back.hears('noted');
    expect(await stateOf(house, job)).toBe('printed');
  });

  test('that does not come back leaves its papers unknown', async () => {
    const { house, agent } = await withAgent();
    await using _ = house;
    const { job } = await sending(house, agent);
    const kiosk = await house.screen();
    await kiosk.watch('admin');
    await agent.die();
    await kiosk.change();
    house.clock.step(AGENT_AWAY_MS);
    expect(await stateOf(house, job)).toBe('unknown');
    kiosk.close();
  });

  test('of another kiosk is told nothing of this one, and its word counts for nothing here', async () => {
    await using house = await House.open();
    const { token } = await house.pair('agent', 'kiosk-7');
    const other = await FakeAgent.join(house.port, token);
    expect((await other.hello()).devices).toEqual([]);
    await take(house);
    other.say({ type: 'status', device: 'in-1', state: 'ok', detail: null });
    await other.hello();
    expect(other.passedBy.filter(({ type }) => type === 'print')).toEqual([]);
    expect((await house.get('/api/devices')).body).toMatchObject({ devices: [{ state: 'offline' }, {}] });
  });
});

describe('a restart of the server', () => {
  test('offers a waiting paper again, and its two minutes go on', async () => {
    const { house, token, agent } = await withAgent();
    await using _ = house;
    const { job } = await take(house);
    await agent.hears('print');
    house.clock.step(JOB_WAIT_MS / 2);
    await house.restart();
    const next = await FakeAgent.join(house.port, token);
    expect(await next.hears('print')).toMatchObject({ job });
    expect((await house.get('/api/devices')).body).toMatchObject({
      devices: [{ lastJob: { id: job, state: 'queued' } }, {}],
    });
    house.clock.step(JOB_WAIT_MS / 2);
    expect(await next.hears('drop')).toEqual({ type: 'drop', job });
    expect(await stateOf(house, job)).toBe('failed');
  });

  test('leaves a paper under way to the agent that has it in hand', async () => {
    const { house, token, agent } = await withAgent();
    await using _ = house;
    const { job } = await sending(house, agent);
    await house.restart();
    const same = await FakeAgent.join(house.port, token, [job]);
    await same.hello([job]);
    expect(await stateOf(house, job)).toBe('sending');
    same.say({ type: 'ended', job, state: 'printed', proof: 'process-id' });
    await same.hears('noted');
    expect(await stateOf(house, job)).toBe('printed');
  });

  test('takes a paper that nobody has in hand as unknown', async () => {
    const { house, token, agent } = await withAgent();
    await using _ = house;
    const { job } = await sending(house, agent);
    await house.restart();
    const next = await FakeAgent.join(house.port, token);
    await next.hello();
    expect(await stateOf(house, job)).toBe('unknown');
    expect(next.passedBy.filter(({ type }) => type === 'print')).toEqual([]);
  });

  test('takes it as unknown too when no agent comes', async () => {
    const { house, agent } = await withAgent();
    await using _ = house;
    const { job } = await sending(house, agent);
    await house.restart();
    house.clock.step(AGENT_AWAY_MS);
    expect(await stateOf(house, job)).toBe('unknown');
  });
});

test('a scan is shown at its own kiosk, by number and never by id', async () => {
  const { house, agent } = await withAgent();
  await using _ = house;
  const { id } = await house.issue();
  const [first, second] = [await house.screen(), await house.screen()];
  await first.watch('kiosk/1');
  await second.watch('kiosk/2');
  agent.say({ type: 'scan', device: 'quet-1', scan: { kind: 'ticket', ticket: id } });
  await first.change();
  const shown = JSON.stringify(first.entities);
  expect(shown).toContain('A001');
  expect(shown).not.toContain(id);
  expect(JSON.stringify(second.entities)).not.toContain('A001');
  for (const screen of [first, second]) screen.close();
});
