import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chime } from '../../config/voices/make/chime.ts';
import { fileNameOf } from '../../config/voices/make/file-name.ts';
import { CHIME_BELOW_SPEECH_LU, level, SPEECH_LUFS } from '../../config/voices/make/level.ts';
import { loudness, truePeak } from '../../config/voices/make/loudness.ts';
import { manifestText } from '../../config/voices/make/manifest-text.ts';
import { ENGLISH_PHRASES, type Phrase, VIETNAMESE_PHRASES } from '../../config/voices/make/phrases.ts';
import { CLIP_RATE, speak } from '../../config/voices/make/speak.ts';
import { soundingPart, soundingSpan } from '../../config/voices/make/trim.ts';
import { decodeWav, encodeWav, type Sound } from '../../config/voices/make/wav.ts';
import { clipsOfManifest, type VoiceManifest } from '../../config/voices/manifest.ts';
import { defaultVoice, VOICES_FOLDER } from './default-voices.ts';

const VOICES_BYTES_MAX = 6 * 1024 * 1024;
const LEAD_SECONDS_MAX = 0.02;
const PEAK_DB_MAX = -1.5;

function clipOf(voice: VoiceManifest, file: string): Sound {
  return decodeWav(readFileSync(join(VOICES_FOLDER, voice.id, file)));
}

describe.each([
  { voice: defaultVoice('vi'), phrases: VIETNAMESE_PHRASES, espeak: 'vi', remade: ['không', 'đến quầy số', 'em mờ'] },
  { voice: defaultVoice('en'), phrases: ENGLISH_PHRASES, espeak: 'en-gb', remade: ['seven', 'A'] },
])('$voice.id', ({ espeak, phrases, remade, voice }) => {
  const files = phrases.map((phrase) => voice.clips[phrase.phrase]?.file ?? '');

  test('holds its phrases, its manifest and nothing else', () => {
    expect(Object.keys(voice.clips).toSorted()).toEqual(phrases.map((phrase) => phrase.phrase).toSorted());
    const named = ['manifest.json', ...clipsOfManifest(voice).map((clip) => clip.file)];
    expect(new Set(named).size).toBe(named.length);
    expect(readdirSync(join(VOICES_FOLDER, voice.id)).toSorted()).toEqual(named.toSorted());
  });

  test('the manifest is written as it is made', () => {
    const text = readFileSync(join(VOICES_FOLDER, voice.id, 'manifest.json'), 'utf8');
    expect(manifestText(JSON.parse(text))).toBe(text);
  });

  test('every clip is 24 kHz, 16 bit, mono, and as long as the manifest says', () => {
    for (const { file, ms } of clipsOfManifest(voice)) {
      const { rate, samples } = clipOf(voice, file);
      expect(rate, file).toBe(24_000);
      expect((samples.length / rate) * 1000, file).toBeCloseTo(ms, -1);
    }
  });

  test('every phrase has the same loudness, no peak above the ceiling, and hardly any lead', () => {
    for (const file of files) {
      const clip = clipOf(voice, file);
      expect(Math.abs(loudness(soundingPart(clip)) - SPEECH_LUFS), file).toBeLessThan(1);
      expect(truePeak(clip), file).toBeLessThanOrEqual(PEAK_DB_MAX);
      expect(soundingSpan(clip).start / CLIP_RATE, file).toBeLessThanOrEqual(LEAD_SECONDS_MAX);
    }
  });

  test('no clip begins or ends with a step, and no word is cut in the middle of its sound', () => {
    for (const file of files) {
      const { samples } = clipOf(voice, file);
      expect(Math.abs(samples.at(0) ?? 1), file).toBeLessThan(0.001);
      expect(Math.abs(samples.at(-1) ?? 1), file).toBeLessThan(0.001);
      expect(rms(samples.slice(-240)), file).toBeLessThan(rms(samples) / 4);
    }
  });

  test('it speaks slowly enough for old listeners', () => {
    const rates = phrases.map(({ phrase, syllables }) => (syllables * 1000) / (voice.clips[phrase]?.ms ?? 0));
    const average = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
    expect(average).toBeGreaterThan(3.5);
    expect(average).toBeLessThan(4.2);
    expect(Math.max(...rates)).toBeLessThan(4.2);
  });

  test('the chime is two tones of one second, softer than speech', () => {
    const sound = clipOf(voice, voice.chime?.file ?? '');
    expect(sound.samples.length / sound.rate).toBe(1);
    expect(loudness(soundingPart(sound))).toBeCloseTo(SPEECH_LUFS - CHIME_BELOW_SPEECH_LU, 1);
    const made = encodeWav(level(chime(CLIP_RATE), SPEECH_LUFS - CHIME_BELOW_SPEECH_LU));
    expect(made.equals(readFileSync(join(VOICES_FOLDER, voice.id, 'chime.wav')))).toBe(true);
  });

  test('the pauses are silent', () => {
    for (const pause of [voice.pauses?.breath, voice.pauses?.chime]) {
      expect(clipOf(voice, pause?.file ?? '').samples.every((sample) => sample === 0)).toBe(true);
    }
    expect([voice.pauses?.breath.ms, voice.pauses?.chime.ms]).toEqual([250, 300]);
  });

  test.each(remade)('made again, "%s" has the same bytes', async (wanted) => {
    const phrase = phrases.find((one) => one.phrase === wanted) as Phrase;
    const made = encodeWav(await speak(espeak, phrase));
    expect(made.equals(readFileSync(join(VOICES_FOLDER, voice.id, fileNameOf(wanted))))).toBe(true);
  });
});

test('both voices together stay below 6 MB', () => {
  const bytes = [defaultVoice('vi'), defaultVoice('en')].flatMap((voice) =>
    clipsOfManifest(voice).map((clip) => statSync(join(VOICES_FOLDER, voice.id, clip.file)).size),
  );
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(VOICES_BYTES_MAX);
});

test('a 997 Hz sine at full scale has -3.01 LUFS, as the standard says', () => {
  const samples = Float64Array.from({ length: 48_000 }, (_, at) => Math.sin((2 * Math.PI * 997 * at) / CLIP_RATE));
  expect(loudness({ rate: CLIP_RATE, samples })).toBeCloseTo(-3.01, 1);
});

function rms(samples: Float64Array): number {
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
}
