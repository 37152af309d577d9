import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import {
  clipsOfManifest,
  type EnglishManifest,
  type VietnameseManifest,
  type VoiceManifest,
  voiceManifest,
} from './manifest.ts';

/** A voice that can be used, or a sentence for the administrator why it can't. */
export type LoadedVoice = { voice: VoiceManifest; folder: string } | { folder: string; problem: string };

/** Reads every folder below `root` that holds a `manifest.json`. A missing `root` is no voice at all. */
export function loadVoices(root: string): LoadedVoice[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'manifest.json')))
    .map((entry) => loadVoice(join(root, entry.name)))
    .sort((one, other) => (one.folder < other.folder ? -1 : 1));
}

/** Reads one folder: the manifest must be valid, name its folder, and every file that it names must exist. */
export function loadVoice(folder: string): LoadedVoice {
  const parsed = parseManifest(join(folder, 'manifest.json'));
  if ('problem' in parsed) return { folder, problem: parsed.problem };
  const { voice } = parsed;
  if (voice.id !== basename(folder)) return { folder, problem: `id "${voice.id}" is not the name of its folder` };
  const missing = clipsOfManifest(voice).find((clip) => !existsSync(join(folder, clip.file)));
  return missing ? { folder, problem: `clip ${missing.file} is missing` } : { voice, folder };
}

function parseManifest(file: string): { voice: VoiceManifest } | { problem: string } {
  try {
    const result = voiceManifest.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return result.success ? { voice: result.data } : { problem: z.prettifyError(result.error) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** The voices a site speaks with; the order of the keys is the order of speaking. */
export interface ChosenVoices {
  voices: { vi?: VietnameseManifest; en?: EnglishManifest };
  /** A sentence for the administrator for each language that stays silent. */
  problems: string[];
}

/**
 * Picks the voice of each language by id, e.g. `{ vi: "vi-default", en: "en-default" }`. A language without a usable
 * voice is left out: the others are still spoken.
 */
export function chooseVoices(wanted: Readonly<Record<string, string>>, loaded: readonly LoadedVoice[]): ChosenVoices {
  const chosen: ChosenVoices = { voices: {}, problems: [] };
  for (const [lang, id] of Object.entries(wanted)) {
    const found = loaded.find((one) => basename(one.folder) === id);
    if (found && 'voice' in found && found.voice.lang === lang) give(chosen, found.voice);
    else chosen.problems.push(`voice ${id} for ${lang}: ${reasonOf(found, lang)}`);
  }
  return chosen;
}

function give({ voices }: ChosenVoices, voice: VoiceManifest): void {
  if (voice.lang === 'vi') voices.vi = voice;
  else voices.en = voice;
}

function reasonOf(found: LoadedVoice | undefined, lang: string): string {
  if (!found) return 'there is no such folder';
  return 'problem' in found ? found.problem : `it speaks ${found.voice.lang}, not ${lang}`;
}
