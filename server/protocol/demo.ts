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

/** One paper of a simulated printer, decoded from the bytes that it got. */
export const paper = z.object({
  n: z.int(),
  device: z.string(),
  at: time,
  width: z.int().describe('dots'),
  height: z.int().describe('dots'),
  text: z.array(z.string()).describe('what stands on it, line by line'),
  qr: z.array(z.string()).describe('what its QR codes say'),
  bytes: z.int(),
  image: z.string().describe('address of its picture'),
});
export type Paper = z.infer<typeof paper>;
/** `GET /demo/printer.json`: the last papers, newest first. */
export const tray = z.object({ timezone: z.string(), papers: z.array(paper) });
export type Tray = z.infer<typeof tray>;
