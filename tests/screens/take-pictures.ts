import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { launch } from './screen.ts';
import { unpackChromium } from './setup.ts';

/**
 * `npm run screenshots`: README's pictures, taken from a running demo with some people in the hall. Build the pages first
 * (the script does). Writes displays/pictures/{kiosk,console,lobby}.png.
 */
const root = resolve(import.meta.dirname, '../..');
const out = resolve(process.argv[2] ?? join(root, 'displays/pictures'));
const data = mkdtempSync(join(tmpdir(), 'luot-pictures-'));
mkdirSync(out, { recursive: true });

const server = spawn(process.execPath, [join(root, 'server/main.ts'), '--port', '0', '--data', data], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const base = await new Promise<string>((done) => {
  createInterface(server.stdout).on('line', (line) => {
    const port = /^listening on http:\/\/\S+:(\d+)$/.exec(line)?.[1];
    if (port !== undefined) done(`http://127.0.0.1:${port}`);
  });
});

async function post(path: string, body: object = {}): Promise<void> {
  const response = await fetch(`${base}/api${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
}

const crowd = {
  'chung-thuc': 9,
  'ho-tich': 5,
  'dat-dai': 13,
  'kinh-doanh': 2,
  'bao-tro': 4,
  'cong-an': 7,
  bhxh: 2,
  'tra-ket-qua': 3,
};
for (let n = 0; n < 13; n++)
  for (const [service, count] of Object.entries(crowd))
    if (n < count) {
      const priority = n === 3 ? 'con-nho' : n === 5 ? 'cao-tuoi-60' : undefined;
      await post('/tickets', {
        service,
        kiosk: '1',
        print: n === 2 && service === 'ho-tich',
        ...(priority ? { priority } : {}),
      });
    }
for (const counter of ['1', '2', '3', '4', '5', '6', '7', '8']) await post(`/counters/${counter}/open`);
for (const counter of ['8', '5', '2', '6', '3']) {
  await post(`/counters/${counter}/next`);
  await post(`/counters/${counter}/start`);
}
await post('/counters/1/next');

const browser = await launch(process.env['CHROMIUM'] ?? (await unpackChromium()));
async function picture(
  name: string,
  path: string,
  width: number,
  height: number,
  before?: (page: import('playwright-core').Page) => Promise<void>,
) {
  const context = await browser.newContext({ viewport: { width, height }, hasTouch: true });
  const page = await context.newPage();
  await page.goto(base + path);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  await before?.(page);
  await page.screenshot({ path: join(out, `${name}.png`) });
  await context.close();
}
await picture('kiosk', '/kiosk/1', 1080, 1920);
await picture('console', '/console/3', 1366, 768);
await picture('lobby', '/lobby/main', 1920, 1080);
await browser.close();
server.kill('SIGTERM');
await new Promise((done) => server.once('close', done));
rmSync(data, { recursive: true });
