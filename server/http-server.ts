import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http';

/** Request line and headers together, bytes; more is 431. */
export const HEADER_BYTES_MAX = 16_384;
/** A caller that has not sent its headers within so long is cut off (408): half a request holds a socket for nothing. */
export const HEADERS_MS_MAX = 10_000;
/** The same for a whole request. Bodies here are a few hundred bytes. */
export const REQUEST_MS_MAX = 30_000;
/** How often Node looks for such callers. */
export const SLOW_CALLERS_WATCH_MS = 5_000;

const LIMITS: ServerOptions = {
  maxHeaderSize: HEADER_BYTES_MAX,
  headersTimeout: HEADERS_MS_MAX,
  requestTimeout: REQUEST_MS_MAX,
  connectionsCheckingInterval: SLOW_CALLERS_WATCH_MS,
};

/** Node's server with the limits on what one caller may cost before a request is even read. */
export function createHttpServer(app: RequestListener, limits: ServerOptions = LIMITS): Server {
  return createServer(limits, app);
}
