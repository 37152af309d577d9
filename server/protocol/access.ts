import { z } from 'zod';
import { time } from './common.ts';

export const ROLES = [
  'admin',
  'officer',
  'reception',
  'kiosk',
  'screen',
  'agent',
  'inspector',
  'page',
  'guide',
] as const;
/** What a page can be paired as: an officer's or a screen's page, or a guide's in the hall. */
export const PAGE_ROLES = ['page', 'guide'] as const;

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

/** `POST /api/pairing-codes`: what the page may do that shows the code. */
export const pairingCodeBody = z
  .strictObject({ role: z.enum(PAGE_ROLES).default('page') })
  .meta({ id: 'MakePairingCode' });
export const pairingCode = z
  .object({ code: z.string(), expiresAt: time, role: z.enum(PAGE_ROLES) })
  .meta({ id: 'PairingCode' });

export const tokens = z
  .object({ tokens: z.array(z.object({ id: z.string(), role: z.enum(ROLES), name: z.string(), issuedAt: time })) })
  .meta({ id: 'Tokens' });
export const revoked = z.object({ id: z.string() }).meta({ id: 'Revoked' });

/** `GET /api/me`: who the caller is; `local` is the server machine itself. */
export const me = z.object({ role: z.enum([...ROLES, 'local']), name: z.string() }).meta({ id: 'Me' });
