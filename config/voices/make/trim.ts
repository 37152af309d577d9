import type { Sound } from './wav.ts';

/** What is this far below the loudest sample counts as silence. */
const SILENCE_DB = -42;
/** Kept before and after the sound; the fades lie inside, so that no consonant is softened. */
const LEAD_SECONDS = 0.01;
const TAIL_SECONDS = 0.015;
const FADE_SECONDS = 0.01;
/** espeak-ng stops a final vowel at full strength within a millisecond, which sounds cut off: such an end fades longer. */
const RELEASE_SECONDS = 0.045;
const LOUD_END_DB = -12;
const END_SECONDS = 0.02;

/** First sounding sample and the one after the last. */
export function soundingSpan({ samples }: Sound): { start: number; end: number } {
  const peak = samples.reduce((highest, sample) => Math.max(highest, Math.abs(sample)), 0);
  const isHeard = (sample: number): boolean => Math.abs(sample) > peak * 10 ** (SILENCE_DB / 20);
  return { start: Math.max(0, samples.findIndex(isHeard)), end: samples.findLastIndex(isHeard) + 1 };
}

/** The sound without the silence around it. */
export function soundingPart(sound: Sound): Sound {
  const { start, end } = soundingSpan(sound);
  return { rate: sound.rate, samples: sound.samples.slice(start, end) };
}

/** Cuts the silence down to a short lead and tail and fades both, so that clips can be joined without a click. */
export function trim(sound: Sound): Sound {
  const { start, end } = soundingSpan(sound);
  const from = start - Math.round(LEAD_SECONDS * sound.rate);
  const length = end + Math.round(TAIL_SECONDS * sound.rate) - from;
  const fade = Math.round(FADE_SECONDS * sound.rate);
  const release = endsLoud(sound, start, end) ? Math.round(RELEASE_SECONDS * sound.rate) : fade;
  const samples = Float64Array.from({ length }, (_, at) => {
    const edge = Math.min(1, at / fade, (length - 1 - at) / release);
    return (sound.samples[from + at] ?? 0) * edge;
  });
  return { rate: sound.rate, samples };
}

function endsLoud({ rate, samples }: Sound, start: number, end: number): boolean {
  const tail = power(samples.subarray(Math.max(start, end - Math.round(END_SECONDS * rate)), end));
  return tail > power(samples.subarray(start, end)) * 10 ** (LOUD_END_DB / 10);
}

function power(samples: Float64Array): number {
  return samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
}
