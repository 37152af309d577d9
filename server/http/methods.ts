import type { RequestHandler } from 'express';
import { OPERATIONS } from '../protocol/operations.ts';
import { Refusal } from './problem.ts';

const CALLS = OPERATIONS.map(({ method, path }) => ({
  method: method.toUpperCase(),
  address: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
}));

/** A known address, called in another way than the contract says: 405 with `Allow` (RFC 9110, 15.5.6). Express answers OPTIONS. */
export const methodNotAllowed: RequestHandler = (request, response, next) => {
  const path = request.baseUrl + request.path;
  const known = CALLS.filter(({ address }) => address.test(path)).map(({ method }) => method);
  if (known.length === 0 || known.includes(request.method)) {
    next();
    return;
  }
  response.set('Allow', known.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', '));
  throw new Refusal('method-not-allowed');
};
