import { css, html, LitElement, type TemplateResult } from 'lit';
import { Texts, t } from '../../live/texts.ts';
import { base } from '../../ui/base.styles.ts';
import { keyCap } from '../../ui/key-cap.styles.ts';
import '../../ui/dialog/dialog.ts';

/** Keys as they stand on the caps, and the act that they do. */
const ROWS: readonly (readonly [keys: readonly string[], act: string])[] = [
  [['+', 'F2'], 'main'],
  [['*', 'F3'], 'recall'],
  [['−', 'F4'], 'no-show'],
  [['/', 'F6'], 'park'],
  [['F7'], 'transfer'],
  [['F9'], 'note'],
  [['Insert'], 'roll'],
  [['F10'], 'add-need'],
  [['F8'], 'pause'],
  [['.', 'Delete', 'Ctrl Z'], 'undo'],
  [['0–9', 'Enter'], 'number'],
  [['↑ ↓', 'Enter'], 'list'],
  [['Home'], 'officer'],
  [['End'], 'close'],
  [['Ctrl B'], 'alarm'],
  [['F1'], 'help'],
  [['Esc'], 'escape'],
];

/** `<luot-keys-dialog>`: every act by key, on one sheet. */
export class LuotKeysDialog extends LitElement {
  static override styles = [
    base,
    keyCap,
    css`
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 8px 24px;
        align-items: center;
      }
      dt {
        display: flex;
        gap: 6px;
      }
      p {
        margin-top: 16px;
        color: var(--quiet);
      }
    `,
  ];

  constructor() {
    super();
    new Texts(this);
  }

  override render(): TemplateResult {
    return html`<luot-dialog heading=${t('console.keys')}>
      <dl>
        ${ROWS.map(
          ([keys, act]) =>
            html`<dt>${keys.map((key) => html`<kbd>${key}</kbd>`)}</dt>
              <dd>${t(`console.key.${act}`)}</dd>`,
        )}
      </dl>
      <p>${t('console.keys.hint')}</p>
    </luot-dialog>`;
  }
}

customElements.define('luot-keys-dialog', LuotKeysDialog);
