import { Router } from 'express';
import type { DeviceDesk } from '../agents/device-desk.ts';
import type { Papers } from '../agents/papers.ts';
import type { DemoClock } from '../demo-clock.ts';
import { clockBody, simulateBody, type Tray } from '../protocol/demo.ts';
import { siteTime } from '../views/site-time.ts';
import { callerOf, onlyKnown } from './gate.ts';
import { parse, Refusal } from './problem.ts';

/** The last papers of the simulated printers, newest first; the page that shows them is `displays/demo`. */
export function paperRoutes(papers: Papers, timezone: string): Router {
  const router = Router();
  router.get('/printer.json', onlyKnown, (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ timezone, papers: papers.list() } satisfies Tray);
  });
  router.get('/printer/:n.png', onlyKnown, (request, response, next) => {
    const png = papers.png(Number(request.params['n']));
    if (png === null) next();
    else response.set('Cache-Control', 'no-store').type('png').send(png);
  });
  return router;
}

export interface ClockRoutes {
  clock: DemoClock;
  timezone: string;
  /** The time has been set: screens show another moment. */
  onDriven: () => void;
}

/** A simulated day drives the time. Only from the server machine itself: whoever sets the time decides what is open. */
export function clockRoutes({ clock, timezone, onDriven }: ClockRoutes): Router {
  const router = Router();
  router.post('/demo/clock', (request, response) => {
    if (callerOf(request).kind !== 'local') throw new Refusal('forbidden');
    const { now, speed } = parse(clockBody, request.body);
    clock.drive(Date.parse(now), speed);
    onDriven();
    response.json({ now: siteTime(clock.now(), timezone), speed });
  });
  return router;
}

/** Hands on simulated devices: scan a code, take the paper out, open the cover. */
export function simulatorRoutes(devices: DeviceDesk): Router {
  const router = Router();
  router.post('/demo/devices/:id', (request, response) => {
    const { act, code } = parse(simulateBody, request.body);
    if (!devices.simulate(String(request.params['id']), act, code)) throw new Refusal('unknown-device');
    response.status(202).json({});
  });
  return router;
}
