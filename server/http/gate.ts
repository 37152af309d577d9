import type { Request, RequestHandler } from 'express';
import { hostIsOurs, type Identity, identify, originIsOurs } from '../access/identity.ts';
import type { Tokens } from '../access/tokens.ts';
import { Refusal } from './problem.ts';

const callers = new WeakMap<object, Identity>();

/** Who sent this request; set by `knowCaller`. */
export function callerOf(request: Request): Identity {
  return callers.get(request) ?? { kind: 'stranger' };
}

/** Before anything else: whose page is it? */
export function onlyOurHost(hostnames: readonly string[]): RequestHandler {
  return (request, _response, next) => {
    if (!hostIsOurs(request, hostnames)) throw new Refusal('wrong-host');
    next();
  };
}

/** Who calls? */
export function knowCaller(tokens: () => Tokens): RequestHandler {
  return (request, _response, next) => {
    if (!originIsOurs(request)) throw new Refusal('wrong-origin');
    callers.set(request, identify(request, tokens()));
    next();
  };
}

/** Open to everybody (design.md section 8); all other calls of the API want a token or the server machine itself. */
const OPEN: readonly (readonly [method: string, path: RegExp])[] = [
  ['GET', /^\/tickets\/[^/]+$/],
  ['POST', /^\/tickets\/[^/]+\/cancel$/],
  ['POST', /^\/tickets\/[^/]+\/postpone$/],
  ['GET', /^\/texts\/[a-z]+$/],
  ['POST', /^\/pair$/],
];

export const onlyKnown: RequestHandler = (request, _response, next) => {
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const open = OPEN.some(([verb, path]) => verb === method && path.test(request.path));
  if (!open && callerOf(request).kind === 'stranger') throw new Refusal('unauthorized');
  next();
};

/** For what only the one who stands at the server, or an administrator, may do. */
export const onlyAdmin: RequestHandler = (request, _response, next) => {
  const caller = callerOf(request);
  if (caller.kind === 'stranger') throw new Refusal('unauthorized');
  if (caller.kind === 'token' && caller.role !== 'admin') throw new Refusal('forbidden');
  next();
};
