import { Router } from 'express';

export interface Health {
  version: string;
  startedMs: number;
  monotonicMs: () => number;
  writable: () => boolean;
  seq: () => number;
  agents: () => number;
  screens: () => number;
}

/** `GET /healthz`: 503 while it can't commit. */
export function healthRoutes(health: Health): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    const writable = health.writable();
    response
      .status(writable ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({
        status: writable ? 'ok' : 'failing',
        version: health.version,
        uptime: Math.round((health.monotonicMs() - health.startedMs) / 1_000),
        journal: { seq: health.seq() },
        agents: health.agents(),
        screens: health.screens(),
      });
  });
  return router;
}
