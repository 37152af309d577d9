import { existsSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';
import helmet from 'helmet';

/** Address → folder of the built page. */
const PAGES: readonly (readonly [address: string, page: string])[] = [
  ['/', 'start'],
  ['/kiosk/:id', 'kiosk'],
  ['/console/:counter', 'console'],
  ['/sign/:counter', 'sign'],
  ['/lobby/:zone', 'lobby'],
  ['/t/:ticket', 'phone'],
  ['/reception', 'reception'],
  ['/admin', 'admin'],
];

const DEMO_PAGES: typeof PAGES = [['/demo/printer', 'demo']];

/** Old browsers (Chromium 87, Safari 15) don't count a WebSocket of the same host to 'self'. */
function ownSocket(request: IncomingMessage): string {
  const host = request.headers.host ?? '';
  return /^[\w.:[\]-]+$/.test(host) ? `ws://${host}` : "'self'";
}

/**
 * Headers of every answer. A LAN has no TLS of its own yet, so nothing here may force https. There is no inline script or
 * style anywhere: elements adopt their style sheets.
 */
export const safeHeaders = helmet({
  strictTransportSecurity: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  referrerPolicy: { policy: 'same-origin' },
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      mediaSrc: ["'self'"],
      connectSrc: ["'self'", ownSocket],
      manifestSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'self'"],
    },
  },
});

/** The built pages; without them the server serves the API and says how to build them. */
export function pageRoutes(dist: string, demo: boolean): Router {
  const router = Router();
  if (!existsSync(join(dist, 'start', 'index.html'))) {
    router.get('/', (_request, response) => {
      response
        .status(503)
        .type('text/plain')
        .send('Chưa có trang: chạy "npm run build".\nThe pages are not built: run "npm run build".\n');
    });
    return router;
  }
  for (const [address, page] of demo ? [...PAGES, ...DEMO_PAGES] : PAGES)
    router.get(address, (_request, response) => {
      response.set('Cache-Control', 'no-cache').sendFile(`${page}/index.html`, { root: dist });
    });
  router.use('/assets', express.static(join(dist, 'assets'), { immutable: true, maxAge: '1y', index: false }));
  router.use(express.static(dist, { index: false }));
  return router;
}

/** Whoever reads pages gets one that says there is none at this address; a program goes on to its problem. */
export function missingPage(dist: string): RequestHandler {
  const isBuilt = existsSync(join(dist, 'missing', 'index.html'));
  return (request, response, next) => {
    const reads = ['GET', 'HEAD'].includes(request.method) && request.accepts(['json', 'html']) === 'html';
    if (!isBuilt || !reads) return next();
    response.status(404).set('Cache-Control', 'no-store').sendFile('missing/index.html', { root: dist });
  };
}
