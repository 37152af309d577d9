import type { EnglishProfile } from './english-number.ts';
import { PAUSE, type Reading, type Style } from './reading.ts';
import type { VietnameseProfile } from './vietnamese-number.ts';

/** One sound file of a voice. */
export interface Clip {
  readonly file: string;
  readonly ms: number;
}

/** A folder of clips with its manifest, as the server's voices are handed in. */
export interface Voice<Profile> {
  /** Name of its folder under `/voices/`. */
  readonly id: string;
  /** The style that is used when the site names none. */
  readonly style: Style;
  /** Where this voice's reading differs from the default profile of its language. */
  readonly reading: Partial<Profile>;
  /** Keys are words in NFC and lower case, English letters as capitals: "mời số", "không", "A". */
  readonly clips: Readonly<Record<string, Clip>>;
  readonly chime?: Clip;
  /** Silence: `chime` after the chime and between two languages, `breath` inside a sentence. */
  readonly pauses?: { readonly chime: Clip; readonly breath: Clip };
}

export interface Voices {
  readonly vi?: Voice<VietnameseProfile>;
  readonly en?: Voice<EnglishProfile>;
}

/**
 * The clips that say a reading, in order. A part is said whole, or its `otherwise` is, or it is left out;
 * the rest is spoken all the same. Longer recordings are preferred: the fewest clips that cover the words.
 */
export function clipsOf(reading: Reading, voice: Voice<unknown>): Clip[] {
  const words = reading.flatMap((part) => sayable(part, voice));
  return cover(words, voice) ?? [];
}

function sayable(part: Reading[number], voice: Voice<unknown>): readonly string[] {
  if (cover(part.words, voice)) return part.words;
  return part.otherwise ? sayable(part.otherwise, voice) : [];
}

/** Fewest clips, found from the last word backwards; null when some word can't be said. */
function cover(words: readonly string[], voice: Voice<unknown>): Clip[] | null {
  const from: (Clip[] | null)[] = [];
  from[words.length] = [];
  for (let start = words.length - 1; start >= 0; start--) {
    from[start] = shortest(words, start, from, voice);
  }
  return from[0] ?? null;
}

function shortest(
  words: readonly string[],
  start: number,
  from: readonly (Clip[] | null)[],
  voice: Voice<unknown>,
): Clip[] | null {
  let best: Clip[] | null = null;
  for (let end = words.length; end > start; end--) {
    const rest = from[end];
    const first = rest && clipFor(words.slice(start, end).join(' '), voice);
    if (first && (!best || first.length + rest.length < best.length)) best = [...first, ...rest];
  }
  return best;
}

/** A voice without a pause clip simply does not pause. */
function clipFor(phrase: string, voice: Voice<unknown>): Clip[] | null {
  if (phrase === PAUSE) return voice.pauses ? [voice.pauses.breath] : [];
  const clip = Object.hasOwn(voice.clips, phrase) ? voice.clips[phrase] : undefined;
  return clip ? [clip] : null;
}
