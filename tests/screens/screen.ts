import { existsSync, readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { type Browser, chromium, type Page, type Route, type WebSocketRoute } from 'playwright-core';
import { type Guest, KeptPage } from './kept-page.ts';

/** Where stubbed pages live; nothing listens there. */
const ORIGIN = 'http://luot.test';
const NOTHING = '/nothing';
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
const LANGUAGES = resolve(import.meta.dirname, '../../config/languages');
const NOW = '2026-11-26T09:42:00+07:00';

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
export class Screen implements Guest {
  readonly page: Page;
  /** what went wrong in the page: errors and refused resources */
  readonly troubles: string[] = [];
  #sockets: WebSocketRoute[] = [];
  #topics: Record<string, Record<string, unknown>>;
  #seq = 100;
  readonly #kept: KeptPage;
  readonly #stage: Stage;

  constructor(kept: KeptPage, stage: Stage) {
    this.page = kept.page;
    this.#kept = kept;
    this.#stage = stage;
    this.#topics = stage.topics ?? {};
  }

  /** The frames of one topic to a page that asks; a topic nobody knows is refused. */
  async connect(socket: WebSocketRoute): Promise<void> {
    if (this.isCut) return socket.close();
    this.#sockets.push(socket);
    socket.send(JSON.stringify({ type: 'hello', epoch: 'e1', now: this.#stage.now ?? NOW, version: 'test' }));
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

  /** The same page on another panel, once it has laid itself out anew. */
  async resize({ width, height }: { width: number; height: number }): Promise<void> {
    const size = this.page.viewportSize();
    if (size?.width === width && size.height === height) return;
    const resized = this.page.evaluate(
      () => new Promise<void>((done) => window.addEventListener('resize', () => done(), { once: true })),
    );
    await this.page.setViewportSize({ width, height });
    await resized;
  }

  /** Leaves the page to the next screen. */
  close(): Promise<void> {
    return this.#kept.leave(`${ORIGIN}${NOTHING}`);
  }

  async fulfil(route: Route): Promise<void> {
    const request = route.request();
    const { pathname } = new URL(request.url());
    const language = /^\/api\/texts\/(\w+)$/.exec(pathname)?.[1];
    if (language) return route.fulfill({ path: resolve(LANGUAGES, `${language}.json`) });
    const call = this.#stage.calls?.[`${request.method()} ${pathname}`];
    if (call) {
      const body = request.postData() ? request.postDataJSON() : null;
      const answer = await call(body, request.headers());
      if (!answer) return route.abort();
      return route.fulfill({ status: answer.status ?? 200, json: answer.body });
    }
    if (pathname === NOTHING) return route.fulfill({ contentType: TYPES['.html'] ?? '', body: '' });
    const file = fileOf(this.#stage.pages, pathname);
    if (!file) return route.fulfill({ status: 404, json: { code: 'not-found' } });
    return route.fulfill({
      body: readFileSync(file),
      contentType: TYPES[extname(file)] ?? 'application/octet-stream',
      headers: { 'Content-Security-Policy': CSP },
    });
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

/** Opens a page against the stub; `calls` are keyed "POST /api/tickets". */
export async function open(browser: Browser, stage: Stage): Promise<Screen> {
  const kept = await KeptPage.of(browser, ORIGIN, stage.frozen ?? false);
  const screen = new Screen(kept, stage);
  if (stage.frozen) await kept.page.clock.install({ time: new Date(stage.now ?? NOW) });
  await kept.page.emulateMedia({ reducedMotion: stage.reducedMotion ? 'reduce' : 'no-preference' });
  await kept.page.setViewportSize({ width: stage.width, height: stage.height });
  await kept.show(screen, `${ORIGIN}${stage.path}`);
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
