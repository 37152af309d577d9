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

/** `clips` are one reading in speaking order, Vietnamese first; `src` is an address on this server. */
export interface Announcement {
  readonly clips: { readonly lang: 'vi' | 'en'; readonly src: string }[];
  readonly text: { readonly vi: string; readonly en: string };
}

/**
 * What the lobby speaks for a call: the chime (twice for a recall), then the sentence in each language that has a voice.
 * `style` is the site's choice; without one each voice keeps its own. With no voice at all there are no clips,
 * and the text is still shown.
 */
export function announce(call: SpokenCall, voices: Voices, style?: Style): Announcement {
  const vi = sentenceOf(call, vietnamesePlace(call.counter.vi));
  const en = sentenceOf(call, englishPlace(call.counter.en));
  return {
    clips: [...chimes(call, voices), ...vietnameseClips(vi, voices, style), ...englishClips(en, voices, style)],
    text: { vi: showVietnameseCall(vi), en: showEnglishCall(en) },
  };
}

type SpokenClips = Announcement['clips'];

function sentenceOf(call: SpokenCall, place: Sentence['place']): Sentence {
  return { tickets: [call.number.normalize('NFC')], place, recall: call.recall, priority: call.priority };
}

/** The chime belongs to the first language, so that it stays when the page drops the second. */
function chimes(call: SpokenCall, voices: Voices): SpokenClips {
  const voice = [voices.vi, voices.en].find((candidate) => candidate?.chime);
  if (!voice?.chime) return [];
  const once = voice.pauses ? [voice.chime, voice.pauses.chime] : [voice.chime];
  return spokenBy(voice, voices.vi ? 'vi' : 'en', call.recall ? [...once, ...once] : once);
}

function vietnameseClips(sentence: Sentence, voices: Voices, style?: Style): SpokenClips {
  const voice = voices.vi;
  if (!voice) return [];
  const reading = readVietnameseCall(sentence, style ?? voice.style, { ...NORTHERN, ...voice.reading });
  return spokenBy(voice, 'vi', clipsOf(reading, voice));
}

function englishClips(sentence: Sentence, voices: Voices, style?: Style): SpokenClips {
  const voice = voices.en;
  if (!voice) return [];
  const reading = readEnglishCall(sentence, style ?? voice.style, { ...BRITISH, ...voice.reading });
  const said = clipsOf(reading, voice);
  const apart = voices.vi && voice.pauses && said.length > 0 ? [voice.pauses.chime] : [];
  return spokenBy(voice, 'en', [...apart, ...said]);
}

function spokenBy(voice: Voice<unknown>, lang: 'vi' | 'en', clips: readonly Clip[]): SpokenClips {
  return clips.map((clip) => ({ lang, src: `/voices/${voice.id}/${clip.file}` }));
}
