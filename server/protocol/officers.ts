import { z } from 'zod';
import type { BodyFields } from './problem.ts';

const id = z.string().min(1).max(64);

/** `POST /api/counters/:id/sign-in`: the officer of the roster with the PIN of 4 to 8 digits. */
export const signInBody = z
  .strictObject({ officer: id, pin: z.string().regex(/^\d{4,8}$/, 'a PIN has 4 to 8 digits') })
  .meta({ id: 'SignIn' });
export const SIGN_IN_FIELDS = { 'unknown-officer': 'officer' } as const satisfies BodyFields;

/** `POST /api/counters/:id/alarm/end`: `counter` is the one that ends it, absent when none does. */
export const endAlarmBody = z.strictObject({ counter: id.optional() }).meta({ id: 'EndAlarm' });
export const ALARM_FIELDS = { 'unknown-counter': 'counter' } as const satisfies BodyFields;
