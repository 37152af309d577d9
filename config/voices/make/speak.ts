import { synthesize } from './espeak.ts';
import { level, SPEECH_LUFS } from './level.ts';
import type { Phrase } from './phrases.ts';
import { resample } from './resample.ts';
import { trim } from './trim.ts';
import type { Sound } from './wav.ts';

export const CLIP_RATE = 24_000;

/** espeak-ng speaks at 22,050 Hz: 24,000 is 160/147 of it. */
const ESPEAK_RATE = 22_050;
const UP = 160;
const DOWN = 147;

/** Slow enough for old listeners (3.5 to 4.2), and even: a word alone is as fast as a word in a phrase. */
const SYLLABLES_PER_SECOND = 3.75;
const SPEED_START = 150;
const SPEED_MIN = 90;
const SPEED_MAX = 260;
const TRIES = 4;

/** One clip: spoken at the right pace, trimmed, levelled, 24 kHz. */
export async function speak(voice: string, phrase: Phrase): Promise<Sound> {
  return level(await paced(voice, phrase), SPEECH_LUFS);
}

/** espeak-ng's speed is no promise for a single word, so the speed is corrected by what came out. */
async function paced(voice: string, phrase: Phrase): Promise<Sound> {
  const wanted = (phrase.syllables / SYLLABLES_PER_SECOND) * CLIP_RATE;
  let speed = SPEED_START;
  let best: Sound | undefined;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const clip = trim(atClipRate(await synthesize(voice, phrase.text ?? phrase.phrase, speed)));
    const isCloser = !best || Math.abs(clip.samples.length - wanted) < Math.abs(best.samples.length - wanted);
    if (isCloser) best = clip;
    const next = Math.round(Math.min(SPEED_MAX, Math.max(SPEED_MIN, (speed * clip.samples.length) / wanted)));
    if (next === speed) break;
    speed = next;
  }
  if (!best) throw new Error(`nothing was spoken for "${phrase.phrase}"`);
  return best;
}

function atClipRate(sound: Sound): Sound {
  if (sound.rate !== ESPEAK_RATE) throw new RangeError(`espeak-ng spoke at ${sound.rate} Hz`);
  return { rate: CLIP_RATE, samples: resample(sound.samples, UP, DOWN) };
}
