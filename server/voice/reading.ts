/**
 * What the loudspeaker is to say, as words: the step between a call and the clips of a voice.
 * A reading says which of its parts belong together, so that a voice that lacks a word never says half a number.
 */

/** `digits`: every printed digit by name. `number`: as a number, leading zeros dropped. */
export type Style = 'digits' | 'number';

/** A breath between words. It stands in a list of words and has a clip of its own. */
export const PAUSE = ',';

/** Words that are said whole or not at all; `otherwise` takes their place when the voice lacks a word. */
export interface Part {
  readonly words: readonly string[];
  readonly otherwise?: Part;
}
export type Reading = readonly Part[];

/** Where the ticket is called to: a counter with a number, or a place that is spoken by its name. */
export type Place = { readonly number: number } | { readonly name: string };

/** One sentence's worth of facts, the same for every language. */
export interface Sentence {
  /** Printed numbers, e.g. `["A012"]`; several when they are called together. */
  readonly tickets: readonly string[];
  readonly place: Place;
  readonly recall?: boolean;
  readonly priority?: boolean;
}

/** The first choice of every part in one line, pauses left out: "mời số a không một hai đến quầy số ba". */
export function spoken(reading: Reading): string {
  return reading
    .flatMap((part) => part.words)
    .filter((word) => word !== PAUSE)
    .join(' ');
}
