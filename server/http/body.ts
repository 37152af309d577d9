import express, { type RequestHandler } from 'express';
import { Refusal } from './problem.ts';

/** JSON bodies, and nothing else: another type is 415, nothing at all is an empty object. */
export function jsonBody(bytesMax: number): RequestHandler[] {
  const onlyJson: RequestHandler = (request, _response, next) => {
    const length = request.headers['content-length'];
    const hasBody = request.headers['transfer-encoding'] !== undefined || (length !== undefined && length !== '0');
    if (hasBody && !request.is('json')) throw new Refusal('wrong-media-type');
    next();
  };
  return [onlyJson, express.json({ limit: bytesMax, strict: true })];
}
