import { randomFillSync, randomInt } from 'node:crypto';
import { CODE_LENGTH, CODE_PREFIX, CODE_SIGNS } from './protocol/appointment-code.ts';

/** Where identifiers come from: handed in, so that a seeded day gives the same ones again. */
export interface Ids {
  /** 96 random bits behind 24 that neighbours share: knowing a ticket's id is the right to cancel it. */
  ticket(): string;
  /** 72 random bits, for acts, jobs, batches. */
  short(): string;
  /** 38 random bits that people can read and type: the code of an appointment, good for one slot. */
  appointment(): string;
  /** 256 random bits: a token. */
  token(): string;
}

/** The system is asked for so many random bytes at once: asking it for each id was a fifth of an issue's time. */
const POOL_BYTES = 4_096;
const pool = Buffer.alloc(POOL_BYTES);
let used = POOL_BYTES;

/** Random bytes as base64url; each byte of the pool is given out once and then wiped. */
function random(bytes: number): string {
  if (used + bytes > POOL_BYTES) {
    randomFillSync(pool);
    used = 0;
  }
  const taken = pool.subarray(used, used + bytes);
  used += bytes;
  const text = taken.toString('base64url');
  taken.fill(0);
  return text;
}

/**
 * So many tickets in a row begin alike: they lie together in the journal's index, and a commit of many writes a page or
 * two of it instead of one for each.
 */
const NEIGHBOURS = 512;
let neighbourhood = '';
let settled = NEIGHBOURS;

function besideTheLast(): string {
  if (settled === NEIGHBOURS) {
    neighbourhood = random(3);
    settled = 0;
  }
  settled += 1;
  return neighbourhood;
}

export const randomIds: Ids = {
  ticket: () => besideTheLast() + random(12),
  short: () => random(9),
  appointment: () =>
    CODE_PREFIX + Array.from({ length: CODE_LENGTH }, () => CODE_SIGNS[randomInt(CODE_SIGNS.length)]).join(''),
  token: () => random(32),
};
