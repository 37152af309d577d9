import { z } from 'zod';
import { SIMULATED_ACTS } from './agent-down.ts';
import { time } from './common.ts';

/** `POST /api/demo/devices/:id` (demo alone): what a hand does to a simulated device. `code` is what a scan reads. */
export const simulateBody = z
  .strictObject({ act: z.enum(SIMULATED_ACTS), code: z.string().max(1_000).optional() })
  .meta({ id: 'Simulate' });
export const simulated = z.object({}).meta({ id: 'Simulated' });

/** A day in ten minutes is 60; beyond this a minute is less than a look. */
export const SPEED_MAX = 10_000;

/** `POST /api/demo/clock` (demo and the server machine alone): `now` is the time to show, `speed` how fast it goes on; 0 stands. */
export const clockBody = z
  .strictObject({ now: time, speed: z.number().min(0).max(SPEED_MAX).default(1) })
  .meta({ id: 'DriveClock' });
export const clockDriven = z.object({ now: time, speed: z.number() }).meta({ id: 'DrivenClock' });
