import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../live/texts.ts';
import '../ui/tag/tag.ts';

/** "Nhóm 4 người", "3 bộ hồ sơ": what makes a visit longer than usual. */
export function manyTags({ people = 1, papers = 1 }: { people?: number; papers?: number }): TemplateResult {
  const tag = (key: string, count: number) =>
    count > 1 ? html`<luot-tag tone="info">${t(key, { count })}</luot-tag>` : nothing;
  return html`${tag('console.tag.people', people)}${tag('console.tag.papers', papers)}`;
}
