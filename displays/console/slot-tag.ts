import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../live/texts.ts';
import '../ui/tag/tag.ts';

/** "Hẹn 09:00": the ticket keeps the place of that slot. */
export function slotTag(slot: string | undefined): TemplateResult | typeof nothing {
  return slot === undefined ? nothing : html`<luot-tag tone="info">${t('console.tag.slot', { time: slot })}</luot-tag>`;
}
