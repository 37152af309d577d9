import { join } from 'node:path';
import { loadVoice } from '../../config/voices/load.ts';
import type { VoiceManifest } from '../../config/voices/manifest.ts';

export const VOICES_FOLDER = join(import.meta.dirname, '../../config/voices');

/** The voice that ships for a language. @throws Error when it can't be loaded. */
export function defaultVoice<Lang extends VoiceManifest['lang']>(lang: Lang): Extract<VoiceManifest, { lang: Lang }> {
  const loaded = loadVoice(join(VOICES_FOLDER, `${lang}-default`));
  if ('problem' in loaded) throw new Error(loaded.problem);
  if (!isOf(loaded.voice, lang)) throw new Error(`the voice ${loaded.voice.id} does not speak ${lang}`);
  return loaded.voice;
}

function isOf<Lang extends VoiceManifest['lang']>(
  voice: VoiceManifest,
  lang: Lang,
): voice is Extract<VoiceManifest, { lang: Lang }> {
  return voice.lang === lang;
}
