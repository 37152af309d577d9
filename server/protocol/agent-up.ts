import { z } from 'zod';
import { DEVICE_STATES } from '../queue/words.ts';

/** Agent → server on `/agent`. The first message is `hello`. */

/** `inHand`: jobs with leave to print whose end the server has not noted yet; any other job under way is lost with its agent. */
export const agentHello = z.object({
  type: z.literal('hello'),
  agent: z.string(),
  version: z.string(),
  inHand: z.array(z.string()),
});

/** "May I send?" The server answers `go` once the leave is durable, or `drop`. */
export const agentAsk = z.object({ type: z.literal('ask'), job: z.string() });

/** The end of a job, repeated until `noted`. `failed`: no byte left the agent. `unknown`: bytes left and no proof came. */
export const agentEnded = z.object({
  type: z.literal('ended'),
  job: z.string(),
  state: z.enum(['printed', 'failed', 'unknown']),
  /** How a `printed` one was proven: the printer's answer, its paper status, or only time. */
  proof: z.enum(['process-id', 'status', 'time']).optional(),
  reason: z.string().optional(),
});

/** State of one device, at each change and after `devices`. `detail` is a technical sentence for the administrator. */
export const agentStatus = z.object({
  type: z.literal('status'),
  device: z.string(),
  state: z.enum(DEVICE_STATES),
  detail: z.string().nullable(),
});

/** A scan, already reduced to what it means: the raw code never leaves the agent. */
export const agentScan = z.object({
  type: z.literal('scan'),
  device: z.string(),
  scan: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('ticket'), ticket: z.string() }),
    z.object({ kind: z.literal('appointment'), code: z.string().regex(/^LH[0-9A-Z]{8}$/) }),
    z.object({ kind: z.literal('unknown') }),
  ]),
});

/**
 * A simulated printer's paper, decoded: only from devices at `sim:`. `png` is base64. `text`: lines that the printer itself
 * set, then the words of the slip that were sent as dots. `qr`: codes, read from the picture where they are dots too.
 */
export const agentPaper = z.object({
  type: z.literal('paper'),
  device: z.string(),
  png: z.string(),
  width: z.int(),
  height: z.int(),
  text: z.array(z.string()),
  qr: z.array(z.string()),
  bytes: z.int(),
});

export const agentUp = z.discriminatedUnion('type', [
  agentHello,
  agentAsk,
  agentEnded,
  agentStatus,
  agentScan,
  agentPaper,
]);
export type AgentUp = z.infer<typeof agentUp>;
