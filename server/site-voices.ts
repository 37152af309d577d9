import type { SiteFile } from '../config/site-schema.ts';
import { type LoadedVoice, loadVoices } from '../config/voices/load.ts';
import type { Voices } from './voice/voice.ts';

/** The voices that the site chose, by language; one that can't be used is told and left silent. */
export function voicesOf(site: SiteFile, folders: readonly string[], warn: (problem: string) => void): Voices {
  const loaded = folders.flatMap((folder): LoadedVoice[] => loadVoices(folder));
  const voices: Record<string, object> = {};
  for (const [lang, id] of Object.entries(site.voice.voices)) {
    const found = loaded.find((each) => 'voice' in each && each.voice.id === id);
    if (found && 'voice' in found) voices[lang] = found.voice;
    else warn(`voice "${id}" (${lang}): ${problemOf(loaded, id)}`);
  }
  return voices as Voices;
}

function problemOf(loaded: readonly LoadedVoice[], id: string): string {
  const broken = loaded.find((each) => 'problem' in each && each.folder.endsWith(id));
  return broken && 'problem' in broken ? broken.problem : 'there is no such voice';
}
