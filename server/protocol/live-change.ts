import { z } from 'zod';

/**
 * A screen is a map of small entities (`counter/3`, `call/77`, `site` …), kept equal to the server's.
 * `state` replaces the whole map. `change` sets and drops single entities; an entity is always sent whole.
 * `seq` is the journal's sequence of the last event of the commit that the frame shows; frames of one topic never go back.
 * What changes without an event (devices, estimates, hours) comes as a `change` with the current seq.
 * Every `watch` is answered by a `state`, or by one `change` (perhaps empty) when `since` could be resumed.
 */
const entities = z.record(z.string(), z.record(z.string(), z.unknown()));

export const liveState = z.object({ type: z.literal('state'), topic: z.string(), seq: z.int(), set: entities });
export const liveChange = z.object({
  type: z.literal('change'),
  topic: z.string(),
  seq: z.int(),
  set: entities,
  drop: z.array(z.string()),
});
