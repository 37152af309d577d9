import type { Request, RequestHandler } from 'express';
import { hostIsOurs, type Identity, identify, originIsOurs } from '../access/identity.ts';
import { mayCall } from '../access/rights.ts';
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

/** Open to everybody (design.md section 8); all other calls of the API want the server machine itself or a token with the right. */
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
  const caller = callerOf(request);
  if (!open && caller.kind === 'stranger') throw new Refusal('unauthorized');
  const path = request.baseUrl + request.path;
  if (!open && caller.kind === 'token' && !mayCall(caller.role, method, path)) throw new Refusal('forbidden');
  next();
};
