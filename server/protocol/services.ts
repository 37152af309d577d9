import { z } from 'zod';

/** `POST /api/services/:id/suspend`: the reason is shown at the kiosk, in the hall and on phones. */
export const suspendBody = z
  .strictObject({
    reason: z.union([
      z.string().trim().min(1).max(200),
      z.strictObject({ vi: z.string().trim().min(1).max(200), en: z.string().trim().min(1).max(200).optional() }),
    ]),
  })
  .meta({ id: 'SuspendService' });
