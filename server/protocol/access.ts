import { z } from 'zod';
import { time } from './common.ts';

export const ROLES = ['admin', 'officer', 'reception', 'kiosk', 'screen', 'agent', 'inspector', 'page'] as const;

/** `POST /api/pair`: a page (cookie) or an agent (`token` in the answer) shows the code that the server printed. */
export const pairBody = z
  .strictObject({
    code: z.string().regex(/^\d{6}$/, 'the code has six digits'),
    as: z.enum(['page', 'agent']).default('page'),
    /** How the administrator will know it, e.g. "kiosk-1". */
    name: z.string().trim().min(1).max(60).optional(),
  })
  .meta({ id: 'Pair' });
export const paired = z
  .object({ id: z.string(), role: z.enum(ROLES), token: z.string().optional() })
  .meta({ id: 'Paired' });

export const pairingCode = z.object({ code: z.string(), expiresAt: time }).meta({ id: 'PairingCode' });

export const tokens = z
  .object({ tokens: z.array(z.object({ id: z.string(), role: z.enum(ROLES), name: z.string(), issuedAt: time })) })
  .meta({ id: 'Tokens' });
export const revoked = z.object({ id: z.string() }).meta({ id: 'Revoked' });
