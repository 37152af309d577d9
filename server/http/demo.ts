import { Router } from 'express';
import type { DeviceDesk } from '../agents/device-desk.ts';
import type { Papers } from '../agents/papers.ts';
import { simulateBody } from '../protocol/demo.ts';
import { onlyAdmin, onlyKnown } from './gate.ts';
import { parse, Refusal } from './problem.ts';

/** The last papers of the simulated printers, newest first; the page that shows them is `displays/demo`. */
export function paperRoutes(papers: Papers): Router {
  const router = Router();
  router.get('/printer.json', onlyKnown, (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ papers: papers.list() });
  });
  router.get('/printer/:n.png', onlyKnown, (request, response, next) => {
    const png = papers.png(Number(request.params['n']));
    if (png === null) next();
    else response.set('Cache-Control', 'no-store').type('png').send(png);
  });
  return router;
}

/** Hands on simulated devices: scan a code, take the paper out, open the cover. */
export function simulatorRoutes(devices: DeviceDesk): Router {
  const router = Router();
  router.post('/demo/devices/:id', onlyAdmin, (request, response) => {
    const { act, code } = parse(simulateBody, request.body);
    if (!devices.simulate(String(request.params['id']), act, code)) throw new Refusal('unknown-device');
    response.status(202).json({});
  });
  return router;
}
