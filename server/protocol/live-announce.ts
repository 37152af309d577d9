import { z } from 'zod';
import { text, time } from './common.ts';

/**
 * What the lobby speaks for one call: `clips` are one reading in speaking order, the page repeats it. Sent again on a resume
 * within ANNOUNCE_AGAIN_MS; the page drops ids that it knows, and never drops one that waits in its own line,
 * unless its call has left the topic: `call` is the key of that entity (`call/77`).
 */
export const liveAnnounce = z.object({
  type: z.literal('announce'),
  topic: z.string(),
  id: z.string(),
  at: time,
  clips: z.array(z.object({ lang: z.string(), src: z.string() })),
  text,
  call: z.string().optional(),
});
export type LiveAnnounce = z.infer<typeof liveAnnounce>;
