import { z } from 'zod';
import type { BodyFields } from './problem.ts';

const REASON_CHARACTERS_MAX = 200;
const reason = z.string().trim().min(1).max(REASON_CHARACTERS_MAX);

/** `POST /api/services/:id/suspend`: the reason is shown at the kiosk, in the hall and on phones. */
export const suspendBody = z
  .strictObject({
    reason: z.union([reason, z.strictObject({ vi: reason, en: reason.optional() })]),
  })
  .meta({ id: 'SuspendService' });

/** Instead of a service: whoever waits keeps the place until the centre opens again today. */
export const NEXT_OPENING = 'next-opening';

/** `POST /api/services/:id/move`: the whole line to another service, or to the next opening of a suspended one. */
export const moveBody = z.strictObject({ to: z.string().min(1).max(64) }).meta({ id: 'MoveLine' });
export const MOVE_FIELDS = { 'unknown-service': 'to' } as const satisfies BodyFields;
