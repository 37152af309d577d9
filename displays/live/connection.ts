import { backoffMs } from './backoff.ts';
import type { Clock } from './clock.ts';
import type { LiveAnnounce, LiveDown, LiveUp, SoundReport } from './messages.ts';
import { applyFrame, type TopicState, UNKNOWN_TOPIC_STATE } from './topic-state.ts';

/** After this silence a page says so on itself and dials again; the server pings every 10 s. */
export const SILENCE_AWAY_MS = 25_000;
/** After this silence old numbers are taken off the screen: they would send people to the wrong counter. */
export const SILENCE_LOST_MS = 120_000;
/** A socket that neither opens nor fails is given up after this. */
export const DIAL_MAX_MS = 8_000;
/** A page with a call younger than this doesn't reload for a new version of the server. */
export const CALL_FRESH_MS = 30_000;
const TICK_MS = 1_000;

/**
 * starting → live ⇄ away → lost → live. `away`: 25 s without a word, what is shown is old. `lost`: 2 min.
 * A dropped socket alone changes nothing: it is dialled again and resumes where it was.
 */
export type LiveStatus = 'starting' | 'live' | 'away' | 'lost';

/** The part of a WebSocket that is used, so that tests bring their own. */
export interface Socket {
  send(text: string): void;
  close(): void;
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: (() => void) | null;
}

export interface LiveSurroundings {
  clock: Clock;
  random: () => number;
  dial: () => Socket;
  /** Loads the page anew: the server has a new version of it. */
  reload: () => void;
}

type Listener = () => void;
type AnnounceListener = (announce: LiveAnnounce) => void;

/** One socket for a whole page. It dials until told to stop, keeps what it knows, and resumes by `{epoch, seq}`. */
export class LiveConnection {
  #around: LiveSurroundings;
  #topics = new Map<string, { state: TopicState; listeners: Set<Listener> }>();
  #statusListeners = new Set<Listener>();
  #announceListeners = new Set<AnnounceListener>();
  #holds = new Set<() => boolean>();
  #socket: Socket | null = null;
  #open = false;
  #failures = 0;
  #heardAt: number;
  #heardEver = false;
  #epoch = '';
  #version: string | null = null;
  #newVersion = false;
  #offsetMs = 0;
  #status: LiveStatus = 'starting';
  #cancelDial: (() => void) | null = null;
  #cancelTick: (() => void) | null = null;

  constructor(around: LiveSurroundings) {
    this.#around = around;
    this.#heardAt = around.clock.monotonicMs();
  }

  get status(): LiveStatus {
    return this.#status;
  }

  /** Milliseconds since the server was last heard. */
  silentMs(): number {
    return this.#around.clock.monotonicMs() - this.#heardAt;
  }

  /** The server's wall time, ms since 1970: what clocks, undo bars and ages on a page go by. */
  serverNow(): number {
    return this.#around.clock.now() + this.#offsetMs;
  }

  topic(name: string): TopicState {
    return this.#topics.get(name)?.state ?? UNKNOWN_TOPIC_STATE;
  }

  /** Follows a topic; `changed` is called after every frame of it. The answer stops following. */
  watch(name: string, changed: Listener): () => void {
    const known = this.#topics.get(name);
    const topic = known ?? { state: UNKNOWN_TOPIC_STATE, listeners: new Set() };
    topic.listeners.add(changed);
    this.#topics.set(name, topic);
    if (!known && this.#open) this.#askFor(name);
    this.#start();
    return () => {
      topic.listeners.delete(changed);
      if (topic.listeners.size === 0) this.#leave(name);
    };
  }

  onStatus(changed: Listener): () => void {
    this.#statusListeners.add(changed);
    return () => this.#statusListeners.delete(changed);
  }

  /** Announcements in order of arrival; one may come twice after a resume, so drop ids that are known. */
  onAnnounce(hear: AnnounceListener): () => void {
    this.#announceListeners.add(hear);
    return () => this.#announceListeners.delete(hear);
  }

  /** Tells the administrator what this screen can do; said again after each new socket. */
  reportSound(topic: string, sound: SoundReport): void {
    this.#report = { type: 'report', topic, sound };
    if (this.#open) this.#send(this.#report);
  }
  #report: LiveUp | null = null;

  /** While any hold answers true (somebody is in the middle of something) a new version waits. */
  holdReload(busy: () => boolean): () => void {
    this.#holds.add(busy);
    return () => this.#holds.delete(busy);
  }

  /** Dials at once: after pairing, or when the phone wakes up. */
  redial(): void {
    this.#drop();
    this.#dial();
  }

  stop(): void {
    this.#cancelTick?.();
    this.#cancelTick = null;
    this.#drop();
  }

  #start(): void {
    if (this.#cancelTick) return;
    this.#tickLater();
    this.#dial();
  }

  #tickLater(): void {
    this.#cancelTick = this.#around.clock.after(TICK_MS, () => {
      this.#tickLater();
      this.#tick();
    });
  }

  #tick(): void {
    this.#setStatus();
    if (this.#newVersion && !this.#isBusy()) this.#around.reload();
    const patience = this.#open ? SILENCE_AWAY_MS : DIAL_MAX_MS;
    if (this.#socket && this.#sinceDial() > patience && this.silentMs() > patience) this.#socketLost(this.#socket);
  }

  #dialledAt = 0;
  #sinceDial(): number {
    return this.#around.clock.monotonicMs() - this.#dialledAt;
  }

  #dial(): void {
    this.#dialledAt = this.#around.clock.monotonicMs();
    const socket = this.#around.dial();
    this.#socket = socket;
    socket.onopen = () => {
      this.#open = true;
      for (const name of this.#topics.keys()) this.#askFor(name);
      if (this.#report) this.#send(this.#report);
    };
    socket.onmessage = (event) => this.#hear(event.data);
    socket.onclose = () => this.#socketLost(socket);
  }

  #askFor(name: string): void {
    const { epoch, seq } = this.topic(name);
    this.#send({ type: 'watch', topic: name, ...(epoch === null ? {} : { since: { epoch, seq } }) });
  }

  #leave(name: string): void {
    this.#topics.delete(name);
    if (this.#open) this.#send({ type: 'unwatch', topic: name });
  }

  #send(message: LiveUp): void {
    this.#socket?.send(JSON.stringify(message));
  }

  #socketLost(socket: Socket): void {
    if (socket !== this.#socket) return;
    this.#drop();
    const pause = backoffMs(this.#failures, this.#around.random());
    this.#failures += 1;
    this.#cancelDial = this.#around.clock.after(pause, () => this.#dial());
  }

  #drop(): void {
    this.#cancelDial?.();
    this.#cancelDial = null;
    const socket = this.#socket;
    this.#socket = null;
    this.#open = false;
    if (!socket) return;
    socket.onopen = null;
    socket.onmessage = null;
    socket.onclose = null;
    socket.close();
  }

  #hear(data: unknown): void {
    const frame = parsed(data);
    this.#heardAt = this.#around.clock.monotonicMs();
    this.#heardEver = true;
    if (frame) this.#take(frame);
    this.#setStatus();
  }

  #take(frame: LiveDown): void {
    switch (frame.type) {
      case 'hello':
        this.#epoch = frame.epoch;
        this.#newVersion = this.#version !== null && this.#version !== frame.version;
        this.#version ??= frame.version;
        this.#setTime(frame.now);
        break;
      case 'ping':
        this.#setTime(frame.now);
        break;
      case 'announce':
        for (const hear of [...this.#announceListeners]) hear(frame);
        break;
      case 'state':
      case 'change':
        // only now it serves: one that greets and falls again must not be dialled by all screens at once
        this.#failures = 0;
        this.#takeTopic(frame);
        break;
      case 'error':
        this.#takeTopic(frame);
        break;
    }
  }

  #takeTopic(frame: Extract<LiveDown, { type: 'state' | 'change' | 'error' }>): void {
    const topic = this.#topics.get(frame.topic);
    if (!topic) return;
    topic.state = applyFrame(topic.state, frame, this.#epoch);
    for (const changed of [...topic.listeners]) changed();
  }

  #setTime(now: string): void {
    const time = Date.parse(now);
    if (!Number.isNaN(time)) this.#offsetMs = time - this.#around.clock.now();
  }

  #setStatus(): void {
    const status = this.#statusNow();
    if (status === this.#status) return;
    this.#status = status;
    for (const changed of [...this.#statusListeners]) changed();
  }

  #statusNow(): LiveStatus {
    if (this.silentMs() >= SILENCE_LOST_MS) return 'lost';
    if (this.silentMs() >= SILENCE_AWAY_MS) return 'away';
    return this.#heardEver ? 'live' : 'starting';
  }

  #isBusy(): boolean {
    for (const busy of this.#holds) if (busy()) return true;
    for (const { state } of this.#topics.values()) {
      for (const [key, entity] of state.entities) {
        if (key.startsWith('call/') && this.serverNow() - calledAt(entity) < CALL_FRESH_MS) return true;
      }
    }
    return false;
  }
}

/** A frame that can't be read is dropped: the next whole state mends it. Its arrival still counts as life. */
function parsed(data: unknown): LiveDown | null {
  try {
    const frame: unknown = JSON.parse(String(data));
    return frame !== null && typeof frame === 'object' && 'type' in frame ? (frame as LiveDown) : null;
  } catch {
    return null;
  }
}

function calledAt(entity: unknown): number {
  const at = (entity as { at?: string } | null)?.at;
  return at === undefined ? 0 : Date.parse(at);
}
