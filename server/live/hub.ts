import type { IncomingMessage, Server } from 'node:http';
import type { Clock } from '../clock.ts';
import type { LiveAnnounce } from '../protocol/live-announce.ts';
import type { LiveUp } from '../protocol/live-watch.ts';
import { siteTime } from '../views/site-time.ts';
import type { ScreenReport } from '../views/view.ts';
import { type Admission, Door, type DoorLimits } from './door.ts';
import { type Frame, frame } from './frames.ts';
import { type Look, Rooms } from './rooms.ts';
import { LiveSocket, type Wire } from './socket.ts';
import { Spoken } from './spoken.ts';

/** Topics on one socket: a page shows one, the administrator's a few. */
export const TOPICS_PER_SOCKET_MAX = 20;
/** Estimates, hours and the day move with the clock alone. */
export const REFRESH_INTERVAL_MS = 10_000;
/** Screens that come and go in one moment make one refresh of the administrator's page. */
export const REFRESH_SOON_MS = 200;
/** How long a socket may take to say goodbye when the server stops. */
export const FAREWELL_MS = 1_000;
const BEAT_MS = 1_000;

export interface HubParts<Identity> {
  clock: Clock;
  /** Of the program: a page that sees another one loads itself anew. */
  version: string;
  /** New with every start and every epoch of the journal: it names this memory of changes. */
  epoch: string;
  timezone: string;
  /** The last event that is in the books now. */
  seq: number;
  /** Begins a look at one moment. Must show only what is durable: the hub calls it between commits. */
  look(): Look;
  /** Whether the call of this key has not left: what was taken back is not announced again. */
  callStands: (key: string) => boolean;
  mayWatch(identity: Identity, topic: string): boolean;
  limits: DoorLimits;
  /** Our own bug in a topic, or books that can't be had, for the log; the others go on. */
  fault(topic: string, error: unknown): void;
}

/** One socket, seen from the hub. */
interface Member<Identity> {
  readonly identity: Identity;
  readonly socket: LiveSocket;
  readonly topics: Map<string, ScreenReport>;
}

/**
 * Keeps every screen equal to the server. Its policy:
 *
 * - A topic is looked at once a commit, whatever the number of its screens; what changed is one frame, serialised once
 *   and given to all its sockets in one loop. Topics that nobody watches cost nothing.
 * - A frame leaves in the same turn as its commit. Nothing is queued here: order is the order of commits, and what a slow
 *   screen has not read lies in its own socket, where `socket.ts` sets the limit.
 * - What changes without an event goes the same way with the seq that is current, by `refresh` and every
 *   REFRESH_INTERVAL_MS.
 * - Every `watch` is answered at once: by what changed since then, or by the whole state. Announcements of the last
 *   ANNOUNCE_AGAIN_MS follow the answer to a screen that comes back; for a page that starts fresh they are history.
 * - One screen's trouble is its own: a bad frame, a full backlog or too many topics never touch another socket.
 */
export class Hub<Identity> {
  readonly #parts: HubParts<Identity>;
  readonly #door: Door<Identity>;
  readonly #rooms: Rooms<LiveSocket>;
  readonly #members = new Map<LiveSocket, Member<Identity>>();
  readonly #spoken = new Spoken();
  #seq: number;
  #watches = 0;
  #cancelBeat: () => void;
  #cancelRefresh: () => void;
  #cancelSoon: (() => void) | null = null;

  constructor(parts: HubParts<Identity>) {
    const { clock, look, fault } = parts;
    this.#parts = parts;
    this.#seq = parts.seq;
    this.#door = new Door(parts.limits, (socket, identity) => this.enter(socket, identity));
    this.#rooms = new Rooms({ monotonicMs: () => clock.monotonicMs(), look, fault }, parts.seq);
    this.#cancelBeat = clock.after(BEAT_MS, () => this.#beat());
    this.#cancelRefresh = clock.after(REFRESH_INTERVAL_MS, () => this.#refreshAgain());
  }

  /** Takes sockets at `path` of this server; `admit` says who it is, or why not. */
  attach(server: Server, path: string, admit: (request: IncomingMessage) => Admission<Identity>): void {
    this.#door.attach(server, path, admit);
  }

  /** Greets a screen that has been let in: the door's sockets, or one in the same process. */
  enter(ws: Wire, identity: Identity): void {
    const { clock, epoch, version } = this.#parts;
    const socket = new LiveSocket(ws, {
      monotonicMs: () => clock.monotonicMs(),
      heard: (message) => this.#hear(member, message),
      closed: () => this.#leave(member),
    });
    const member: Member<Identity> = { identity, socket, topics: new Map() };
    this.#members.set(socket, member);
    socket.send(frame({ type: 'hello', epoch, now: this.#now(), version }));
  }

  /** After each commit: `seq` is its last event, and the books hold it. */
  publish(seq: number): void {
    this.#seq = Math.max(this.#seq, seq);
    this.refresh();
  }

  /** After a change that no event tells: a device, a scan. */
  refresh(): void {
    try {
      for (const { topic, watchers } of this.#rooms.renew(this.#seq))
        for (const socket of watchers) {
          this.#members.get(socket)?.topics.delete(topic);
          refuse(socket, topic, 'unknown-topic');
        }
    } catch (error) {
      this.#parts.fault('', error);
    }
  }

  /** Speaks on the topic's screens, after the change that it belongs to. */
  announce(topic: string, announce: Omit<LiveAnnounce, 'type' | 'topic'>): void {
    const spoken = frame({ type: 'announce', topic, ...announce });
    this.#spoken.keep(topic, spoken, this.#parts.clock.monotonicMs(), announce.call);
    for (const socket of this.#rooms.find(topic)?.watchers ?? []) socket.send(spoken);
  }

  /** Closes the sockets of identities that are no longer what they were, e.g. a revoked token's. They may come back. */
  dismiss(which: (identity: Identity) => boolean): void {
    for (const { socket, identity } of this.#members.values()) if (which(identity)) socket.dismiss();
  }

  /** Open sockets. */
  get sockets(): number {
    return this.#members.size;
  }

  /** What the site's screens watch, for the administrator. */
  screens(): ScreenReport[] {
    return [...this.#members.values()].flatMap(({ topics }) => [...topics.values()]).filter(isScreen);
  }

  /** Says goodbye to all sockets and cuts those that don't answer. */
  close(): void {
    this.#cancelBeat();
    this.#cancelRefresh();
    this.#cancelSoon?.();
    const sockets = [...this.#members.keys()];
    for (const socket of sockets) socket.goAway();
    this.#parts.clock.after(FAREWELL_MS, () => {
      for (const socket of sockets) socket.terminate();
    });
  }

  #leave({ socket, topics }: Member<Identity>): void {
    this.#members.delete(socket);
    for (const topic of topics.keys()) this.#rooms.leave(topic, socket);
    this.#showScreensSoon();
  }

  #hear(member: Member<Identity>, message: LiveUp): void {
    if (message.type === 'watch') this.#watch(member, message);
    else if (message.type === 'unwatch') this.#unwatch(member, message.topic);
    else this.#note(member, message.topic, message.sound);
  }

  #watch(member: Member<Identity>, { topic, since }: LiveUp & { type: 'watch' }): void {
    const { socket, topics, identity } = member;
    const full = !topics.has(topic) && topics.size >= TOPICS_PER_SOCKET_MAX;
    if (!this.#parts.mayWatch(identity, topic)) refuse(socket, topic, 'unauthorized');
    else if (full) refuse(socket, topic, 'too-many-topics');
    else this.#show(member, topic, since);
  }

  #show(member: Member<Identity>, topic: string, since: (LiveUp & { type: 'watch' })['since']): void {
    const { socket, topics } = member;
    const room = this.#roomFor(socket, topic);
    if (room === null) return;
    if (!topics.has(topic)) topics.set(topic, this.#screen(topic));
    socket.send(room.memory.answer(since?.epoch === this.#parts.epoch ? since.seq : null));
    if (since === undefined) return;
    const { clock, callStands } = this.#parts;
    for (const spoken of this.#spoken.young(topic, clock.monotonicMs(), callStands)) socket.send(spoken);
  }

  /** When the books can't be had, the socket is closed rather than told something wrong: it asks again. */
  #roomFor(socket: LiveSocket, topic: string) {
    try {
      const room = this.#rooms.enter(topic, socket);
      if (room === null) refuse(socket, topic, 'unknown-topic');
      return room;
    } catch (error) {
      this.#parts.fault(topic, error);
      socket.fail();
      return null;
    }
  }

  #screen(topic: string): ScreenReport {
    this.#watches += 1;
    this.#showScreensSoon();
    return { n: this.#watches, topic, sound: null, connectedAt: this.#parts.clock.now() };
  }

  #unwatch({ socket, topics }: Member<Identity>, topic: string): void {
    if (!topics.delete(topic)) return;
    this.#rooms.leave(topic, socket);
    this.#showScreensSoon();
  }

  #note({ topics }: Member<Identity>, topic: string, sound: string): void {
    const watched = topics.get(topic);
    if (!watched || watched.sound === sound) return;
    topics.set(topic, { ...watched, sound });
    this.#showScreensSoon();
  }

  #showScreensSoon(): void {
    if (this.#cancelSoon || !this.#rooms.isWatched('admin')) return;
    this.#cancelSoon = this.#parts.clock.after(REFRESH_SOON_MS, () => {
      this.#cancelSoon = null;
      this.refresh();
    });
  }

  #beat(): void {
    const { clock } = this.#parts;
    this.#cancelBeat = clock.after(BEAT_MS, () => this.#beat());
    let ping: Frame | null = null;
    const makePing = () => {
      ping ??= frame({ type: 'ping', now: this.#now() });
      return ping;
    };
    for (const socket of this.#members.keys()) socket.beat(makePing);
    this.#spoken.forgetOld(clock.monotonicMs());
    this.#rooms.forgetOld();
  }

  #refreshAgain(): void {
    this.#cancelRefresh = this.#parts.clock.after(REFRESH_INTERVAL_MS, () => this.#refreshAgain());
    this.refresh();
  }

  #now(): string {
    return siteTime(this.#parts.clock.now(), this.#parts.timezone);
  }
}

const REFUSALS = {
  'unknown-topic': 'This site has no such topic.',
  unauthorized: 'This screen is not paired for that topic.',
  'too-many-topics': `One socket watches at most ${TOPICS_PER_SOCKET_MAX} topics.`,
} as const;

/** About that topic alone; the socket stays. */
function refuse(socket: LiveSocket, topic: string, code: keyof typeof REFUSALS): void {
  socket.send(frame({ type: 'error', topic, code, detail: REFUSALS[code] }));
}

/** Phones and the administrator's own page are no screens of the site. */
function isScreen({ topic }: ScreenReport): boolean {
  return topic !== 'admin' && !topic.startsWith('ticket/');
}
