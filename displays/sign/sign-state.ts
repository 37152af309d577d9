import type { LiveStatus } from '../live/connection.ts';
import type { SignCounter } from '../live/entities.ts';
import type { MarkedState } from '../ui/state-mark/state-mark.ts';

/** What a counter's sign says; `lost`: the numbers are too old to send anybody anywhere. */
export type SignState = 'call' | 'serving' | 'ready' | 'paused' | 'closed' | 'lost';

export function signStateOf(counter: SignCounter, status: LiveStatus): SignState {
  if (status === 'lost') return 'lost';
  if (counter.state !== 'open') return counter.state;
  if (!counter.current) return 'ready';
  return counter.current.state === 'called' ? 'call' : 'serving';
}

export const SIGN_MARKS: Readonly<Record<Exclude<SignState, 'call'>, MarkedState>> = {
  serving: 'open',
  ready: 'open',
  paused: 'wait',
  closed: 'off',
  lost: 'stop',
};
