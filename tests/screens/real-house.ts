import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const root = resolve(import.meta.dirname, '../..');

/** The real server as a process of its own, on a site file or as the demo. */
export interface House {
  base: string;
  post(path: string, body?: object): Promise<Record<string, unknown>>;
  get(path: string): Promise<Record<string, unknown>>;
  /** Ends the process; the same data can be opened again. */
  stop(): Promise<void>;
  /** Starts it again on the same port and data. */
  start(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** `pages`: the built pages that it serves; `site`: the site file's text, absent: the demo. */
export async function openHouse(pages: string, site?: string): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'luot-house-'));
  const file = join(folder, 'site.yaml');
  if (site !== undefined) writeFileSync(file, site);
  const args = ['--data', join(folder, 'data'), ...(site === undefined ? [] : ['--config', file])];
  let server: ChildProcess | null = null;
  let port = 0;

  async function start(): Promise<void> {
    const child = spawn(process.execPath, [join(root, 'server/main.ts'), '--port', `${port}`, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, LUOT_LOG: 'error', LUOT_DIST: pages },
    });
    server = child;
    port = await new Promise<number>((done, fail) => {
      child.once('close', (code) => fail(new Error(`the server ended with ${code}`)));
      createInterface(child.stdout).on('line', (line) => {
        const found = /^listening on http:\/\/\S+:(\d+)$/.exec(line)?.[1];
        if (found !== undefined) done(Number(found));
      });
    });
  }
  async function stop(): Promise<void> {
    const child = server;
    server = null;
    if (child === null) return;
    const closed = new Promise((done) => child.once('close', done));
    child.kill('SIGTERM');
    await closed;
  }
  await start();
  const base = `http://127.0.0.1:${port}`;
  const ask = async (method: string, path: string, body?: object) => {
    const response = await fetch(`${base}${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    return (await response.json()) as Record<string, unknown>;
  };
  return {
    base,
    post: (path, body = {}) => ask('POST', path, body),
    get: (path) => ask('GET', path),
    stop,
    start,
    async [Symbol.asyncDispose]() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
