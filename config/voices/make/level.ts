import { loudness, truePeak } from './loudness.ts';
import { soundingPart } from './trim.ts';
import type { Sound } from './wav.ts';

/** All speech has this loudness in its sounding part; the chime is softer by `CHIME_BELOW_SPEECH_LU`. */
export const SPEECH_LUFS = -16;
export const CHIME_BELOW_SPEECH_LU = 6;

/** Half a decibel below what the clips promise (-1.5 dBTP), for what rounding adds. */
const PEAK_CEILING_DB = -2;
const LIMITER_REACH_SECONDS = 0.003;
/** Limiting takes loudness away, so gain and limiter take turns until the loudness stands. */
const ROUNDS = 12;

/** Brings the sounding part to `target` LUFS with no true peak above the ceiling. */
export function level(sound: Sound, target: number): Sound {
  let levelled = sound;
  for (let round = 0; round < ROUNDS; round++) {
    levelled = amplified(levelled, 10 ** ((target - loudness(soundingPart(levelled))) / 20));
    if (truePeak(levelled) <= PEAK_CEILING_DB) return levelled;
    levelled = limited(levelled);
  }
  return levelled;
}

function amplified({ rate, samples }: Sound, gain: number): Sound {
  return { rate, samples: samples.map((sample) => sample * gain) };
}

/** Turns the gain down smoothly around each peak: no wave form is cut off. */
function limited(sound: Sound): Sound {
  const reach = Math.round(LIMITER_REACH_SECONDS * sound.rate);
  const overshoot = truePeak(sound) - highest(sound);
  const ceiling = 10 ** ((PEAK_CEILING_DB - 0.1 - Math.max(0, overshoot)) / 20);
  const needed = sound.samples.map((sample) => Math.min(1, ceiling / Math.max(Math.abs(sample), ceiling)));
  const lowest = needed.map((_, at) => Math.min(...needed.subarray(Math.max(0, at - reach), at + reach + 1)));
  const samples = sound.samples.map((sample, at) => {
    const around = lowest.subarray(Math.max(0, at - reach), at + reach + 1);
    return sample * (around.reduce((sum, gain) => sum + gain, 0) / around.length);
  });
  return { rate: sound.rate, samples };
}

function highest({ samples }: Sound): number {
  return 20 * Math.log10(samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0));
}
