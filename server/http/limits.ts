import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { Clock } from '../clock.ts';
import { callerOf } from './gate.ts';
import { Refusal } from './problem.ts';

/** Requests of strangers by address; who is known here is not counted. */
export function addressLimit(requestsPerMinute: number): RequestHandler {
  const limit = rateLimit({
    windowMs: 60_000,
    limit: requestsPerMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // The address is the socket's own: nobody is behind a proxy here, and a header that says so makes nobody less of a stranger.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: (_request, _response, next) => next(new Refusal('rate-limited')),
  });
  return (request, response, next) => {
    if (callerOf(request).kind === 'stranger') limit(request, response, next);
    else next();
  };
}

/** Tickets in the name of one kiosk, whoever calls: a stuck key or a loop must not fill the hall with numbers. */
export function kioskLimit(clock: Clock, ticketsPerMinute: number): (kiosk: string) => void {
  const windows = new Map<string, { startMs: number; count: number }>();
  return (kiosk) => {
    const now = clock.monotonicMs();
    const window = windows.get(kiosk);
    if (window === undefined || now - window.startMs >= 60_000) {
      windows.set(kiosk, { startMs: now, count: 1 });
      return;
    }
    if (window.count >= ticketsPerMinute) throw new Refusal('rate-limited');
    window.count += 1;
  };
}
