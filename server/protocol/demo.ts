import { z } from 'zod';
import { SIMULATED_ACTS } from './agent-down.ts';

/** `POST /api/demo/devices/:id` (demo alone): what a hand does to a simulated device. `code` is what a scan reads. */
export const simulateBody = z
  .strictObject({ act: z.enum(SIMULATED_ACTS), code: z.string().max(1_000).optional() })
  .meta({ id: 'Simulate' });
export const simulated = z.object({}).meta({ id: 'Simulated' });
