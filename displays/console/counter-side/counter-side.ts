import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { DeviceState } from '../../live/entities.ts';
import { SecondPress } from '../../live/second-press.ts';
import { hasText, Texts, t } from '../../live/texts.ts';
import { base } from '../../ui/base.styles.ts';
import '../../ui/button/button.ts';
import '../../ui/state-mark/state-mark.ts';
import { keyCap } from '../../ui/key-cap.styles.ts';
import type { MarkedState } from '../../ui/state-mark/state-mark.ts';
import type { ConsoleCounter, CounterDevice } from '../console-entities.ts';

export type SideAct = 'pause' | 'close' | 'help' | 'alarm' | 'alarm-end';

/** Pause, close, the keys or help were asked for. */
export class SideActEvent extends Event {
  readonly act: SideAct;
  constructor(act: SideAct) {
    super('luot-side', { bubbles: true, composed: true });
    this.act = act;
  }
}

const MARKS: Readonly<Record<DeviceState, MarkedState>> = {
  ok: 'open',
  'near-end': 'wait',
  'paper-out': 'stop',
  'cover-open': 'stop',
  error: 'stop',
  offline: 'stop',
};

/** `<luot-counter-side .counter>`: the counter itself, its day and its devices. */
export class LuotCounterSide extends LitElement {
  static override properties = {
    counter: { attribute: false },
    closing: { type: Boolean },
  };
  declare counter: ConsoleCounter;
  /** the key of closing was pressed once and asks again */
  declare closing: boolean;

  static override styles = [
    base,
    keyCap,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 12px;
      }
      luot-button {
        display: block;
        --button-justify: flex-start;
        --button-padding: var(--side-padding, 6px 12px 6px 16px);
        --button-icon: var(--side-icon, 22px);
        --button-gap: var(--side-gap, 10px);
      }
      kbd {
        margin-left: auto;
      }
      h2 {
        margin-top: 12px;
        font-size: 16px;
        line-height: 1.5;
      }
      dl {
        margin-bottom: 8px;
      }
      dl div {
        display: flex;
        justify-content: space-between;
        gap: 8px;
        padding: 8px 0;
        border-top: 1px solid var(--hair);
      }
      dd {
        margin: 0;
      }
      dd b {
        font-size: 18px;
        white-space: nowrap;
      }
      .end {
        margin-top: auto;
      }
      .end,
      .last {
        --button-padding: 0;
      }
    `,
  ];

  #again = new SecondPress<'alarm'>(() => this.requestUpdate());

  constructor() {
    super();
    this.closing = false;
    new Texts(this);
  }

  /** Twice, so that no sleeve raises it; small and without a colour, so that nobody before the counter reads it. */
  #alarm(): void {
    if (this.counter.alarmSince) this.#press('alarm-end');
    else if (this.#again.press('alarm')) this.#press('alarm');
  }

  #alarmWords(): string {
    if (this.counter.alarmSince) return t('console.alarm.raised');
    return t(this.#again.armed ? 'console.alarm.again' : 'console.alarm');
  }

  #press(act: SideAct): void {
    this.dispatchEvent(new SideActEvent(act));
  }

  override render(): TemplateResult {
    const { state, current, today, devices } = this.counter;
    const serving = current?.state === 'serving' ? '.serving' : '';
    return html`${
      state === 'open'
        ? html`<luot-button kind="calm" icon="pause" @click=${() => this.#press('pause')}
            >${t(`console.pause${serving}`)}<kbd aria-hidden="true">F8</kbd></luot-button
          >`
        : nothing
    }
      ${
        state === 'closed'
          ? nothing
          : html`<luot-button kind=${this.closing ? 'main' : 'calm'} icon="door" @click=${() => this.#press('close')}
              >${t(this.closing ? 'console.close.again' : `console.close${serving}`)}<kbd aria-hidden="true">End</kbd></luot-button
            >`
      }
      <h2>${t('console.today')}</h2>
      <dl>
        ${figure(t('console.today.served'), html`<b>${today.served}</b>`)}
        ${figure(t('console.today.average'), html`<b>${average(today.avgMinutes)}</b>`)}
        ${figure(t('console.today.missed'), html`<b>${today.missed}</b>`)}
      </dl>
      ${
        devices.length > 0
          ? html`<h2>${t('console.devices')}</h2>
              <dl>${devices.map((device) => this.#device(device))}</dl>`
          : nothing
      }
      <luot-button class="end" kind="plain" icon="bell" @click=${() => this.#alarm()}
        >${this.#alarmWords()}<kbd aria-hidden="true">Ctrl B</kbd></luot-button
      >
      <luot-button class="last" kind="plain" icon="help" @click=${() => this.#press('help')}
        >${t('console.keys')}<kbd aria-hidden="true">F1</kbd></luot-button
      >`;
  }

  #device({ id, kind, state }: CounterDevice): TemplateResult {
    const name = hasText(`console.device.${kind}`) ? t(`console.device.${kind}`) : id;
    return figure(
      name,
      html`<luot-state-mark state=${MARKS[state]}>${t(`console.device-state.${state}`)}</luot-state-mark>`,
    );
  }
}

/** Less than a minute is not none. */
function average(minutes: number | null): string {
  if (minutes === null) return '–';
  return minutes < 1 ? t('console.under-a-minute') : t('console.minutes', { minutes: Math.round(minutes) });
}

function figure(name: string, value: TemplateResult): TemplateResult {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

customElements.define('luot-counter-side', LuotCounterSide);
