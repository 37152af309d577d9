import { z } from 'zod';

/**
 * A voice is a folder of clips with this `manifest.json`. A site records its own by the same rules: WAV, Opus or Ogg,
 * one file a phrase, trimmed to at most 20 ms of lead, −16 LUFS ± 1. MP3 is refused: its encoders pad both ends,
 * so that joined clips would gap.
 */

/** A file of the folder itself: no path leads out of it. */
const file = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}\.(?:wav|opus|ogg|webm)$/, 'a file name in lower case');
const clip = z.strictObject({ file, ms: z.int().min(1).max(30_000) });

/** Words as they are spoken, in NFC with single spaces; English letters as capitals. */
const phrase = z
  .string()
  .regex(/^\S+(?: \S+)*$/u, 'words with single spaces')
  .refine((text) => text === text.normalize('NFC'), 'must be in Unicode NFC');

const common = {
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  name: z.strictObject({ vi: z.string(), en: z.string() }),
  region: z.string(),
  /** How ticket numbers are read when the site doesn't say: every digit, or as a number. */
  style: z.enum(['digits', 'number']).default('digits'),
  clips: z.record(phrase, clip),
  chime: clip.exactOptional(),
  /** Silence after the chime (and between languages), and inside a sentence before the counter. */
  pauses: z.strictObject({ chime: clip, breath: clip }).exactOptional(),
};

/** Where a voice reads otherwise than the default of its language; see `server/voice/vietnamese-number.ts`. */
const vietnameseReading = z.strictObject({
  tensFour: z.enum(['tư', 'bốn']).exactOptional(),
  linhFour: z.enum(['tư', 'bốn']).exactOptional(),
  teenFour: z.enum(['bốn', 'tư']).exactOptional(),
  tensFive: z.enum(['lăm', 'nhăm']).exactOptional(),
  zeroTens: z.enum(['linh', 'lẻ']).exactOptional(),
  thousand: z.enum(['nghìn', 'ngàn']).exactOptional(),
  letters: z.record(z.string(), phrase).exactOptional(),
});

const englishReading = z.strictObject({
  zero: z.enum(['zero', 'oh']).exactOptional(),
  and: z.boolean().exactOptional(),
});

const vietnameseVoice = z.strictObject({
  ...common,
  lang: z.literal('vi'),
  reading: vietnameseReading.default({}),
});
const englishVoice = z.strictObject({ ...common, lang: z.literal('en'), reading: englishReading.default({}) });

export const voiceManifest = z.discriminatedUnion('lang', [vietnameseVoice, englishVoice]);
export type VoiceManifest = z.infer<typeof voiceManifest>;
export type VietnameseManifest = z.infer<typeof vietnameseVoice>;
export type EnglishManifest = z.infer<typeof englishVoice>;

/** Every clip of a voice: its phrases, its chime and its pauses. */
export function clipsOfManifest(voice: VoiceManifest): { file: string; ms: number }[] {
  const extra = [voice.chime, voice.pauses?.chime, voice.pauses?.breath];
  return [...Object.values(voice.clips), ...extra.filter((one) => one !== undefined)];
}
