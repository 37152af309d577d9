import type { Text } from '../live/messages.ts';
import type { IconName } from '../ui/icon/icons.ts';
import type { ConsoleCounter } from './console-entities.ts';

export type MainActName =
  | 'sign-in'
  | 'open'
  | 'resume'
  | 'next'
  | 'start'
  | 'finish-next'
  | 'finish'
  | 'continue'
  | 'none'
  | 'roll'
  | 'finish-roll'
  | 'roll-first';

/** The one next thing at a counter: its words are `console.main.<name>`. */
export interface MainAct {
  name: MainActName;
  icon: IconName;
  /** the number that the act calls */
  number: string | null;
  /** the errand that the act begins */
  errand?: Text;
}

export function mainActOf(counter: ConsoleCounter): MainAct {
  const next = counter.next?.number ?? null;
  if (counter.roster && !counter.officer) return { name: 'sign-in', icon: 'person', number: null };
  if (counter.state === 'closed') return { name: 'open', icon: 'door', number: null };
  if (counter.state === 'paused') return { name: 'resume', icon: 'right', number: null };
  if (counter.current?.state === 'called') return { name: 'start', icon: 'person', number: null };
  if (counter.goesOn) return { name: 'continue', icon: 'right', number: null, errand: counter.goesOn.label };
  if (counter.roll && next === null) return rollAct(counter, counter.roll.number);
  if (counter.current) return { name: next ? 'finish-next' : 'finish', icon: 'check', number: next };
  return next ? { name: 'next', icon: 'speaker', number: next } : { name: 'none', icon: 'clock', number: null };
}

/** Nobody waits for the kiosk's numbers: the printed roll goes on. */
function rollAct({ current }: ConsoleCounter, number: string | null): MainAct {
  if (number === null)
    return { name: current ? 'finish' : 'roll-first', icon: current ? 'check' : 'note', number: null };
  return { name: current ? 'finish-roll' : 'roll', icon: current ? 'check' : 'speaker', number };
}
