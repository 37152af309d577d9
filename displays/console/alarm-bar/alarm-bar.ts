import { css, html, LitElement, type TemplateResult } from 'lit';
import { hourMinute } from '../../live/spoken-time.ts';
import { Texts, t } from '../../live/texts.ts';
import { base } from '../../ui/base.styles.ts';
import '../../ui/icon/icon.ts';
import type { CounterAlarm } from '../console-entities.ts';

/** Help has come to that counter. */
export class AlarmSeenEvent extends Event {
  readonly counter: string;
  constructor(counter: string) {
    super('luot-alarm-seen', { bubbles: true, composed: true });
    this.counter = counter;
  }
}

/** `<luot-alarm-bar .alarms>`: counters that call for help. Seen, not heard: whoever troubles the officer must not notice. */
export class LuotAlarmBar extends LitElement {
  static override properties = { alarms: { attribute: false }, timezone: { type: String } };
  declare alarms: CounterAlarm[];
  declare timezone: string;

  static override styles = [
    base,
    css`
      :host {
        display: block;
        flex: none;
      }
      div {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
        min-height: 56px;
        padding: 8px 16px;
        background: var(--stop);
        color: var(--on-main);
        font-weight: 700;
      }
      p {
        flex: 1 1 200px;
        line-height: 1.35;
      }
      luot-icon {
        flex: none;
        font-size: 24px;
      }
      button {
        flex: none;
        min-height: 40px;
        padding: 0 16px;
        border: 2px solid currentColor;
        border-radius: var(--r-control);
        font-weight: 700;
        cursor: pointer;
      }
    `,
  ];

  constructor() {
    super();
    this.alarms = [];
    new Texts(this);
  }

  override render(): TemplateResult {
    return html`${this.alarms.map(
      ({ id, label, officer, since }) =>
        html`<div role="alert">
          <luot-icon name="bell"></luot-icon>
          <p>${sentence(label, officer, hourMinute(Date.parse(since), this.timezone))}</p>
          <button type="button" @click=${() => this.dispatchEvent(new AlarmSeenEvent(id))}>
            ${t('console.alarm.end')}
          </button>
        </div>`,
    )}`;
  }
}

function sentence(label: string, officer: string | undefined, time: string): string {
  return officer ? t('console.alarm.from.officer', { label, officer, time }) : t('console.alarm.from', { label, time });
}

customElements.define('luot-alarm-bar', LuotAlarmBar);
