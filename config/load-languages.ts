import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Sentences of one language: flat keys, `{n}` places. Vietnamese is the base; what another lacks is told in it. */
export type Sentences = Readonly<Record<string, string>>;

/** Reads every `<lang>.json` of the folder, so that a site adds a language without a build. */
export function loadLanguages(folder: string): Record<string, Sentences> {
  const languages: Record<string, Sentences> = {};
  for (const file of readdirSync(folder)) {
    const lang = /^([a-z]{2,3})\.json$/.exec(file)?.[1];
    if (lang !== undefined) languages[lang] = JSON.parse(readFileSync(join(folder, file), 'utf8').normalize('NFC'));
  }
  return languages;
}

/** The sentence of `key` in `lang`, else in Vietnamese, else the key itself; `{name}` places filled. */
export function say(
  languages: Record<string, Sentences>,
  lang: string,
  key: string,
  places: Record<string, string | number> = {},
): string {
  const sentence = languages[lang]?.[key] ?? languages['vi']?.[key] ?? key;
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(places[name] ?? whole));
}
