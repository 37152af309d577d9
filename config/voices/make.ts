/**
 * Makes the default voices, `vi-default/` and `en-default/`, from nothing but the phrases and espeak-ng: run
 * `npm run voices` after a change of either. The same sources give the same bytes.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chime, silence } from './make/chime.ts';
import { fileNameOf } from './make/file-name.ts';
import { CHIME_BELOW_SPEECH_LU, level, SPEECH_LUFS } from './make/level.ts';
import { manifestText } from './make/manifest-text.ts';
import { ENGLISH_PHRASES, type Phrase, VIETNAMESE_PHRASES } from './make/phrases.ts';
import { CLIP_RATE, speak } from './make/speak.ts';
import { encodeWav, type Sound } from './make/wav.ts';

const PAUSE_AFTER_CHIME_SECONDS = 0.3;
const PAUSE_IN_SENTENCE_SECONDS = 0.25;

interface Plan {
  readonly id: string;
  readonly lang: string;
  readonly region: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly espeak: string;
  readonly phrases: readonly Phrase[];
}

const PLANS: readonly Plan[] = [
  {
    id: 'vi-default',
    lang: 'vi',
    region: 'northern',
    name: { vi: 'Giọng máy, miền Bắc', en: 'Synthetic, northern' },
    espeak: 'vi',
    phrases: VIETNAMESE_PHRASES,
  },
  {
    id: 'en-default',
    lang: 'en',
    region: 'british',
    name: { vi: 'Giọng máy tiếng Anh', en: 'Synthetic, British' },
    espeak: 'en-gb',
    phrases: ENGLISH_PHRASES,
  },
];

for (const plan of PLANS) await makeVoice(plan);

async function makeVoice(plan: Plan): Promise<void> {
  const folder = join(import.meta.dirname, plan.id);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const write = (file: string, sound: Sound): { file: string; ms: number } => {
    writeFileSync(join(folder, file), encodeWav(sound));
    return { file, ms: Math.round((sound.samples.length / sound.rate) * 1000) };
  };
  const clips: Record<string, { file: string; ms: number }> = {};
  for (const phrase of plan.phrases) {
    clips[phrase.phrase] = write(fileNameOf(phrase.phrase), await speak(plan.espeak, phrase));
  }
  const { id, lang, region, name } = plan;
  const manifest = {
    ...{ id, lang, region, name, style: 'digits' },
    chime: write('chime.wav', level(chime(CLIP_RATE), SPEECH_LUFS - CHIME_BELOW_SPEECH_LU)),
    pauses: {
      chime: write('pause-300.wav', silence(CLIP_RATE, PAUSE_AFTER_CHIME_SECONDS)),
      breath: write('pause-250.wav', silence(CLIP_RATE, PAUSE_IN_SENTENCE_SECONDS)),
    },
    clips,
  };
  writeFileSync(join(folder, 'manifest.json'), manifestText(manifest));
}
