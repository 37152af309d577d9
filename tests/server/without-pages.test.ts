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
