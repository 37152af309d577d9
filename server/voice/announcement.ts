import { englishPlace, readEnglishCall, showEnglishCall } from './english.ts';
import { BRITISH } from './english-number.ts';
import type { Sentence, Style } from './reading.ts';
import { readVietnameseCall, showVietnameseCall, vietnamesePlace } from './vietnamese.ts';
import { NORTHERN } from './vietnamese-number.ts';
import { type Clip, clipsOf, type Voice, type Voices } from './voice.ts';

/** A call as the loudspeaker sees it. */
export interface SpokenCall {
  /** As printed: "A012". */
  readonly number: string;
  /** The counter's name. */
  readonly counter: { readonly vi: string; readonly en: string };
  readonly recall: boolean;
  readonly priority: boolean;
}

/** `clips` are one reading in speaking order; `src` is an address on this server. */
export interface Announcement {
  readonly clips: { readonly lang: 'vi' | 'en'; readonly src: string }[];
  readonly text: { readonly vi: string; readonly en: string };
}

/**
 * What the lobby speaks for a call: the chime (twice for a recall), then the sentence in each language that has a voice,
 * in the order of `voices`. `style` is the site's choice; without one each voice keeps its own. With no voice at all
 * there are no clips, and the text is still shown.
 */
export function announce(call: SpokenCall, voices: Voices, style?: Style): Announcement {
  const vi = sentenceOf(call, vietnamesePlace(call.counter.vi));
  const en = sentenceOf(call, englishPlace(call.counter.en));
  const said = {
    vi: () => voices.vi && vietnameseClips(vi, voices.vi, style),
    en: () => voices.en && englishClips(en, voices.en, style),
  };
  const clips = languagesOf(voices).flatMap((lang, at) => {
    const sentence = (said[lang]() ?? []).map((clip) => ({ lang, src: clip }));
    return at === 0 ? [...chimes(call, voices, lang), ...sentence] : [...apart(voices, lang), ...sentence];
  });
  return { clips, text: { vi: showVietnameseCall(vi), en: showEnglishCall(en) } };
}

type SpokenClips = Announcement['clips'];
type Language = keyof Voices;

function sentenceOf(call: SpokenCall, place: Sentence['place']): Sentence {
  return { tickets: [call.number.normalize('NFC')], place, recall: call.recall, priority: call.priority };
}

function languagesOf(voices: Voices): Language[] {
  return Object.keys(voices).filter((lang) => lang === 'vi' || lang === 'en');
}

/** The chime belongs to the language spoken first, so that it stays when the page drops the others. */
function chimes(call: SpokenCall, voices: Voices, lang: Language): SpokenClips {
  const voice = [voices[lang], voices.vi, voices.en].find((candidate) => candidate?.chime);
  if (!voice?.chime) return [];
  const once = voice.pauses ? [voice.chime, voice.pauses.chime] : [voice.chime];
  return addressesOf(voice, call.recall ? [...once, ...once] : once).map((src) => ({ lang, src }));
}

/** The silence between two languages. */
function apart(voices: Voices, lang: Language): SpokenClips {
  const voice = voices[lang];
  return voice?.pauses ? addressesOf(voice, [voice.pauses.chime]).map((src) => ({ lang, src })) : [];
}

function vietnameseClips(sentence: Sentence, voice: NonNullable<Voices['vi']>, style?: Style): string[] {
  const profile = { ...NORTHERN, ...voice.reading };
  return addressesOf(voice, clipsOf(readVietnameseCall(sentence, style ?? voice.style, profile), voice));
}

function englishClips(sentence: Sentence, voice: NonNullable<Voices['en']>, style?: Style): string[] {
  const profile = { ...BRITISH, ...voice.reading };
  return addressesOf(voice, clipsOf(readEnglishCall(sentence, style ?? voice.style, profile), voice));
}

function addressesOf(voice: Voice<unknown>, clips: readonly Clip[]): string[] {
  return clips.map((clip) => `/voices/${voice.id}/${clip.file}`);
}
