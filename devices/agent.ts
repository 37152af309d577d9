import { hostname } from 'node:os';
import { createInterface } from 'node:readline/promises';
import pino from 'pino';
import { keepToken, pairAgent, readToken } from './agent-token.ts';
import { systemClock } from './clock.ts';
import { startAgent } from './start-agent.ts';

/**
 * Entry of a device agent. The server starts one as its child for its own hardware; a kiosk PC runs its own:
 *   LUOT_SERVER=http://192.168.1.10:8080 LUOT_AGENT=kiosk-1 node devices/agent.ts
 * Without a token it asks for the six-digit code (or takes LUOT_CODE) and keeps what it gets in LUOT_TOKEN_FILE.
 * Exit codes: 0 stopped, 64 wrong options, 77 not let in by the server.
 */
const DEFAULT_TOKEN_FILE = 'data/agent-token';
const EXIT_USAGE = 64;
const EXIT_NOT_PAIRED = 77;
/** A stop that hangs (a driver in the kernel) ends the process all the same. */
const STOP_MS_MAX = 4_000;

// Standard output belongs to the parent's own lines.
const log = pino({ level: process.env['LOG_LEVEL'] ?? 'info', name: 'agent' }, pino.destination(2));

async function main(): Promise<void> {
  const server = process.env['LUOT_SERVER'] ?? 'http://127.0.0.1:8080';
  if (!URL.canParse(server)) return fail(EXIT_USAGE, `LUOT_SERVER is not an address: ${server}`);
  const name = process.env['LUOT_AGENT'] ?? hostname();
  const token = await tokenFor(server, name);
  if (token === null) return fail(EXIT_NOT_PAIRED, 'not paired: no token and no code');
  const agent = startAgent({ clock: systemClock, server, token, name, log });
  let stopping = false;
  const stop = (why: string): void => {
    if (stopping) return;
    stopping = true;
    log.info({ why }, 'stopping');
    systemClock.after(STOP_MS_MAX, () => process.exit(0));
    void agent.stop().then(() => process.exit(0));
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
  if (process.env['LUOT_PARENT'] === '1') endWithParent(stop);
}

/** The parent holds our standard input open and says nothing on it; its end is the parent's end, even by kill -9. */
function endWithParent(stop: (why: string) => void): void {
  process.stdin.on('end', () => stop('the server ended')).on('error', () => stop('the server ended'));
  process.stdin.resume();
  process.on('disconnect', () => stop('the server ended'));
}

async function tokenFor(server: string, name: string): Promise<string | null> {
  const given = process.env['LUOT_TOKEN'];
  if (given) return given;
  const file = process.env['LUOT_TOKEN_FILE'] ?? DEFAULT_TOKEN_FILE;
  const kept = await readToken(file);
  if (kept !== null) return kept;
  const code = process.env['LUOT_CODE'] ?? (process.stdin.isTTY ? await askForCode() : null);
  if (code === null) return null;
  const answer = await pairAgent(server, code, name);
  if ('refused' in answer) {
    log.error({ server }, `not paired: ${answer.refused}`);
    return null;
  }
  await keepToken(file, answer.token);
  log.info({ file }, 'paired');
  return answer.token;
}

async function askForCode(): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const code = await terminal.question('Mã ghép 6 số do máy chủ hiện / six-digit code shown by the server: ');
  terminal.close();
  return code.trim();
}

function fail(code: number, message: string): void {
  log.error(message);
  process.exitCode = code;
}

if (import.meta.main) await main();
