import { z } from 'zod';
import { time } from './common.ts';
import { liveAnnounce } from './live-announce.ts';
import { liveChange, liveState } from './live-change.ts';

/** First frame of a socket. Another `epoch` than before: the server's memory of changes is a new one. */
export const liveHello = z.object({ type: z.literal('hello'), epoch: z.string(), now: time, version: z.string() });
/** Every 10 s when nothing else was sent: scripts can't see the control frames. */
export const livePing = z.object({ type: z.literal('ping'), now: time });
/** About that topic alone; the socket stays. */
export const liveError = z.object({
  type: z.literal('error'),
  topic: z.string(),
  code: z.enum(['unknown-topic', 'unauthorized', 'too-many-topics']),
  detail: z.string(),
});

export const liveDown = z.discriminatedUnion('type', [
  liveHello,
  liveState,
  liveChange,
  liveAnnounce,
  livePing,
  liveError,
]);
export type LiveDown = z.infer<typeof liveDown>;
