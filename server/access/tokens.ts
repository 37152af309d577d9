import type { ROLES } from '../protocol/access.ts';

export type Role = (typeof ROLES)[number];

/** A paired page or agent. The token itself is nowhere: only its SHA-256 is kept. */
export interface TokenEntry {
  id: string;
  hash: string;
  role: Role;
  name: string;
  issuedAt: number;
}

/** Fold of `token-issued` and `token-revoked`: who holds a valid token. */
export interface Tokens {
  byId: Record<string, TokenEntry>;
}

export type TokenEvent = { at: number } & (
  | { type: 'token-issued'; data: { id: string; hash: string; role: Role; name: string } }
  | { type: 'token-revoked'; data: { id: string } }
);

export const emptyTokens = (): Tokens => ({ byId: {} });

export function applyToken(tokens: Tokens, event: TokenEvent): void {
  if (event.type === 'token-issued') tokens.byId[event.data.id] = { ...event.data, issuedAt: event.at };
  else delete tokens.byId[event.data.id];
}

/** The entry whose token hashes to `hash`. A site pairs some dozens of pages: a walk is enough. */
export function tokenByHash(tokens: Tokens, hash: string): TokenEntry | null {
  return Object.values(tokens.byId).find((entry) => entry.hash === hash) ?? null;
}
