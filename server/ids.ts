import { randomBytes } from 'node:crypto';

/** Where identifiers come from: handed in, so that a seeded day gives the same ones again. */
export interface Ids {
  /** 120 random bits: knowing a ticket's id is the right to cancel it. */
  ticket(): string;
  /** 72 random bits, for acts, jobs, batches. */
  short(): string;
  /** 256 random bits: a token. */
  token(): string;
}

export const randomIds: Ids = {
  ticket: () => randomBytes(15).toString('base64url'),
  short: () => randomBytes(9).toString('base64url'),
  token: () => randomBytes(32).toString('base64url'),
};
