import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = resolve(import.meta.dirname, '../..');

/** A child that listens, its port and how long it took to say so. */
export interface Running {
  port: number;
  pid: number;
  startMs: number;
  /** Ends it with SIGTERM and waits. */
  stop(): Promise<void>;
}

/** Starts a script and waits for its line `listening on http://HOST:PORT`. */
export async function run(script: string, args: readonly string[]): Promise<Running> {
  const startedMs = performance.now();
  const child = spawn(process.execPath, [resolve(ROOT, script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LUOT_LOG: 'warn' },
  });
  const port = await portOf(child);
  return {
    port,
    pid: child.pid ?? 0,
    startMs: performance.now() - startedMs,
    async stop() {
      const closed = new Promise((done) => child.once('close', done));
      child.kill('SIGTERM');
      await closed;
    },
  };
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((done, fail) => {
    child.once('close', (code) => fail(new Error(`the server ended with ${code} before it listened`)));
    if (child.stdout === null) return fail(new Error('no output to read the port from'));
    createInterface(child.stdout).on('line', (line) => {
      const port = /^listening on http:\/\/\S+:(\d+)$/.exec(line)?.[1];
      if (port !== undefined) done(Number(port));
    });
  });
}

/** A site of one service and one counter, without devices: only the server itself is measured. */
export const SITE = `site: { id: bench, name: { vi: Trung tâm, en: Centre } }
services: [{ id: a, prefix: A, name: { vi: Chứng thực, en: Certification }, minutes: 5 }]
counters: [{ id: "1", name: { vi: Quầy 1, en: Counter 1 }, services: [a] }]
`;

/** A fresh data folder and the site file beside it. */
export function folder(): { dir: string; site: string; data: string; remove(): void } {
  const dir = mkdtempSync(join(tmpdir(), 'luot-bench-'));
  writeFileSync(join(dir, 'site.yaml'), SITE);
  return { dir, site: join(dir, 'site.yaml'), data: join(dir, 'data'), remove: () => rmSync(dir, { recursive: true }) };
}

export function startLuot({ site, data }: { site: string; data: string }): Promise<Running> {
  return run('server/main.ts', ['--port', '0', '--data', data, '--config', site]);
}
