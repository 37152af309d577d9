/** What a key asks for at the desk. */
export type DeskPress =
  | 'find'
  | 'take'
  | 'print'
  | 'show'
  | 'clear'
  | 'reprint'
  | 'return-or-move'
  | 'cancel'
  | 'appointments'
  | 'add-service'
  | 'drop-service'
  | 'people'
  | 'papers'
  | 'next-service'
  | 'last-service'
  | 'next-class'
  | 'last-class'
  | 'note'
  | 'rest'
  | 'roll';

/** Mean the same wherever the hands are. */
const EVERYWHERE: Readonly<Record<string, DeskPress>> = {
  F2: 'find',
  F3: 'reprint',
  F4: 'show',
  F6: 'note',
  F7: 'rest',
  F8: 'roll',
  F9: 'return-or-move',
  F10: 'appointments',
  Escape: 'clear',
};

/** While nothing is typed: else they are the field's own. */
const AT_REST: Readonly<Record<string, DeskPress>> = {
  Delete: 'cancel',
  Backspace: 'drop-service',
  NumpadAdd: 'add-service',
  NumpadMultiply: 'people',
  NumpadDivide: 'papers',
  ArrowRight: 'next-service',
  ArrowLeft: 'last-service',
  ArrowDown: 'next-class',
  ArrowUp: 'last-class',
};

/** The signs that stand on the buttons, wherever a keyboard has them. */
const SIGNS: Readonly<Record<string, DeskPress>> = { '+': 'add-service', '*': 'people', '/': 'papers' };

interface KeyLike {
  code: string;
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

/** The meaning of a key, or null: it is none of ours. `empty`: nothing is typed; `inField`: in a field of the form. */
export function pressOf(event: KeyLike, { empty, inField }: { empty: boolean; inField: boolean }): DeskPress | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  const everywhere = EVERYWHERE[event.code];
  if (everywhere !== undefined) return everywhere;
  if (event.code === 'Enter' || event.code === 'NumpadEnter') return empty || inField ? 'print' : 'take';
  if (inField || !empty) return null;
  return AT_REST[event.code] ?? SIGNS[event.key] ?? null;
}
