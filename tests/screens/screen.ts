import { existsSync, readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { type Browser, chromium, type Page, type WebSocketRoute } from 'playwright-core';

/** Where stubbed pages live; nothing listens there. */
const ORIGIN = 'http://luot.test';
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
/** As the server sends it: what breaks it must break in tests too. */
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self' ws:; media-src 'self'";

export function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--autoplay-policy=no-user-gesture-required'],
  });
}

export interface Answer {
  status?: number;
  body: unknown;
}
type Answerer = (body: unknown, headers: Record<string, string>) => Answer | null | Promise<Answer | null>;

/** One page of the house with a server that is only words: topics as maps, calls as functions. */
export class Screen {
  readonly page: Page;
  /** what went wrong in the page: errors and refused resources */
  readonly troubles: string[] = [];
  #sockets: WebSocketRoute[] = [];
  #topics: Record<string, Record<string, unknown>>;
  #seq = 100;
  #now: string;

  constructor(page: Page, topics: Record<string, Record<string, unknown>>, now: string) {
    this.page = page;
    this.#topics = topics;
    this.#now = now;
  }

  /** The frames of one topic to a page that asks; a topic nobody knows is refused. */
  async answer(socket: WebSocketRoute): Promise<void> {
    this.#sockets.push(socket);
    socket.send(JSON.stringify({ type: 'hello', epoch: 'e1', now: this.#now, version: 'test' }));
    socket.onMessage((message) => {
      const ask = JSON.parse(String(message));
      if (ask.type !== 'watch') return;
      const set = this.#topics[ask.topic];
      const frame = set
        ? { type: 'state', topic: ask.topic, seq: this.#seq, set }
        : { type: 'error', topic: ask.topic, code: 'unknown-topic', detail: 'no such topic' };
      socket.send(JSON.stringify(frame));
    });
  }

  change(topic: string, set: Record<string, unknown>, drop: string[] = []): void {
    this.#seq += 1;
    Object.assign(this.#topics[topic] ?? {}, set);
    for (const key of drop) delete this.#topics[topic]?.[key];
    this.say({ type: 'change', topic, seq: this.#seq, set, drop });
  }

  /** The server is gone: open sockets end and new ones too. */
  async cut(): Promise<void> {
    this.isCut = true;
    for (const socket of this.#sockets) await socket.close();
    this.#sockets = [];
  }
  isCut = false;

  say(frame: unknown): void {
    for (const socket of this.#sockets) socket.send(JSON.stringify(frame));
  }
}

export interface Stage {
  pages: string;
  path: string;
  width: number;
  height: number;
  topics?: Record<string, Record<string, unknown>>;
  calls?: Record<string, Answerer>;
  now?: string;
  /** the page's time can be moved on by tests; it starts at `now` */
  frozen?: boolean;
  reducedMotion?: boolean;
}

const LANGUAGES = resolve(import.meta.dirname, '../../config/languages');

/** Opens a page against the stub; `calls` are keyed "POST /api/tickets". */
export async function open(browser: Browser, stage: Stage): Promise<Screen> {
  const now = stage.now ?? '2026-11-26T09:42:00+07:00';
  const context = await browser.newContext({
    viewport: { width: stage.width, height: stage.height },
    hasTouch: true,
    reducedMotion: stage.reducedMotion ? 'reduce' : 'no-preference',
  });
  const page = await context.newPage();
  if (stage.frozen) await page.clock.install({ time: new Date(now) });
  const screen = new Screen(page, stage.topics ?? {}, now);
  page.on('pageerror', (error) => screen.troubles.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of [45]\d\d|ERR_FAILED/.test(message.text()))
      screen.troubles.push(message.text());
  });
  await page.routeWebSocket(/\/live$/, async (socket) => {
    if (screen.isCut) await socket.close();
    else await screen.answer(socket);
  });
  await page.route(`${ORIGIN}/**`, async (route) => {
    const request = route.request();
    const { pathname } = new URL(request.url());
    const language = /^\/api\/texts\/(\w+)$/.exec(pathname)?.[1];
    if (language) return route.fulfill({ path: resolve(LANGUAGES, `${language}.json`) });
    const call = stage.calls?.[`${request.method()} ${pathname}`];
    if (call) {
      const body = request.postData() ? request.postDataJSON() : null;
      const answer = await call(body, request.headers());
      if (!answer) return route.abort();
      return route.fulfill({ status: answer.status ?? 200, json: answer.body });
    }
    const file = fileOf(stage.pages, pathname);
    if (!file) return route.fulfill({ status: 404, json: { code: 'not-found' } });
    return route.fulfill({
      body: readFileSync(file),
      contentType: TYPES[extname(file)] ?? 'application/octet-stream',
      headers: { 'Content-Security-Policy': CSP },
    });
  });
  await page.goto(`${ORIGIN}${stage.path}`);
  await page.evaluate(() => document.fonts.ready);
  return screen;
}

function fileOf(pages: string, pathname: string): string | null {
  if (pathname.startsWith('/api/')) return null;
  const asset = resolve(pages, `.${pathname}`);
  if (pathname.startsWith('/assets/') && existsSync(asset)) return asset;
  const first = pathname.split('/')[1] || 'start';
  const html = resolve(pages, first === 't' ? 'phone' : first, 'index.html');
  return existsSync(html) ? html : null;
}
