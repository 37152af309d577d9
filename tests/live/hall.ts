import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { loadLanguages } from '../../config/load-languages.ts';
import { parseSite } from '../../config/load-site.ts';
import type { SiteFile } from '../../config/site-schema.ts';
import { announcementsOf } from '../../server/live/announcements.ts';
import { applyCall, type Calls, emptyCalls, stands } from '../../server/live/calls.ts';
import type { DoorLimits } from '../../server/live/door.ts';
import { Hub } from '../../server/live/hub.ts';
import { lookAt } from '../../server/live/look-at.ts';
import type { LiveDown } from '../../server/protocol/live-down.ts';
import { apply } from '../../server/queue/apply.ts';
import type { QueueCommand } from '../../server/queue/commands.ts';
import { decide } from '../../server/queue/decide.ts';
import { NO_OUTLOOK } from '../../server/queue/forecast.ts';
import { emptyState, type QueueState } from '../../server/queue/state.ts';
import { rulesOf } from '../../server/rules-of-site.ts';
import { businessDay, minuteOfDay } from '../../server/views/site-time.ts';
import type { View } from '../../server/views/view.ts';
import { DrivenClock } from '../runner/driven-clock.ts';
import { MORNING_MS } from '../scenario.ts';

/** Two halls; ids of services, counters and classes are those of `aCentre` in scenario.ts. */
export const SITE = `
site: { name: { vi: Trung tâm Yên Phú, en: Yên Phú centre }, short: Xã Yên Phú }
zones: [{ id: main, name: { vi: Sảnh chính, en: Main hall } }, { id: tang-2, name: { vi: Tầng 2, en: Floor 2 } }]
services:
  - { id: chung-thuc, prefix: A, name: { vi: Chứng thực, en: Certification }, label: { vi: Sao y, en: Copies }, icon: sao-y, minutes: 8 }
  - { id: ho-tich, prefix: B, name: { vi: Hộ tịch, en: Civil status }, minutes: 15 }
  - { id: dat-dai, prefix: K, name: { vi: Đất đai, en: Land }, minutes: 20 }
counters:
  - { id: "1", name: { vi: Quầy 1, en: Counter 1 }, services: [chung-thuc] }
  - { id: "2", name: { vi: Quầy 2, en: Counter 2 }, services: [chung-thuc, ho-tich] }
  - { id: "3", name: { vi: Bàn tiếp dân, en: Reception }, zone: tang-2, services: [ho-tich, dat-dai] }
priority:
  - { id: mang-thai, name: { vi: Mang thai, en: Pregnant }, tier: 1, grant: [kiosk, officer] }
  - { id: cao-tuoi, name: { vi: Từ 60 tuổi, en: Aged 60 or over }, tier: 2, grant: [kiosk, officer] }
  - { id: co-cong, name: { vi: Người có công, en: Person of merit }, tier: 2, grant: [officer] }
kiosks: [{ id: "1", printer: in-1, scanner: quet-1, diagonal: 21.5 }, { id: "2" }]
devices: [{ id: in-1, kind: printer, at: "sim:in-1" }, { id: quet-1, kind: scanner, at: "sim:quet-1" }]
notices: [{ vi: Lỡ lượt? Mời báo người hướng dẫn., en: Missed your number? Please tell the guide. }]
`;

const LANGUAGES = loadLanguages(resolve(import.meta.dirname, '../../config/languages'));

export function siteFrom(yaml: string): SiteFile {
  const load = parseSite(yaml);
  if ('faults' in load) throw new Error(JSON.stringify(load.faults));
  return load.site;
}

/** The queue, its calls and the hub of one centre in one process: every command is committed at once. */
export class Hall {
  readonly site: SiteFile;
  readonly rules;
  readonly clock: DrivenClock;
  readonly queue: QueueState = emptyState();
  readonly calls: Calls = emptyCalls();
  readonly faults: unknown[] = [];
  readonly devices: Record<string, View['devices'][string]> = {};
  readonly scans: Record<string, View['scans'][string]> = {};
  seq = 0;
  #acts = 0;

  constructor(yaml = SITE, atMs = MORNING_MS) {
    this.clock = new DrivenClock(atMs);
    this.site = siteFrom(yaml);
    this.rules = rulesOf(this.site);
    this.run({ type: 'turn-day' });
  }

  view(): View {
    const { site, rules, queue, calls, devices, scans } = this;
    const now = this.clock.now();
    return {
      site,
      languages: LANGUAGES,
      rules,
      queue,
      now,
      demo: false,
      address: 'http://192.168.1.10:8080',
      hoursBind: true,
      calls,
      outlook: NO_OUTLOOK,
      devices,
      scans,
      screens: this.hub?.screens() ?? [],
    };
  }

  hub: Hub<string> | null = null;

  /** Decides, folds and publishes; the refusal if there is one. */
  run(command: QueueCommand): string | null {
    this.#acts += 1;
    const now = this.clock.now();
    const day = businessDay(now, this.site.site.timezone);
    const decision = decide(this.queue, this.rules, command, {
      now,
      day,
      minute: minuteOfDay(now, this.site.site.timezone),
      act: `act-${this.#acts}`,
    });
    if ('rejected' in decision) return decision.rejected;
    const events = decision.events.map((event) => {
      this.seq += 1;
      return { ...event, seq: this.seq };
    });
    for (const event of events) {
      apply(this.queue, event);
      applyCall(this.calls, event);
    }
    if (events.length === 0) return null;
    this.hub?.publish(this.seq);
    for (const { topic, announce } of announcementsOf(events, {
      site: this.site,
      queue: this.queue,
      calls: this.calls,
      voices: {},
    }))
      this.hub?.announce(topic, announce);
    return null;
  }

  issue(ticket: string, service = 'chung-thuc', priority?: string): void {
    this.run({ type: 'issue-ticket', ticket, service, priority, grantedBy: 'officer', lang: 'vi' });
  }

  next(counter: string): void {
    this.run({ type: 'call-next', counter });
  }
}

export interface OpenHall {
  hall: Hall;
  hub: Hub<string>;
  clock: DrivenClock;
  url: string;
  /** A screen that has been greeted. Its identity is the query of its address. */
  connect(identity?: string): Promise<Screen>;
}

/** Ten seconds before the business day is over. */
export const EVENING_MS = Date.parse('2026-11-24T23:59:50+07:00');

export interface HallChoices {
  yaml?: string;
  epoch?: string;
  /** Wall time of the start. */
  atMs?: number;
  limits?: Partial<DoorLimits>;
  /** A counted address for the limit per address. */
  address?: string | null;
}

/** A hall with its hub on a port of its own; identity `stranger` may watch tickets only. */
export async function openHall({
  yaml,
  atMs,
  epoch = 'k1',
  limits,
  address = null,
}: HallChoices = {}): Promise<OpenHall> {
  const hall = new Hall(yaml, atMs);
  const server = createServer();
  const hub = new Hub<string>({
    clock: hall.clock,
    version: '1.2.3',
    epoch,
    timezone: hall.site.site.timezone,
    seq: hall.seq,
    look() {
      const view = hall.view();
      return (topic) => lookAt(topic, view);
    },
    callStands: (key) => stands(hall.calls, key),
    mayWatch: (identity, topic) => identity !== 'stranger' || topic.startsWith('ticket/'),
    limits: { sockets: 100, socketsPerAddress: 50, ...limits },
    fault: (_topic, error) => hall.faults.push(error),
  });
  hall.hub = hub;
  hub.attach(server, '/live', (request) => {
    const identity = request.url?.split('?')[1] ?? '';
    return identity === 'banned' ? { ok: false, status: 403 } : { ok: true, identity, address };
  });
  const ends = new EventEmitter();
  server.on('connection', (socket) => {
    socket.on('close', () => setImmediate(() => ends.emit('end'))); // by then the hub has heard of it
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/live`;
  const screens: Screen[] = [];
  onTestFinished(async () => {
    for (const screen of screens) screen.socket.terminate();
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  const connect = async (identity = '') => {
    const screen = new Screen(new WebSocket(`${url}?${identity}`), ends);
    screens.push(screen);
    await screen.hears('hello');
    return screen;
  };
  return { hall, hub, clock: hall.clock, url, connect };
}

type Frame<T extends LiveDown['type']> = LiveDown & { type: T };

/** A screen as small as it can be: it folds frames into maps and remembers what it heard. */
export class Screen {
  readonly socket: WebSocket;
  readonly heard: LiveDown[] = [];
  readonly topics = new Map<string, { seq: number; entities: Record<string, object> }>();
  epoch = '';
  #unread: LiveDown[] = [];
  #awaited: (() => void) | null = null;
  readonly closed: Promise<number>;

  readonly #ends: EventEmitter;

  /** `ends` tells when the server has seen a socket end. */
  constructor(socket: WebSocket, ends: EventEmitter) {
    this.socket = socket;
    this.#ends = ends;
    socket.on('message', (data) => this.#take(JSON.parse(String(data)) as LiveDown));
    socket.on('error', () => {}); // a cut shows as its close code
    this.closed = new Promise((settle) => {
      socket.on('close', settle);
    });
  }

  say(message: object | string): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  watch(topic: string, since?: { epoch: string; seq: number }): void {
    this.say({ type: 'watch', topic, ...(since && { since }) });
  }

  /** Watches and waits for the whole state. */
  async watches(topic: string): Promise<Record<string, object>> {
    this.watch(topic);
    const { set } = await this.hears('state', topic);
    return set;
  }

  /** What it would ask a new socket for. */
  since(topic: string): { epoch: string; seq: number } {
    return { epoch: this.epoch, seq: this.topics.get(topic)?.seq ?? 0 };
  }

  shows(topic: string): Record<string, object> {
    return this.topics.get(topic)?.entities ?? {};
  }

  /** The next frame of that kind (and topic), heard already or yet to come. Earlier ones of other kinds are passed over. */
  async hears<T extends LiveDown['type']>(type: T, topic?: string): Promise<Frame<T>> {
    for (;;) {
      while (this.#unread.length > 0) {
        const frame = this.#unread.shift();
        const fits = frame?.type === type && (topic === undefined || ('topic' in frame && frame.topic === topic));
        if (fits) return frame as Frame<T>;
      }
      await new Promise<void>((settle) => {
        this.#awaited = settle;
      });
    }
  }

  /** Settles when everything that the server has sent so far is here: its pong comes after it. */
  async caughtUp(): Promise<void> {
    const pong = once(this.socket, 'pong');
    this.socket.ping();
    await pong;
  }

  /** Kinds of frames since the last call. */
  kinds(): string[] {
    return this.#unread.splice(0).map((frame) => frame.type);
  }

  /** Settles when the server knows it too. */
  async leaves(): Promise<void> {
    const end = once(this.#ends, 'end');
    this.socket.close();
    await Promise.all([this.closed, end]);
  }

  #take(frame: LiveDown): void {
    this.heard.push(frame);
    this.#unread.push(frame);
    if (frame.type === 'hello') this.epoch = frame.epoch;
    if (frame.type === 'state') this.topics.set(frame.topic, { seq: frame.seq, entities: { ...frame.set } });
    if (frame.type === 'change') this.#change(frame);
    this.#awaited?.();
  }

  #change({ topic, seq, set, drop }: Frame<'change'>): void {
    const entities = { ...this.topics.get(topic)?.entities };
    for (const name of drop) delete entities[name];
    this.topics.set(topic, { seq, entities: { ...entities, ...set } });
  }

  /** Takes over what a former socket of the same screen knew. */
  remembers(former: Screen): this {
    for (const [topic, known] of former.topics) this.topics.set(topic, known);
    return this;
  }
}
