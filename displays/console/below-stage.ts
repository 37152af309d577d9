import { html, type TemplateResult } from 'lit';
import { hasText, refusalText, t } from '../live/texts.ts';
import '../ui/icon/icon.ts';
import '../ui/undo-bar/undo-bar.ts';
import type { Undoable } from './console-entities.ts';
import type { DeskRefusal } from './desk.ts';
import { undoWords } from './undo-words.ts';

/** Why an act was not done, in words that name its number. */
export function refusalBar(refusal: DeskRefusal | null, forget: () => void): TemplateResult {
  if (!refusal) return html`<div role="alert"></div>`;
  const own = `console.refusal.${refusal.code}`;
  const words = hasText(own) ? t(own, { number: refusal.number ?? '' }) : refusalText(refusal.code);
  const named = refusal.number && !hasText(own) ? `${refusal.number}: ${words}` : words;
  return html`<div role="alert" class="refusal">
    <p>${named}</p>
    <button type="button" aria-label=${t('console.dismiss')} @click=${forget}>
      <luot-icon name="close"></luot-icon>
    </button>
  </div>`;
}

export function undoBar(undo: Undoable, press: () => void): TemplateResult {
  return html`<luot-undo-bar
    .until=${Date.parse(undo.until)}
    label=${undoWords(undo)}
    keyName="."
    @luot-undo=${press}
  ></luot-undo-bar>`;
}

/** The figures of a number that are being typed, or how to. */
export function entryLine(typed: string): TemplateResult {
  return html`<p class="entry" role="status">
    <luot-icon name="search"></luot-icon>
    ${typed ? html`<b>${typed}</b> ${t('console.entry.enter')}` : t('console.entry')}
  </p>`;
}
