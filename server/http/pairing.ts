import { Router } from 'express';
import { COOKIE, hashToken } from '../access/identity.ts';
import type { Pairing } from '../access/pairing.ts';
import { OWN_AGENT } from '../agents/own-agent-name.ts';
import type { Books } from '../books.ts';
import type { Clock } from '../clock.ts';
import type { Ids } from '../ids.ts';
import { pairBody, pairingCodeBody } from '../protocol/access.ts';
import { noBody } from '../protocol/counters.ts';
import { find } from '../queue/find.ts';
import type { Runner } from '../runner/runner.ts';
import { siteTime } from '../views/site-time.ts';
import { onceOf, sendOutcome } from './command.ts';
import { callerOf } from './gate.ts';
import { parse, Refusal } from './problem.ts';

/** A page's cookie lives as long as browsers let it (400 days); the token behind it until it is revoked. */
const COOKIE_LIFE_MS = 400 * 24 * 3_600_000;

export interface PairingRoutes {
  pairing: Pairing;
  runner: Runner<Books>;
  clock: Clock;
  ids: Ids;
  timezone: string;
  /** Says a fresh code where the installer sees it: in the server's terminal. */
  sayCode: (code: string) => void;
}

/** Pages and agents show the code once and hold a revocable token from then on. */
export function pairingRoutes({ pairing, runner, clock, ids, timezone, sayCode }: PairingRoutes): Router {
  const router = Router();

  router.post('/pair', async (request, response) => {
    const { code, as, name } = parse(pairBody, request.body);
    if (as === 'agent' && name === OWN_AGENT) throw new Refusal('invalid', 'name');
    const check = pairing.check(code, request.socket.remoteAddress ?? '');
    if (check === 'too-many') throw new Refusal('rate-limited');
    if (check === 'too-old') {
      const renewed = pairing.renew();
      if (renewed !== null) sayCode(renewed.code);
      throw new Refusal('code-too-old');
    }
    if (check === 'wrong') throw new Refusal('wrong-code');
    sayCode(pairing.fresh().code);
    // a code for less must not open more
    if (as === 'agent' && check.role !== 'page') throw new Refusal('invalid', 'as');
    const token = ids.token();
    const entry = { id: ids.short(), hash: hashToken(token), role: as === 'page' ? check.role : as, name: name ?? as };
    const outcome = await runner.run<never>({
      decide: () => ({ events: [{ at: clock.now(), type: 'token-issued', data: entry }] }),
      answer: () => ({ status: 201, body: { id: entry.id, role: entry.role, ...(as === 'agent' ? { token } : {}) } }),
    });
    if (as === 'page' && outcome.ok)
      response.cookie(COOKIE, token, { httpOnly: true, sameSite: 'strict', path: '/', maxAge: COOKIE_LIFE_MS });
    sendOutcome(response, outcome);
  });

  router.post('/pairing-codes', (request, response) => {
    const { role } = parse(pairingCodeBody, request.body);
    const { code, expiresAt } = pairing.fresh(role);
    response.status(201).json({ code, expiresAt: siteTime(expiresAt, timezone), role });
  });

  router.get('/me', (request, response) => {
    const caller = callerOf(request);
    response.json(caller.kind === 'token' ? { role: caller.role, name: caller.name } : { role: 'local', name: '' });
  });

  router.get('/tokens', (_request, response) => {
    const tokens = Object.values(runner.books.tokens.byId);
    response.json({
      tokens: tokens.map(({ id, role, name, issuedAt }) => ({
        id,
        role,
        name,
        issuedAt: siteTime(issuedAt, timezone),
      })),
    });
  });

  router.post('/tokens/:id/revoke', async (request, response) => {
    parse(noBody, request.body);
    const id = String(request.params['id']);
    const outcome = await runner.run<'unknown-token'>({
      ...onceOf(request),
      decide: (books) =>
        find(books.tokens.byId, id) === undefined
          ? { rejected: 'unknown-token' }
          : { events: [{ at: clock.now(), type: 'token-revoked', data: { id } }] },
      answer: () => ({ status: 200, body: { id } }),
    });
    sendOutcome(response, outcome);
  });
  return router;
}
