import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { OWN_AGENT } from './own-agent-name.ts';

const RESTART_AFTER_MS_MIN = 500;
const RESTART_AFTER_MS_MAX = 5_000;
/** An agent that lived so long did not die of its start: back-off begins anew. */
const CALM_MS = 30_000;

/** The device agent beside the server: a child process, so that no driver can stop the queue; it ends with its parent. */
export function startOwnAgent(options: { port: number; token: string; clock: Clock; log: Logger }): {
  stop(): Promise<void>;
} {
  const { port, token, clock, log } = options;
  let child: ChildProcess | null = null;
  let stopped = false;
  let restartMs = RESTART_AFTER_MS_MIN;
  let cancel = () => {};

  function start(): void {
    const startedMs = clock.monotonicMs();
    child = spawn(process.execPath, [resolve(import.meta.dirname, '../../devices/agent.ts')], {
      // Its standard input is a pipe from us: when we die it ends, and so does the agent.
      stdio: ['pipe', 'inherit', 'inherit'],
      env: {
        ...process.env,
        LUOT_SERVER: `http://127.0.0.1:${port}`,
        LUOT_TOKEN: token,
        LUOT_AGENT: OWN_AGENT,
        LUOT_PARENT: '1',
      },
    });
    child.once('error', (error) => log.error({ err: error }, 'the device agent could not be started'));
    child.once('close', (code, signal) => {
      child = null;
      if (stopped) return;
      if (clock.monotonicMs() - startedMs > CALM_MS) restartMs = RESTART_AFTER_MS_MIN;
      log.warn({ code, signal, restartMs }, 'the device agent ended; it is started again');
      cancel = clock.after(restartMs, start);
      restartMs = Math.min(restartMs * 2, RESTART_AFTER_MS_MAX);
    });
  }

  start();
  return {
    async stop() {
      stopped = true;
      cancel();
      const ending = child;
      if (ending === null) return;
      const closed = new Promise((done) => ending.once('close', done));
      ending.kill('SIGTERM');
      const killSoon = clock.after(2_000, () => ending.kill('SIGKILL'));
      await closed;
      killSoon();
    },
  };
}
