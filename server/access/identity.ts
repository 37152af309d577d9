import { hash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { type Role, type Tokens, tokenByHash } from './tokens.ts';

/** Who calls: the server machine itself while there is no administrator, the holder of a token, or anybody. */
export type Identity =
  | { kind: 'local' }
  | { kind: 'token'; id: string; role: Role; name: string }
  | { kind: 'stranger' };

export const COOKIE = 'luot';

export function hashToken(token: string): string {
  return hash('sha256', token, 'base64url');
}

export function identify(request: IncomingMessage, tokens: Tokens): Identity {
  const token = tokenOf(request);
  const entry = token === null ? null : tokenByHash(tokens, hashToken(token));
  if (entry) return { kind: 'token', id: entry.id, role: entry.role, name: entry.name };
  return isLoopback(request) ? { kind: 'local' } : { kind: 'stranger' };
}

/** The socket's own address, and no sign of a proxy before it: a forwarded call comes from somewhere else. */
function isLoopback(request: IncomingMessage): boolean {
  for (const name in request.headers) if (name === 'forwarded' || name.startsWith('x-forwarded-')) return false;
  return isLoopbackAddress(request.socket.remoteAddress ?? '');
}

export function isLoopbackAddress(address: string): boolean {
  return address === '::1' || address.startsWith('127.') || address.startsWith('::ffff:127.');
}

function tokenOf(request: IncomingMessage): string | null {
  const bearer = /^Bearer ([\w-]{20,100})$/.exec(request.headers.authorization ?? '');
  if (bearer) return bearer[1] ?? null;
  const cookie = /(?:^|;\s*)luot=([\w-]{20,100})/.exec(request.headers.cookie ?? '');
  return cookie?.[1] ?? null;
}

/**
 * `Host` must be an address, localhost or a configured name: otherwise a page of the internet could point its own name at
 * this server (DNS rebinding) and speak to it from a browser inside the LAN.
 */
export function hostIsOurs(request: IncomingMessage, hostnames: readonly string[]): boolean {
  const host = (request.headers.host ?? '').toLowerCase();
  const [, inBrackets, plain] = /^(?:\[([^[\]]+)\]|([^[\]:]+))(?::\d+)?$/.exec(host) ?? [];
  const name = inBrackets ?? plain ?? '';
  return isIP(name) !== 0 || name === 'localhost' || hostnames.some((each) => each.toLowerCase() === name);
}

/** No `Origin`: not a browser. A present one must be the page of this very host. */
export function originIsOurs(request: IncomingMessage): boolean {
  const origin = request.headers.origin;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === (request.headers.host ?? '').toLowerCase();
}
