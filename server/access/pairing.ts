import { randomInt, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { PAGE_ROLES } from '../protocol/access.ts';

/** A pairing code lives so long (OWASP ASVS 5.0, 6.5.5: at most ten minutes). */
export const CODE_LIFE_MS = 10 * 60_000;
/** Wrong codes that kill the code: one guess in 100,000 at best. */
export const WRONG_CODES_MAX = 10;
/** One address may try so often a minute. */
export const TRIES_PER_MINUTE_MAX = 5;
const ADDRESSES_KEPT_MAX = 1_000;

/** What a page becomes by the code, or why it becomes nothing. `too-old`: the code is, or it was tried too often. */
export type CodeCheck = { role: PageRole } | 'wrong' | 'too-old' | 'too-many';
export type PageRole = (typeof PAGE_ROLES)[number];

export interface Pairing {
  /** A fresh code; the one before is void. */
  fresh(role?: PageRole): { code: string; expiresAt: number };
  /**
   * A fresh code because somebody tried one that is void; null when the last such one is younger than a code's life, so
   * that whoever guesses gets no more guesses by guessing.
   */
  renew(): { code: string } | null;
  /** Uses the code up when it is right. */
  check(code: string, address: string): CodeCheck;
}

/**
 * The 6-digit code by which a page or an agent shows that its owner stands at the server: single use, ten minutes, slowed
 * against guessing by address and by code.
 */
export function createPairing(clock: Clock): Pairing {
  let current: { code: string; role: PageRole; expiresMs: number; wrong: number } | null = null;
  let renewedMs = Number.NEGATIVE_INFINITY;
  const tries = new Map<string, number[]>();

  function mayTry(address: string): boolean {
    const now = clock.monotonicMs();
    const recent = (tries.get(address) ?? []).filter((at) => now - at < 60_000);
    if (recent.length >= TRIES_PER_MINUTE_MAX) return false;
    tries.delete(address);
    tries.set(address, [...recent, now]);
    const oldest = tries.keys().next();
    if (tries.size > ADDRESSES_KEPT_MAX && !oldest.done) tries.delete(oldest.value);
    return true;
  }

  function fresh(role: PageRole = 'page'): { code: string; expiresAt: number } {
    const code = String(randomInt(0, 1_000_000)).padStart(6, '0');
    current = { code, role, expiresMs: clock.monotonicMs() + CODE_LIFE_MS, wrong: 0 };
    return { code, expiresAt: clock.now() + CODE_LIFE_MS };
  }

  return {
    fresh,
    renew() {
      const now = clock.monotonicMs();
      if (now - renewedMs < CODE_LIFE_MS) return null;
      renewedMs = now;
      return fresh();
    },
    check(code, address) {
      if (!mayTry(address)) return 'too-many';
      if (current === null || clock.monotonicMs() > current.expiresMs) return 'too-old';
      if (!timingSafeEqual(Buffer.from(code.padEnd(6).slice(0, 6)), Buffer.from(current.code))) {
        current.wrong += 1;
        if (current.wrong >= WRONG_CODES_MAX) current = null;
        return 'wrong';
      }
      const { role } = current;
      current = null;
      return { role };
    },
  };
}
