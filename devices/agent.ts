import { hostname } from 'node:os';
import { createInterface } from 'node:readline/promises';
import pino from 'pino';
import { type Described, type Program, readCommandLine } from '../config/command-line.ts';
import { dropToken, keepToken, pairAgent, pairByHand, readToken } from './agent-token.ts';
import { systemClock } from './clock.ts';
import { startAgent } from './start-agent.ts';

/** Entry of a device agent. The server starts one as its child for its own hardware; a kiosk PC runs its own. */
const AGENT = {
  start: 'LUOT_SERVER=http://192.168.1.10:8080 LUOT_AGENT=kiosk-1 npm run agent',
  vi: 'Bộ điều khiển thiết bị: nối máy in, máy quét của máy này với máy chủ. Mã kết thúc: 0 đã dừng, 64 sai tùy chọn, 77 máy chủ không cho vào.',
  en: 'The device agent: joins the printers and scanners of this machine to the server. Exit codes: 0 stopped, 64 wrong options, 77 not let in by the server.',
  options: {},
  variables: {
    LUOT_SERVER: {
      value: 'URL',
      vi: 'Địa chỉ máy chủ (mặc định http://127.0.0.1:8080).',
      en: 'Address of the server (default http://127.0.0.1:8080).',
    },
    LUOT_AGENT: {
      value: 'NAME',
      vi: 'Tên trong tệp cấu hình, mục `agent` của thiết bị (mặc định: tên máy).',
      en: "Its name in the site file, `agent` of a device (default: the machine's name).",
    },
    LUOT_CODE: {
      value: '123456',
      vi: 'Mã ghép, khi không có ai ngồi trước máy (nếu không thì hỏi).',
      en: 'The pairing code, where nobody sits at the terminal (else it is asked for).',
    },
    LUOT_TOKEN_FILE: {
      value: 'FILE',
      vi: 'Nơi giữ quyền vào máy chủ (mặc định data/agent-token).',
      en: 'Where its token is kept (default data/agent-token).',
    },
    LUOT_LOG: { value: 'info', vi: 'Ghi nhật ký từ mức này.', en: 'Log from this level on.' },
  },
} as const satisfies Program<Record<string, Described>>;

const TOKEN_FILE = process.env['LUOT_TOKEN_FILE'] ?? 'data/agent-token';
const EXIT_USAGE = 64;
const EXIT_NOT_PAIRED = 77;
/** A stop that hangs (a driver in the kernel) ends the process all the same. */
const STOP_MS_MAX = 4_000;

// Standard output belongs to the parent's own lines.
const log = pino({ level: process.env['LUOT_LOG'] ?? 'info', name: 'agent' }, pino.destination(2));

async function main(): Promise<void> {
  const line = readCommandLine(AGENT, process.argv.slice(2));
  if ('help' in line) return void process.stdout.write(`${line.help}\n`);
  if ('wrong' in line) return fail(EXIT_USAGE, line.wrong);
  const server = process.env['LUOT_SERVER'] ?? 'http://127.0.0.1:8080';
  if (!URL.canParse(server))
    return fail(EXIT_USAGE, `LUOT_SERVER không phải là địa chỉ / is not an address: ${server}`);
  const name = process.env['LUOT_AGENT'] ?? hostname();
  const token = await tokenFor(server, name);
  if (token === null)
    return fail(EXIT_NOT_PAIRED, 'Chưa ghép được với máy chủ. / Not paired: no token, and no code that fits.');
  const onRefused = () => void forgetToken().finally(() => stop('refused by the server', EXIT_NOT_PAIRED));
  const agent = startAgent({ clock: systemClock, server, token, name, log, onRefused });
  let stopping = false;
  const stop = (why: string, code = 0): void => {
    if (stopping) return;
    stopping = true;
    log.info({ why }, 'stopping');
    systemClock.after(STOP_MS_MAX, () => process.exit(code));
    void agent.stop().then(() => process.exit(code));
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
  const kept = await readToken(TOKEN_FILE);
  if (kept !== null) return kept;
  const token = await pairedToken((code) => pairAgent(server, code, name));
  if (token === null) return null;
  await keepToken(TOKEN_FILE, token);
  log.info({ file: TOKEN_FILE }, 'paired');
  return token;
}

async function pairedToken(pair: (code: string) => ReturnType<typeof pairAgent>): Promise<string | null> {
  const code = process.env['LUOT_CODE'];
  if (code === undefined) return process.stdin.isTTY ? pairByHand(askForCode, pair, say) : null;
  const answer = await pair(code);
  if ('token' in answer) return answer.token;
  say(answer.refused);
  return null;
}

async function askForCode(): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const code = await terminal.question('Mã ghép 6 số do máy chủ hiện / six-digit code shown by the server: ');
  terminal.close();
  return code.trim();
}

/** A token that was taken back does not come to life by trying again. */
async function forgetToken(): Promise<void> {
  say('Máy chủ không còn cho bộ điều khiển thiết bị này vào: hãy chạy lại và ghép bằng mã mới.');
  say('The server lets this device agent in no more: start it again and pair it with a fresh code.');
  if (!process.env['LUOT_TOKEN']) await dropToken(TOKEN_FILE);
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

function fail(code: number, sentence: string): void {
  say(sentence);
  process.exitCode = code;
}

if (import.meta.main) await main();
