/** The part of an `announce` frame that is spoken: one reading in speaking order. */
export interface Announcement {
  readonly id: string;
  /** Key of the call's entity in the topic. */
  readonly call?: string | undefined;
  readonly clips: readonly { readonly lang: string; readonly src: string }[];
}

/** A stretch of sound that is decided on at once and played without a gap, `gapMs` after what was said before. */
export interface Stretch {
  readonly id: string;
  readonly part: 'call' | 'translation' | 'repeat';
  readonly srcs: readonly string[];
  readonly gapMs: number;
}

/** With more calls waiting than this the further languages are left out. */
export const WAITING_WITH_TRANSLATION_MAX = 2;
/** With more than this the repeat is left out as well. The first reading never is. */
export const WAITING_WITH_REPEAT_MAX = 3;
export const CALL_GAP_MS = 500;
export const REPEAT_GAP_MS = 1_000;
/** Ids that are remembered so that a resume says nothing twice; far more than the server sends again. */
export const KNOWN_IDS_MAX = 1_000;

/**
 * Which words come next out of the lobby's loudspeaker: calls one after the other in the order of calling, each id once.
 * A call is its reading (chime and first language), the other languages, and after a second the first language again.
 * What is left out is decided at the last moment, when that stretch would begin.
 */
export class AnnouncementQueue {
  #known = new Set<string>();
  #waiting: Announcement[] = [];
  #rest: Stretch[] = [];
  #restOf: string | undefined;

  /** False: this id is known, and nothing is to be done. */
  add(announcement: Announcement): boolean {
    if (this.#known.has(announcement.id)) return false;
    this.#known.add(announcement.id);
    for (const oldest of this.#known) {
      if (this.#known.size <= KNOWN_IDS_MAX) break;
      this.#known.delete(oldest);
    }
    this.#waiting.push(announcement);
    return true;
  }

  /** Calls of which nothing was said yet. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** The call has left the hall: what is not said of it yet stays unsaid. */
  drop(call: string): void {
    this.#waiting = this.#waiting.filter((each) => each.call !== call);
    if (this.#restOf === call) this.#rest = [];
  }

  /** Asked when the loudspeaker is free; null: nothing to say. */
  next(): Stretch | null {
    for (;;) {
      const stretch = this.#rest.shift();
      if (stretch && this.#hasTimeFor(stretch)) return stretch;
      if (stretch) continue;
      const call = this.#waiting.shift();
      if (!call) return null;
      this.#rest = stretchesOf(call);
      this.#restOf = call.call;
    }
  }

  #hasTimeFor({ part }: Stretch): boolean {
    if (part === 'translation') return this.waiting <= WAITING_WITH_TRANSLATION_MAX;
    return part === 'call' || this.waiting <= WAITING_WITH_REPEAT_MAX;
  }
}

function stretchesOf({ clips, id }: Announcement): Stretch[] {
  const first = clips[0]?.lang;
  const own = clips.filter(({ lang }) => lang === first).map(({ src }) => src);
  const others = clips.filter(({ lang }) => lang !== first).map(({ src }) => src);
  const stretches: Stretch[] = [
    { id, part: 'call', srcs: own, gapMs: CALL_GAP_MS },
    { id, part: 'translation', srcs: others, gapMs: 0 },
    { id, part: 'repeat', srcs: own, gapMs: REPEAT_GAP_MS },
  ];
  return stretches.filter(({ srcs }) => srcs.length > 0);
}
