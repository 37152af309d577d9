import { Router } from 'express';
import type { ClockJump } from '../clock-watch.ts';

export interface Health {
  version: string;
  startedMs: number;
  monotonicMs: () => number;
  writable: () => boolean;
  seq: () => number;
  agents: () => number;
  screens: () => number;
  clockJump: () => ClockJump | null;
}

/** While commits fail the journal tries one for each question: strangers' questions must not keep the disk busy. */
const ASK_AGAIN_MS = 1_000;

/** `GET /healthz`: 503 while it can't commit. */
export function healthRoutes(health: Health): Router {
  const router = Router();
  let failedMs = Number.NEGATIVE_INFINITY;
  const isWritable = (): boolean => {
    const now = health.monotonicMs();
    if (now - failedMs < ASK_AGAIN_MS) return false;
    const writable = health.writable();
    if (!writable) failedMs = now;
    return writable;
  };
  router.get('/healthz', (_request, response) => {
    const writable = isWritable();
    const jump = health.clockJump();
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
        ...(jump && { clock: { kind: jump.kind, seconds: Math.round(jump.byMs / 1_000) } }),
      });
  });
  return router;
}
