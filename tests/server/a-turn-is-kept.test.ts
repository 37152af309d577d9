import { expect, test } from 'vitest';
import { FakeAgent } from './fake-agent.ts';
import { House } from './house.ts';
import type { LiveScreen } from './live-screen.ts';
import { office } from './office.ts';

/** A parked ticket of kiosk 1 with its agent; the list was asked for. */
async function parked(more: object = {}) {
  const house = await House.open({ site: office() });
  const agent = await FakeAgent.join(house.port, (await house.pair('agent')).token);
  const { id } = await house.issue('chung-thuc', { kiosk: '1', print: false });
  await house.act('1', 'open');
  await house.act('1', 'next');
  await house.act('1', 'park', { missing: ['Giấy chứng sinh', 'Căn cước'], ...more });
  return { house, agent, id };
}

const scan = (agent: FakeAgent, ticket: string) =>
  agent.say({ type: 'scan', device: 'quet-1', scan: { kind: 'ticket', ticket } });

/** The n-th scan stands on the kiosk's page; the return itself is a change of its own. */
async function shown(screen: LiveScreen, n: number): Promise<void> {
  while (screen.entities['scan']?.['n'] !== n) await screen.change();
}

test('the list of missing papers is printed at the kiosk of the ticket', async () => {
  const { house, agent, id } = await parked();
  await using _ = house;
  const { job, slip } = await agent.hears('print');
  expect(slip).toMatchObject({
    form: 'papers',
    number: 'A001',
    missing: ['Giấy chứng sinh', 'Căn cước'],
    statusUrl: expect.stringContaining(`/t/${id}`),
  });
  await agent.print(job);
  expect((await house.get(`/api/tickets/${id}`)).body.ticket).toMatchObject({
    state: 'parked',
    missing: ['Giấy chứng sinh', 'Căn cước'],
  });
});

test('nothing is printed when no paper is wanted', async () => {
  const { house } = await parked({ print: false });
  await using _ = house;
  expect(await house.happened(0)).not.toContain('print-asked');
});

test('the paper read at a kiosk brings its holder back, once, and the page says so', async () => {
  const { house, agent, id } = await parked({ print: false });
  await using _ = house;
  const screen = await house.screen();
  await screen.watch('kiosk/1');
  scan(agent, id);
  await shown(screen, 1);
  expect(screen.entities['scan']).toMatchObject({ number: 'A001', state: 'waiting', returned: true, position: 0 });
  expect(JSON.stringify(screen.entities)).not.toContain(id);
  const before = await house.seq();
  scan(agent, id);
  await shown(screen, 2);
  expect(screen.entities['scan']).toMatchObject({ n: 2, state: 'waiting' });
  expect(screen.entities['scan']).not.toHaveProperty('returned');
  expect(await house.happened(before)).toEqual([]);
  screen.close();
});

test('a code that is no ticket of today changes nothing', async () => {
  const { house, agent } = await parked({ print: false });
  await using _ = house;
  const screen = await house.screen();
  await screen.watch('kiosk/1');
  const before = await house.seq();
  scan(agent, 'of-another-day');
  await shown(screen, 1);
  expect(screen.entities['scan']).toMatchObject({ kind: 'unknown' });
  expect(await house.happened(before)).toEqual([]);
  screen.close();
});
