import { z } from 'zod';
import { text, time } from './common.ts';

/**
 * What the lobby speaks for one call: `clips` are one reading in speaking order, the page repeats it. Sent again on a resume
 * within ANNOUNCE_AGAIN_MS; the page drops ids that it knows, and never drops one that waits in its own line.
 */
export const liveAnnounce = z.object({
  type: z.literal('announce'),
  topic: z.string(),
  id: z.string(),
  at: time,
  clips: z.array(z.object({ lang: z.string(), src: z.string() })),
  text,
});
export type LiveAnnounce = z.infer<typeof liveAnnounce>;
