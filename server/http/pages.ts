import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router } from 'express';
import helmet from 'helmet';

/** Address → folder of the built page. */
const PAGES: readonly (readonly [address: string, page: string])[] = [
  ['/', 'start'],
  ['/kiosk/:id', 'kiosk'],
  ['/console/:counter', 'console'],
  ['/sign/:counter', 'sign'],
  ['/lobby/:zone', 'lobby'],
  ['/t/:ticket', 'phone'],
];

/**
 * Headers of every answer. A LAN has no TLS of its own yet, so nothing here may force https; there is no inline script
 * anywhere. Styles are adopted style sheets of the elements, but Lit's `style` attributes need 'unsafe-inline' for styles.
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
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      mediaSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'self'"],
    },
  },
});

/** The built pages; without them the server serves the API and says how to build them. */
export function pageRoutes(dist: string): Router {
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
  for (const [address, page] of PAGES)
    router.get(address, (_request, response) => {
      response.set('Cache-Control', 'no-cache').sendFile(`${page}/index.html`, { root: dist });
    });
  router.use('/assets', express.static(join(dist, 'assets'), { immutable: true, maxAge: '1y', index: false }));
  router.use(express.static(dist, { index: false }));
  return router;
}
