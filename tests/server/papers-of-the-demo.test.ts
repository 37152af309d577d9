import { expect, test } from 'vitest';
import { PAPERS_KEPT_MAX } from '../../server/agents/papers.ts';
import { type Tray, tray } from '../../server/protocol/demo.ts';
import { FakeAgent } from './fake-agent.ts';
import { House } from './house.ts';
import { office } from './office.ts';

/** The demo's tray after `count` papers of this printer. */
async function trayAfter(house: House, count: number): Promise<Tray> {
  const { token } = await house.pair('agent');
  const agent = await FakeAgent.join(house.port, token);
  const png = Buffer.from('a picture').toString('base64');
  for (let n = 0; n < count; n++)
    agent.say({ type: 'paper', device: 'in-1', png, width: 576, height: 800, text: [`A00${n}`], qr: [], bytes: 9 });
  await agent.hello(); // what was said before has been heard by then
  return tray.parse((await house.get('/demo/printer.json')).body);
}

test("the demo keeps a simulated printer's last papers, newest first", async () => {
  const site = office();
  const devices = site.devices.map((each) => (each.id === 'in-1' ? { ...each, at: 'sim:in-1' } : each));
  await using house = await House.open({ demo: true, site: { ...site, devices } });
  const { papers, timezone } = await trayAfter(house, PAPERS_KEPT_MAX + 2);
  expect(timezone).toBe(site.site.timezone);
  expect(papers).toHaveLength(PAPERS_KEPT_MAX);
  expect(papers[0]).toMatchObject({ n: PAPERS_KEPT_MAX + 2, device: 'in-1' });
  expect((await house.get(papers[0]?.image ?? '')).status).toBe(200);
  expect((await house.get('/demo/printer/2.png')).status).toBe(404);
});

test('what a real printer printed is not kept, and a real centre shows no papers at all', async () => {
  await using demo = await House.open({ demo: true });
  expect((await trayAfter(demo, 1)).papers).toEqual([]);
  await using centre = await House.open();
  expect((await centre.get('/demo/printer.json')).status).toBe(404);
});
