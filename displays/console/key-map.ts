/** What a key asks for. */
export type KeyAct =
  | 'main'
  | 'recall'
  | 'no-show'
  | 'park'
  | 'transfer'
  | 'pause'
  | 'undo'
  | 'note'
  | 'add-need'
  | 'help'
  | 'officer'
  | 'close'
  | 'alarm'
  | 'roll'
  | 'up'
  | 'down';

/** By `event.code`: the Telex and VNI ways of typing turn letters and digits into others. */
export const KEY_MAP: Readonly<Record<string, KeyAct>> = {
  NumpadAdd: 'main',
  F2: 'main',
  NumpadMultiply: 'recall',
  F3: 'recall',
  NumpadSubtract: 'no-show',
  F4: 'no-show',
  NumpadDivide: 'park',
  F6: 'park',
  F7: 'transfer',
  F8: 'pause',
  F9: 'note',
  F10: 'add-need',
  F1: 'help',
  Home: 'officer',
  End: 'close',
  Insert: 'roll',
  NumpadDecimal: 'undo',
  Delete: 'undo',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** The signs that stand on the buttons, wherever a keyboard has them: a laptop has no number block. */
const SIGNS: Readonly<Record<string, KeyAct>> = {
  '+': 'main',
  '*': 'recall',
  '-': 'no-show',
  '/': 'park',
  '.': 'undo',
};

/** A scanner types faster than any hand; what it types is not meant for the console. */
export const BURST_KEY_MS = 35;

export type KeyPress = { act: KeyAct } | { digit: string } | { erase: true } | { enter: true } | { escape: true };

/** What the console needs to know of a keyboard event. */
export interface KeyLike {
  code: string;
  key?: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

/** The meaning of a key, or null: it is none of ours. */
export function pressOf({ code, key = '', ctrlKey, altKey, metaKey }: KeyLike): KeyPress | null {
  if (ctrlKey && !altKey && code === 'KeyZ') return { act: 'undo' };
  if (ctrlKey && !altKey && code === 'KeyB') return { act: 'alarm' };
  if (ctrlKey || altKey || metaKey) return null;
  const sign = SIGNS[key];
  if (sign !== undefined) return { act: sign };
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit !== undefined) return { digit };
  if (code === 'Enter' || code === 'NumpadEnter') return { enter: true };
  if (code === 'Backspace') return { erase: true };
  if (code === 'Escape') return { escape: true };
  const act = KEY_MAP[code];
  return act === undefined ? null : { act };
}
