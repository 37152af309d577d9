import { html, type TemplateResult } from 'lit';
import '../ui/tag/tag.ts';

/** The sign of a long wait: its triangle and its words. */
export function lateTag(words: string): TemplateResult {
  return html`<luot-tag tone="wait"
    ><svg width="10" height="10" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">
      <path d="M8 1l7.5 14H.5z" />
    </svg>${words}</luot-tag
  >`;
}
