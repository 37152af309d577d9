import type { LiveChange, LiveError, LiveState } from './messages.ts';

/** What a page knows of one topic. `epoch` is null until a whole state came. */
export interface TopicState {
  readonly epoch: string | null;
  readonly seq: number;
  readonly entities: ReadonlyMap<string, unknown>;
  /** Code of the server's refusal of this topic (`unauthorized`, `unknown-topic`), else null. */
  readonly error: string | null;
}

export const UNKNOWN_TOPIC_STATE: TopicState = { epoch: null, seq: 0, entities: new Map(), error: null };

/**
 * The next state of a topic after one frame; pure. A `state` replaces everything, also with an older seq: the server
 * sends it when a backup was restored. A `change` before any `state` or older than what is known is ignored.
 * A refusal keeps what was last seen.
 */
export function applyFrame(state: TopicState, frame: LiveState | LiveChange | LiveError, epoch: string): TopicState {
  switch (frame.type) {
    case 'state':
      return { epoch, seq: frame.seq, entities: new Map(Object.entries(frame.set)), error: null };
    case 'change':
      if (state.epoch === null || frame.seq < state.seq) return state;
      return { epoch, seq: frame.seq, entities: changed(state.entities, frame), error: null };
    case 'error':
      return { ...state, error: frame.code };
  }
}

function changed(entities: ReadonlyMap<string, unknown>, frame: LiveChange): ReadonlyMap<string, unknown> {
  const next = new Map(entities);
  for (const key of frame.drop) next.delete(key);
  for (const [key, entity] of Object.entries(frame.set)) next.set(key, entity);
  return next;
}
