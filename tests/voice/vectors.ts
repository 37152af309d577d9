import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '../../server/voice/reading.ts';

/** The reference readings, made without any product code (see `about` in each file). */
export interface SpeechSentence {
  shown: string;
  spoken: string;
  style: 'digits' | 'number';
  ticket?: string;
  tickets?: string[];
  counter?: Place;
  recall?: number;
  priority?: boolean;
  wording?: 'polite';
  noShow?: boolean;
}

export interface SpeechVectors {
  vectors: { n: number; ticket: string; digits: string; digitsAccept?: string; number: string; accept: string }[];
  tickets?: { ticket: string; digits: string; number: string }[];
  letters?: { letter: string; default: string; alternatives: string[] }[];
  sentences: SpeechSentence[];
}

export function speechVectors(lang: 'vi' | 'en'): SpeechVectors {
  return JSON.parse(readFileSync(join(import.meta.dirname, `../vectors/speech-${lang}.json`), 'utf8'));
}

/** As the vectors are to be compared: NFC, lower case, hyphens as spaces, single spaces, no punctuation. */
export function comparable(reading: string): string {
  return reading.normalize('NFC').toLowerCase().replaceAll(/[-,.]/g, ' ').replaceAll(/\s+/g, ' ').trim();
}

/** All readings of a pattern: `{x|y}` means x or y. */
export function accepted(pattern: string): string[] {
  const choice = /\{([^}]*)\}/.exec(pattern);
  if (!choice) return [comparable(pattern)];
  const [whole, options = ''] = choice;
  return options.split('|').flatMap((option) => accepted(pattern.replace(whole, option)));
}
