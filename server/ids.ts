import { randomBytes, randomInt } from 'node:crypto';
import { CODE_LENGTH, CODE_PREFIX, CODE_SIGNS } from './protocol/appointment-code.ts';

/** Where identifiers come from: handed in, so that a seeded day gives the same ones again. */
export interface Ids {
  /** 120 random bits: knowing a ticket's id is the right to cancel it. */
  ticket(): string;
  /** 72 random bits, for acts, jobs, batches. */
  short(): string;
  /** 38 random bits that people can read and type: the code of an appointment, good for one slot. */
  appointment(): string;
  /** 256 random bits: a token. */
  token(): string;
}

export const randomIds: Ids = {
  ticket: () => randomBytes(15).toString('base64url'),
  short: () => randomBytes(9).toString('base64url'),
  appointment: () =>
    CODE_PREFIX + Array.from({ length: CODE_LENGTH }, () => CODE_SIGNS[randomInt(CODE_SIGNS.length)]).join(''),
  token: () => randomBytes(32).toString('base64url'),
};
