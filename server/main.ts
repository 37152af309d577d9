import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, resolve } from 'node:path';
import { pino } from 'pino';
import { loadLanguages } from '../config/load-languages.ts';
import { loadSite, sayFault } from '../config/load-site.ts';
import type { SiteFile } from '../config/site-schema.ts';
import { chooseVoices, loadVoices } from '../config/voices/load.ts';
import { lanAddresses } from './addresses.ts';
import { printerProfiles } from './agents/printer-profiles.ts';
import { systemClock } from './clock.ts';
import { demoClock } from './demo-clock.ts';
import { createHttpServer } from './http-server.ts';
import { randomIds } from './ids.ts';
import { JournalRefusal } from './journal/errors.ts';
import { EXIT, type Options, readOptions } from './options.ts';
import { createService } from './service.ts';

const ROOT = resolve(import.meta.dirname, '..');
const demoSite = (preset: string) => resolve(ROOT, `config/presets/${preset}.yaml`);
/** A stop that takes longer is none: whoever waits for us (systemd, a test) is told so by the exit. */
const STOP_MS_MAX = 4_500;

if (import.meta.main) await start();

async function start(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env);
  if ('help' in options) return void process.stdout.write(`${options.help}\n`);
  if ('wrong' in options) fail(EXIT.options, options.wrong);
  const site = siteOf(options);
  const log = pino({ level: process.env['LUOT_LOG'] ?? 'info' }, pino.destination({ fd: 2, sync: true }));
  const { version } = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8')) as { version: string };
  const voiceFolders = [resolve(ROOT, 'config/voices')];
  makeDataFolder(options.data);
  const { voices, problems } = chooseVoices(site.voice.voices, voiceFolders.flatMap(loadVoices));
  for (const problem of problems) log.warn(problem);
  const demo = options.config === null;
  const clock = demoClock(systemClock);
  const service = createService({
    site,
    demo,
    data: options.data,
    version,
    clock: demo ? clock : systemClock,
    ...(demo && { demoClock: clock }),
    ids: randomIds,
    languages: loadLanguages(resolve(ROOT, 'config/languages')),
    dist: resolve(process.env['LUOT_DIST'] ?? resolve(ROOT, 'dist')),
    voices,
    voiceFolders,
    sayCode: (code) => process.stdout.write(`Mã ghép / pairing code: ${code} (10 phút / minutes)\n`),
    log,
  });
  await service.open().catch((error: unknown) => {
    if (error instanceof JournalRefusal) fail(EXIT.data, `${error.text.vi}\n${error.text.en}`);
    log.error({ err: error }, 'the data could not be opened');
    fail(EXIT.data, `Không đọc được dữ liệu trong ${options.data}. / The data in ${options.data} can't be read.`);
  });
  const server = createHttpServer(service.app);
  const port = await listen(server, options.port);
  service.serve(server, port);
  announce(port, options);
  stopOnSignal(async () => {
    server.close();
    server.closeAllConnections();
    await service.close();
  });
}

function siteOf(options: Options): SiteFile {
  const file = options.config ?? demoSite(options.preset);
  const load = loadSite(file, { profiles: printerProfiles() });
  if ('faults' in load) {
    const faults = load.faults.map((fault) => sayFault(file, fault)).join('\n');
    fail(
      EXIT.config,
      `Tệp cấu hình chưa dùng được, máy chủ không chạy. / The site file can't be used, the server does not start.\n${faults}`,
    );
  }
  for (const warning of load.warnings) process.stderr.write(`${sayFault(file, warning)}\n`);
  return load.site;
}

function makeDataFolder(folder: string): void {
  try {
    makeFolders(resolve(folder));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    fail(
      EXIT.data,
      `Không tạo được thư mục dữ liệu ${folder}. / The data folder ${folder} can't be made. (${code})\nHãy chọn thư mục khác (--data). / Choose another folder (--data).`,
    );
  }
}

/** One by one: a recursive `mkdirSync` never returns where the system says ENOENT for good, as in /proc. */
function makeFolders(folder: string): void {
  if (existsSync(folder)) return;
  makeFolders(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const text =
        error.code === 'EADDRINUSE'
          ? `Cổng ${port} đang có chương trình khác dùng. Hãy dừng chương trình đó hoặc chọn cổng khác (--port).\nPort ${port} is in use. Stop that program or choose another port (--port).`
          : `Không mở được cổng ${port}. / Port ${port} can't be opened: ${error.message}`;
      fail(EXIT.portInUse, text);
    });
    server.listen(port, () => done((server.address() as AddressInfo).port));
  });
}

function announce(port: number, { config, data }: Options): void {
  process.stdout.on('error', () => {}); // whoever read it has gone; a centre does not close for that
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say(`Lượt${config === null ? ' DEMO' : ''}, dữ liệu / data: ${resolve(data)}`);
  for (const address of lanAddresses()) say(`  trong mạng LAN / on the LAN: http://${address}:${port}`);
  say(`listening on http://localhost:${port}`);
}

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const end = () => {
    if (stopping) return;
    stopping = true;
    systemClock.after(STOP_MS_MAX, () => process.exit(1));
    stop().then(
      () => process.exit(EXIT.stopped),
      () => process.exit(1), // what is durable is safe; whoever stopped us learns that it was no clean end
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}

function fail(code: number, sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}
