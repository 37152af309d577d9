import { speak } from './texts.ts';

/** Sizes of all text, as factors; 2 is the largest that the law of readable pages asks for. */
export const TEXT_SIZES: readonly number[] = [1, 1.25, 1.5, 2];
const STORE = 'luot-console';

/** How this officer reads: language and size, kept by this browser. */
export interface ReadingChoice {
  language: string;
  size: number;
}

export function keptChoice(): ReadingChoice {
  try {
    const kept = JSON.parse(localStorage.getItem(STORE) ?? '{}') as Partial<ReadingChoice>;
    const size = TEXT_SIZES.find((one) => one === kept.size) ?? 1;
    return { language: kept.language ?? 'vi', size };
  } catch {
    // Storage may be shut off or hold something else: the page then starts as everywhere.
    return { language: 'vi', size: 1 };
  }
}

export function keepChoice(choice: ReadingChoice): void {
  speak(choice.language);
  try {
    localStorage.setItem(STORE, JSON.stringify(choice));
  } catch {
    // Without storage the choice holds until the page is closed.
  }
}

export function nextSize(size: number): number {
  return TEXT_SIZES[(TEXT_SIZES.indexOf(size) + 1) % TEXT_SIZES.length] ?? 1;
}
