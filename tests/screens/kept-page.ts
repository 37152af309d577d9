import type { Browser, Page, Route, WebSocketRoute } from 'playwright-core';

/** Who has the page for now, and answers all that it asks. */
export interface Guest {
  troubles: string[];
  fulfil(route: Route): Promise<void>;
  connect(socket: WebSocketRoute): Promise<void>;
}

/** Pages that nobody has, by browser. */
const FREE = new WeakMap<Browser, KeptPage[]>();

/**
 * A page that serves one guest after the other: a new one costs as much as half a test (a process of its own, fonts, scripts
 * to compile), and what it has compiled is still there for the next. What a guest leaves behind is cleared away.
 */
export class KeptPage {
  readonly page: Page;
  readonly #browser: Browser;
  readonly #hasClock: boolean;
  #guest: Guest | null = null;

  private constructor(browser: Browser, page: Page, hasClock: boolean) {
    this.page = page;
    this.#browser = browser;
    this.#hasClock = hasClock;
    page.on('pageerror', (error) => this.#guest?.troubles.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/status of [45]\d\d|ERR_FAILED/.test(message.text()))
        this.#guest?.troubles.push(message.text());
    });
  }

  /** A free page, or a new one; `hasClock`: its time is the test's. The whole `origin` is answered by its guest. */
  static async of(browser: Browser, origin: string, hasClock: boolean): Promise<KeptPage> {
    const free = FREE.get(browser) ?? [];
    const at = free.findIndex((each) => each.#hasClock === hasClock && !each.page.isClosed());
    const [found] = at < 0 ? [] : free.splice(at, 1);
    if (found) return found;
    const page = await (await browser.newContext({ hasTouch: true })).newPage();
    const made = new KeptPage(browser, page, hasClock);
    await page.routeWebSocket(/\/live$/, (socket) => made.#guest?.connect(socket));
    await page.route(`${origin}/**`, (route) => made.#guest?.fulfil(route) ?? route.abort());
    return made;
  }

  async show(guest: Guest, address: string): Promise<void> {
    this.#guest = guest;
    await this.page.goto(address);
    await this.page.evaluate(() => document.fonts.ready);
  }

  /** `nothing`: an empty page of the same origin, whose process goes on. */
  async leave(nothing: string): Promise<void> {
    await this.page.goto(nothing);
    await this.page.evaluate(() => window.localStorage.clear());
    await this.page.mouse.move(0, 0);
    this.#guest = null;
    FREE.set(this.#browser, [...(FREE.get(this.#browser) ?? []), this]);
  }
}
