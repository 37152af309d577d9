import type { Frame } from './frames.ts';

/** Announcements this young are sent again to a screen that comes back: the one that was lost with its socket. */
export const ANNOUNCE_AGAIN_MS = 15_000;
/** Kept for one topic, the newest; a hall can't say more in that time. */
export const ANNOUNCEMENTS_KEPT_MAX = 50;

/** What was just announced, by topic, watched or not: a lone lobby may be on its way back. */
export class Spoken {
  readonly #kept = new Map<string, { atMs: number; call: string | undefined; frame: Frame }[]>();

  keep(topic: string, frame: Frame, atMs: number, call?: string): void {
    this.#kept.set(topic, [...(this.#kept.get(topic) ?? []), { atMs, call, frame }].slice(-ANNOUNCEMENTS_KEPT_MAX));
  }

  /** Oldest first; without those whose call has left. */
  young(topic: string, nowMs: number, stands: (call: string) => boolean = () => true): Frame[] {
    const kept = this.#kept.get(topic) ?? [];
    return kept
      .filter(({ atMs, call }) => nowMs - atMs <= ANNOUNCE_AGAIN_MS && (call === undefined || stands(call)))
      .map(({ frame }) => frame);
  }

  forgetOld(nowMs: number): void {
    for (const [topic, kept] of this.#kept) {
      const young = kept.filter(({ atMs }) => nowMs - atMs <= ANNOUNCE_AGAIN_MS);
      if (young.length === 0) this.#kept.delete(topic);
      else this.#kept.set(topic, young);
    }
  }
}
