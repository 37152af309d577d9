import { z } from 'zod';
import { papersSlip, slip } from './slip.ts';

/** Server → agent on `/agent` (WebSocket, JSON text frames). An agent ignores types that it does not know. */

/** The devices this agent is to drive, whole; sent after `hello` and after each change of the site. */
export const agentDevices = z.object({
  type: z.literal('devices'),
  devices: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['printer', 'scanner']),
      /** Where it is: `tcp://host:port`, `serial:PATH?baud=…`, `usb:/dev/usb/lp0`, `sim:NAME`. */
      at: z.string(),
      /** Printer profile id, e.g. `escpos-80`; absent for scanners. */
      profile: z.string().optional(),
      /** Scanner: how a line ends. */
      lineEnd: z.enum(['auto', 'cr', 'lf', 'crlf', 'idle']).optional(),
    }),
  ),
});

/** A job to print. The agent asks leave (`ask`) when its printer is ready and sends no byte before `go`. */
export const agentPrint = z.object({
  type: z.literal('print'),
  job: z.string(),
  device: z.string(),
  slip: z.union([slip, papersSlip]),
});

/** Leave to print: durable on the server before it is sent. */
export const agentGo = z.object({ type: z.literal('go'), job: z.string() });

/** Forget this job; no byte of it may be sent (it waited too long, or its ticket ended). */
export const agentDrop = z.object({ type: z.literal('drop'), job: z.string() });

/** The server has recorded the end of this job; the agent may forget it. */
export const agentNoted = z.object({ type: z.literal('noted'), job: z.string() });

export const SIMULATED_ACTS = [
  'scan',
  'paper-ok',
  'paper-near-end',
  'paper-out',
  'cover-open',
  'cover-closed',
] as const;

/** Does something to a simulated device (demo and tests); ignored for any device that is not at `sim:`. */
export const agentSimulate = z.object({
  type: z.literal('simulate'),
  device: z.string(),
  act: z.enum(SIMULATED_ACTS),
  /** The code, for `scan`. */
  code: z.string().optional(),
});

export const agentDown = z.discriminatedUnion('type', [
  agentDevices,
  agentPrint,
  agentGo,
  agentDrop,
  agentNoted,
  agentSimulate,
]);
export type AgentDown = z.infer<typeof agentDown>;
export type DeviceSetting = z.infer<typeof agentDevices>['devices'][number];
