import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pino } from 'pino';
import { expect } from 'vitest';
import { loadLanguages } from '../../config/load-languages.ts';
import type { SiteFile } from '../../config/site-schema.ts';
import { demoClock } from '../../server/demo-clock.ts';
import { createHttpServer } from '../../server/http-server.ts';
import { createService, type Service } from '../../server/service.ts';
import { countedIds } from './counted-ids.ts';
import { type Call, call, type Reply } from './http-call.ts';
import { LiveScreen } from './live-screen.ts';
import { office } from './office.ts';
import { SteppedClock } from './stepped-clock.ts';

const ROOT = resolve(import.meta.dirname, '../..');
export const LANGUAGES = loadLanguages(join(ROOT, 'config/languages'));

export interface Plan {
  site?: SiteFile;
  demo?: boolean;
  /** Built pages; by default there are none. */
  dist?: string;
}

/** A whole server in this process: its sockets, its SQLite in a folder of its own, a clock that is stepped. */
export class House implements AsyncDisposable {
  readonly clock = new SteppedClock();
  readonly data = mkdtempSync(join(tmpdir(), 'luot-house-'));
  /** Pairing codes, as the terminal showed them. */
  readonly codes: string[] = [];
  readonly site: SiteFile;
  port = 0;
  readonly #plan: Plan;
  readonly #ids = countedIds();
  #service: Service | null = null;
  #server: Server | null = null;

  private constructor(plan: Plan) {
    this.#plan = plan;
    this.site = plan.site ?? office();
  }

  static async open(plan: Plan = {}): Promise<House> {
    const house = new House(plan);
    await house.#start();
    return house;
  }

  async #start(): Promise<void> {
    const driven = demoClock(this.clock);
    const service = createService({
      site: this.site,
      demo: this.#plan.demo ?? false,
      data: this.data,
      version: '0.1.0',
      ...(this.#plan.demo ? { clock: driven, demoClock: driven } : { clock: this.clock }),
      ids: this.#ids,
      languages: LANGUAGES,
      dist: this.#plan.dist ?? join(this.data, 'no-pages'),
      voices: {},
      voiceFolders: [join(ROOT, 'config/voices')],
      sayCode: (code) => this.codes.push(code),
      log: pino({ level: 'silent' }),
    });
    await service.open();
    const server = createHttpServer(service.app);
    await new Promise<void>((done) => server.listen(0, done));
    this.port = (server.address() as AddressInfo).port;
    service.serve(server, this.port);
    this.#service = service;
    this.#server = server;
  }

  async #stop(): Promise<void> {
    this.#server?.close();
    this.#server?.closeAllConnections();
    await this.#service?.close();
  }

  /** Stops cleanly and starts again on the same data. */
  async restart(): Promise<void> {
    await this.#stop();
    await this.#start();
  }

  /** The journal is given back while the port still listens. */
  async closeJournal(): Promise<void> {
    await this.#service?.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#stop();
    rmSync(this.data, { recursive: true, force: true });
  }

  call(path: string, how: Call = {}): Promise<Reply> {
    return call(this.port, path, how);
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Reply> {
    return this.call(path, { headers });
  }

  post(path: string, body?: object, headers: Record<string, string> = {}): Promise<Reply> {
    return this.call(path, { method: 'POST', ...(body === undefined ? {} : { body }), headers });
  }

  /** A list of appointments as a file. */
  sendCsv(raw: string, query = ''): Promise<Reply> {
    const headers = { 'Content-Type': 'text/csv' };
    return this.call(`/api/appointments/import${query}`, { method: 'POST', raw, headers });
  }

  screen(headers: Record<string, string> = {}): Promise<LiveScreen> {
    return LiveScreen.open(this.port, headers);
  }

  /** The last event of the journal. */
  async seq(): Promise<number> {
    return (await this.get('/healthz')).body.journal.seq;
  }

  /** Types of the events after `seq`. */
  async happened(after: number): Promise<string[]> {
    const { body } = await this.get(`/api/journal?after=${after}&limit=1000`);
    return body.events.map(({ type }) => type);
  }

  // What goes before a test: each must succeed.

  /** A ticket of that service; the answer's id and number. */
  async issue(service = 'chung-thuc', more: object = {}): Promise<{ id: string; number: string }> {
    return (await this.#done('/api/tickets', { service, ...more })).body.ticket;
  }

  /** The code of a place in a slot of certification. */
  async book(time: string, day = '2026-11-24'): Promise<string> {
    return (await this.#done('/api/appointments', { service: 'chung-thuc', day, time })).body.appointment.code;
  }

  async act(counter: string, act: string, body?: object): Promise<Reply> {
    return this.#done(`/api/counters/${counter}/${act}`, body);
  }

  /** A token for a page (as `cookie`) or an agent. */
  async pair(as: 'page' | 'agent' = 'page', name = 'kiosk-1'): Promise<{ id: string; token: string }> {
    const { body, headers } = await this.#done('/api/pair', { code: this.codes.at(-1), as, name });
    const token = as === 'agent' ? body.token : /luot=([^;]+)/.exec(headers['set-cookie']?.[0] ?? '')?.[1];
    return { id: body.id, token: token ?? '' };
  }

  async #done(path: string, body?: object): Promise<Reply> {
    const reply = await this.post(path, body);
    expect(reply.status, `${path} ${JSON.stringify(body)}: ${reply.text}`).toBeLessThan(300);
    return reply;
  }
}

/** A problem of RFC 9457 with this status, code and field. */
export function expectProblem(reply: Reply, status: number, code: string, field?: string): void {
  expect({ status: reply.status, code: reply.body.code, field: reply.body.field }, reply.text).toEqual({
    status,
    code,
    field,
  });
  expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(reply.body).toMatchObject({
    type: `urn:luot:problem:${code}`,
    title: expect.stringMatching(/\w/),
    status,
    detail: expect.stringMatching(/\p{L}/u),
  });
}
