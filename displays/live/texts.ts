import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Refusal, read } from './api.ts';
import type { Text } from './messages.ts';

export type Language = string;
export const DEFAULT_LANGUAGE: Language = 'vi';

type Sentences = Record<string, string>;

const loaded = new Map<Language, Sentences>();
const listeners = new Set<() => void>();
let current: Language = DEFAULT_LANGUAGE;

/** The language the page now speaks; it starts with Vietnamese. */
export function language(): Language {
  return current;
}

/** Switches the whole page; a language that isn't loaded yet is fetched, Vietnamese stands in until then. */
export function speak(chosen: Language): void {
  current = chosen;
  document.documentElement.lang = chosen;
  tellAll();
  if (!loaded.has(chosen)) void loadTexts([chosen]);
}

/** Fetches the sentences of some languages from `/api/texts/:lang`. False when Vietnamese isn't there afterwards. */
export async function loadTexts(languages: readonly Language[] = ['vi', 'en']): Promise<boolean> {
  await Promise.all(languages.map(loadLanguage));
  tellAll();
  return loaded.has(DEFAULT_LANGUAGE);
}

/** Loads until it worked: a screen that starts before its server shows its plain ground, never a browser's error. */
export async function loadTextsUntilThere(): Promise<void> {
  while (!(await loadTexts())) await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
}
const RETRY_MS = 2_000;

async function loadLanguage(wanted: Language): Promise<void> {
  const outcome = await read<Sentences>(`/api/texts/${wanted}`);
  if (outcome.ok) loaded.set(wanted, outcome.value);
}

/**
 * The sentence of a key, its `{names}` filled in; Vietnamese where the language has none, the key where nobody has.
 * @param spoken another language than the page's, for screens that show two at once
 */
export function t(key: string, places: Record<string, string | number> = {}, spoken: Language = current): string {
  const sentence = loaded.get(spoken)?.[key] ?? loaded.get(DEFAULT_LANGUAGE)?.[key] ?? key;
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(places[name] ?? whole));
}

export function hasText(key: string): boolean {
  return loaded.get(DEFAULT_LANGUAGE)?.[key] !== undefined;
}

/** A site's own text (name, label, reason) in the page's language, else in Vietnamese. */
export function say(text: Text | undefined, spoken: Language = current): string {
  return text?.[spoken] ?? text?.vi ?? '';
}

/** The words for a refusal: its own sentence, else a general one that still says what to do. */
export function refusalText(code: string, spoken: Language = current): string {
  const key = `refusal.${code}`;
  return t(hasText(key) ? key : 'refusal.other', {}, spoken);
}

/** The server's own sentence, which tells e.g. until when; without one, the words for the code. */
export function refusalSentence({ code, detail, detailEn }: Pick<Refusal, 'code' | 'detail' | 'detailEn'>): string {
  return (current === 'vi' ? detail : detailEn) || refusalText(code);
}

function tellAll(): void {
  for (const changed of [...listeners]) changed();
}

/** `new Texts(this)`: the element renders again when the language changes or sentences arrive. */
export class Texts implements ReactiveController {
  #changed: () => void;

  constructor(host: ReactiveControllerHost) {
    this.#changed = () => host.requestUpdate();
    host.addController(this);
  }

  hostConnected(): void {
    listeners.add(this.#changed);
  }

  hostDisconnected(): void {
    listeners.delete(this.#changed);
  }
}
