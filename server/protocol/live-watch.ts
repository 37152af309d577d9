import { z } from 'zod';

/** Client → server: show me this topic. `since` is what the client already has; see `live-change.ts`. */
export const liveWatch = z.object({
  type: z.literal('watch'),
  topic: z.string().min(1).max(100),
  since: z.object({ epoch: z.string().max(64), seq: z.int().min(0) }).optional(),
});

/** Client → server: no longer. */
export const liveUnwatch = z.object({ type: z.literal('unwatch'), topic: z.string().min(1).max(100) });

/** Client → server: what a screen knows of itself that the administrator must know, e.g. that the browser refuses sound. */
export const liveReport = z.object({
  type: z.literal('report'),
  topic: z.string().min(1).max(100),
  sound: z.enum(['ready', 'needs-touch', 'failed', 'starting']),
});

export const liveUp = z.discriminatedUnion('type', [liveWatch, liveUnwatch, liveReport]);
export type LiveUp = z.infer<typeof liveUp>;
