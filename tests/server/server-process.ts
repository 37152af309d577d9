import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
/** Compiled code of earlier starts: a start costs half as much with it. Node writes it when a process ends by itself. */
const COMPILED = join(ROOT, 'node_modules/.cache/compiled');

export interface ProcessEnd {
  code: number | null;
  signal: string | null;
  out: string;
  err: string;
}

/** The server, or another program of the house, as its own process. */
export class ServerProcess {
  readonly ended: Promise<ProcessEnd>;
  readonly #child: ChildProcess;
  #out = '';
  #err = '';

  constructor(args: readonly string[], env: Record<string, string> = {}, program = 'server/main.ts') {
    this.#child = spawn(process.execPath, [join(ROOT, program), ...args], {
      env: { ...withoutOurs(process.env), LUOT_LOG: 'error', NODE_COMPILE_CACHE: COMPILED, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stdout?.on('data', (chunk) => {
      this.#out += String(chunk);
    });
    this.#child.stderr?.on('data', (chunk) => {
      this.#err += String(chunk);
    });
    this.ended = once(this.#child, 'close').then(([code, signal]) => ({
      code: code as number | null,
      signal: signal as string | null,
      out: this.#out,
      err: this.#err,
    }));
  }

  /** The port, once it serves. */
  async port(): Promise<number> {
    for (;;) {
      const said = /^listening on http:\/\/[^\s:]+:(\d+)$/m.exec(this.#out)?.[1];
      if (said !== undefined) return Number(said);
      const more = this.#child.stdout ? once(this.#child.stdout, 'data') : Promise.reject(new Error('no output'));
      const end = await Promise.race([more, this.ended]);
      if (!Array.isArray(end)) throw new Error(`the server ended with ${end.code ?? end.signal}: ${end.err}`);
    }
  }

  /** The end that follows. */
  stop(signal: 'SIGTERM' | 'SIGKILL' | 'SIGINT' = 'SIGTERM'): Promise<ProcessEnd> {
    this.#child.kill(signal);
    return this.ended;
  }
}

/** A folder for one test, with a site file without devices, so that no agent is started beside the server. */
export function aFolder(): { path: string; data: string; site: string } & Disposable {
  const path = mkdtempSync(join(tmpdir(), 'luot-process-'));
  const site = join(path, 'site.yaml');
  writeFileSync(site, SITE);
  return {
    path,
    data: join(path, 'data'),
    site,
    [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
  };
}

const SITE = `site: { id: yen-phu, name: Trung tâm xã Yên Phú }
services:
  - { id: chung-thuc, prefix: A, name: Chứng thực }
  - { id: ho-tich, prefix: H, name: Hộ tịch }
counters:
  - { id: "1", name: Quầy 1, services: [chung-thuc, ho-tich] }
  - { id: "2", name: Quầy 2, services: [ho-tich] }
  - { id: "3", name: Quầy 3, services: [chung-thuc] }
`;

/** A test that runs in a shell with the server's own variables set must not find another site. */
function withoutOurs(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('LUOT_')));
}
