import { Router } from 'express';
import type { SiteFile } from '../../config/site-schema.ts';
import { pinFits } from '../access/pin.ts';
import { createPinTries } from '../access/pin-tries.ts';
import type { Clock } from '../clock.ts';
import type { Desk } from '../desk.ts';
import { noBody } from '../protocol/counters.ts';
import { ALARM_FIELDS, endAlarmBody, SIGN_IN_FIELDS, signInBody } from '../protocol/officers.ts';
import type { QueueState } from '../queue/state.ts';
import { counterView } from '../views/counter.ts';
import { runCommand, sendOutcome } from './command.ts';
import { onlyKnownCounters } from './counter-known.ts';
import { parse, Refusal } from './problem.ts';

/** Who works at a counter, and how a counter calls the others for help. */
export function officerRoutes({ desk, site, clock }: { desk: Desk; site: SiteFile; clock: Clock }): Router {
  const router = Router();
  onlyKnownCounters(router, site);
  const tries = createPinTries(clock);
  const answer = (id: string) => (queue: QueueState) => ({
    status: 200,
    body: { counter: counterView(id, queue, site) },
  });

  async function checkPin(counter: string, id: string, pin: string): Promise<void> {
    const officer = site.officers.find((each) => each.id === id);
    if (officer === undefined) throw new Refusal('unknown-officer', SIGN_IN_FIELDS['unknown-officer']);
    const keys = [`counter ${counter}`, `officer ${id}`];
    if (!tries.begin(keys)) throw new Refusal('rate-limited');
    if (!(await pinFits(pin, officer.pin))) throw new Refusal('wrong-pin');
    tries.right(keys);
  }

  router.post('/counters/:id/sign-in', async (request, response) => {
    const { id } = request.params;
    const { officer, pin } = parse(signInBody, request.body);
    await checkPin(id, officer, pin);
    // no Idempotency-Key: the record would keep a fingerprint from which so short a PIN can be found
    const outcome = await desk.run({ type: 'sign-in', counter: id, officer }, answer(id));
    sendOutcome(response, outcome, SIGN_IN_FIELDS);
  });
  router.post('/counters/:id/sign-out', async (request, response) => {
    parse(noBody, request.body);
    const { id } = request.params;
    await runCommand(desk, request, response, { type: 'sign-out', counter: id }, answer(id));
  });

  router.post('/counters/:id/alarm', async (request, response) => {
    parse(noBody, request.body);
    const { id } = request.params;
    await runCommand(desk, request, response, { type: 'raise-alarm', counter: id }, answer(id));
  });
  router.post('/counters/:id/alarm/end', async (request, response) => {
    const { id } = request.params;
    const { counter: at } = parse(endAlarmBody, request.body);
    await runCommand(desk, request, response, { type: 'end-alarm', counter: id, at }, answer(id), ALARM_FIELDS);
  });
  return router;
}
