import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectProblem, House } from './house.ts';

test('without built pages the address says so and the API works', async () => {
  await using house = await House.open();
  const { status, text, headers } = await house.get('/');
  expect(status).toBe(503);
  expect(headers['content-type']).toMatch(/^text\/plain/);
  expect(text).toMatch(/chưa có trang.*not built/is);
  expect((await house.post('/api/tickets', { service: 'chung-thuc' })).status).toBe(201);
  expectProblem(await house.get('/kiosk/1'), 404, 'not-found');
});

const BROWSER = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

test('an address that nobody knows is a page to whoever reads pages, and a problem to programs', async () => {
  await using house = await House.open();
  mkdirSync(join(house.data, 'no-pages/missing'), { recursive: true });
  writeFileSync(join(house.data, 'no-pages/missing/index.html'), '<!doctype html><title>none</title>');
  mkdirSync(join(house.data, 'no-pages/start'));
  writeFileSync(join(house.data, 'no-pages/start/index.html'), '');
  await house.restart();
  for (const path of ['/kiosks/1', '/demo/printer', '/voices/none', '/t']) {
    const { status, text, headers } = await house.get(path, BROWSER);
    expect({ path, status, text }).toEqual({ path, status: 404, text: expect.stringContaining('<title>none') });
    expect(headers['content-type']).toMatch(/^text\/html/);
    for (const accept of ['application/json', '*/*'])
      expectProblem(await house.get(path, { accept }), 404, 'not-found');
  }
  expectProblem(await house.get('/api/nothing', BROWSER), 404, 'not-found');
  expectProblem(await house.post('/kiosks/1', {}, BROWSER), 404, 'not-found');
});

test('a page that is built is shown at its addresses; one that is missing is not found', async () => {
  await using house = await House.open();
  const dist = join(house.data, 'no-pages');
  for (const page of ['start', 'phone']) {
    mkdirSync(join(dist, page), { recursive: true });
    writeFileSync(join(dist, page, 'index.html'), `<!doctype html><title>${page}</title>`);
  }
  await house.restart();
  for (const [address, page] of [
    ['/', 'start'],
    ['/t/some-ticket', 'phone'],
  ] as const) {
    const { status, text, headers } = await house.get(address);
    expect({ status, text, stored: headers['cache-control'] }).toMatchObject({ status: 200, stored: 'no-cache' });
    expect(text).toContain(page);
  }
  expectProblem(await house.get('/console/1'), 404, 'not-found');
});
