import { type Announcement, AnnouncementQueue, type Stretch } from './announcement-queue.ts';
import { AnnouncerClips } from './announcer-clips.ts';
import { browserClock, type Clock } from './clock.ts';

/**
 * `starting`: not known yet whether the browser lets us speak. `needs-touch`: it does not before somebody touches the
 * screen, so say it on the screen and call `unlock()` in the touch. `failed`: this browser has no sound at all.
 */
export type AnnouncerState = 'starting' | 'ready' | 'needs-touch' | 'failed';

/** A browser that may speak is running well within this. */
export const START_MS = 1_000;
/** A clip that is not there by then is left out: the call must be heard while it is on the screen. */
export const CLIP_WAIT_MS = 3_000;
const FADE_SECONDS = 0.01;
/** Time for the audio thread to take the first clip before it is due. */
const SCHEDULE_AHEAD_SECONDS = 0.05;

export interface AnnouncerSurroundings {
  context?: AudioContext;
  fetch?: typeof fetch;
  clock?: Clock;
}

/** The lobby's loudspeaker. Calls are never spoken over each other; while it can't speak, they wait in line. */
export class Announcer {
  /** Called after each change of `state` or `speaking`. */
  onchange: (() => void) | null = null;

  #queue = new AnnouncementQueue();
  #context: AudioContext | null;
  #clips: AnnouncerClips | null;
  #clock: Clock;
  #state: AnnouncerState = 'starting';
  #speaking: string | null = null;
  #busy = false;
  #freeAt = 0;

  constructor(around: AnnouncerSurroundings = {}) {
    this.#clock = around.clock ?? browserClock;
    this.#context = around.context ?? newContext();
    // A bare `fetch` loses its window when it is called as a field of ours.
    const fetchClip: typeof fetch = around.fetch ?? ((src, init) => fetch(src, init));
    this.#clips = this.#context && new AnnouncerClips(this.#context, fetchClip);
    this.#start();
  }

  get state(): AnnouncerState {
    return this.#state;
  }

  /** Id of the announcement that is being spoken, pauses and repeat included. */
  get speaking(): string | null {
    return this.#speaking;
  }

  /** Fetches and decodes clips before they are needed; resolves when all were tried. */
  async preload(srcs: readonly string[]): Promise<void> {
    await Promise.all(srcs.map((src) => this.#clips?.get(src)));
  }

  /** Puts a call in line; an id that came before is not spoken again. */
  add(announcement: Announcement): void {
    if (!this.#queue.add(announcement)) return;
    void this.preload(announcement.clips.map(({ src }) => src));
    this.#advance();
  }

  /** Takes what is not spoken yet of this call out of the line. */
  drop(call: string): void {
    this.#queue.drop(call);
  }

  /** To be called inside the handler of a touch or click. */
  unlock(): void {
    // A refusal leaves the state as it is: the screen goes on asking for a touch.
    this.#context?.resume().catch(() => undefined);
  }

  #start(): void {
    const context = this.#context;
    if (!context) {
      this.#state = 'failed';
      return;
    }
    context.addEventListener('statechange', () => this.#contextChanged(context));
    this.unlock();
    this.#clock.after(START_MS, () => this.#contextChanged(context));
    if (context.state === 'running') this.#state = 'ready';
  }

  #contextChanged(context: AudioContext): void {
    if (context.state === 'running') this.#become('ready');
    else this.#become(context.state === 'closed' ? 'failed' : 'needs-touch');
    this.#advance();
  }

  #become(state: AnnouncerState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.onchange?.();
  }

  #advance(): void {
    if (this.#busy || this.#state !== 'ready') return;
    const stretch = this.#queue.next();
    if (this.#speaking !== (stretch?.id ?? null)) {
      this.#speaking = stretch?.id ?? null;
      this.onchange?.();
    }
    if (stretch) void this.#speak(stretch);
  }

  async #speak(stretch: Stretch): Promise<void> {
    this.#busy = true;
    const buffers = await Promise.all(stretch.srcs.map((src) => this.#clipInTime(src)));
    const last = this.#schedule(
      buffers.filter((buffer) => buffer !== null),
      stretch.gapMs,
    );
    if (last) last.onended = () => this.#finished();
    else this.#finished();
  }

  #finished(): void {
    this.#busy = false;
    this.#advance();
  }

  async #clipInTime(src: string): Promise<AudioBuffer | null> {
    let cancel = (): void => undefined;
    const tooLate = new Promise<null>((resolve) => {
      cancel = this.#clock.after(CLIP_WAIT_MS, () => resolve(null));
    });
    const clip = await Promise.race([this.#clips?.get(src) ?? null, tooLate]);
    cancel();
    return clip;
  }

  /** Each clip starts on the sample on which the one before ends. Answers the last, whose end is the stretch's. */
  #schedule(buffers: readonly AudioBuffer[], gapMs: number): AudioBufferSourceNode | null {
    const context = this.#context;
    if (!context) return null;
    let at = Math.max(context.currentTime + SCHEDULE_AHEAD_SECONDS, this.#freeAt + gapMs / 1000);
    let last: AudioBufferSourceNode | null = null;
    for (const buffer of buffers) {
      last = play(context, buffer, at);
      at += buffer.duration;
    }
    if (last) this.#freeAt = at;
    return last;
  }
}

/** Plays one clip with its edges faded, so that no join clicks. */
function play(context: AudioContext, buffer: AudioBuffer, at: number): AudioBufferSourceNode {
  const end = at + buffer.duration;
  const fade = Math.min(FADE_SECONDS, buffer.duration / 2);
  const gain = context.createGain();
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(1, at + fade);
  gain.gain.setValueAtTime(1, end - fade);
  gain.gain.linearRampToValueAtTime(0, end);
  gain.connect(context.destination);
  const source = context.createBufferSource();
  source.buffer = buffer;
  source.connect(gain);
  source.start(at);
  return source;
}

function newContext(): AudioContext | null {
  try {
    return new AudioContext();
  } catch {
    // No audio in this browser, or no more contexts to be had: the lobby is shown without sound.
    return null;
  }
}
