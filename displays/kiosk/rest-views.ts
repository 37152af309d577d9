import { html, type TemplateResult } from 'lit';
import type { Site } from '../live/entities.ts';
import { connection } from '../live/page-connection.ts';
import { DEFAULT_ZONE, hourMinute, minuteOfDay } from '../live/spoken-time.ts';
import { t } from '../live/texts.ts';
import '../ui/lost-connection/lost-connection.ts';
import './closed-view.ts';
import type { ClosedDay } from './open-now.ts';

/** What the kiosk says when it gives no numbers: in words, and what to do instead. */

export function closedView(closed: ClosedDay, site: Site | undefined, across: boolean): TemplateResult {
  return html`<luot-kiosk-closed
    .closed=${closed}
    .parts=${site?.hours?.today ?? []}
    .now=${minuteOfDay(connection.serverNow(), site?.timezone ?? DEFAULT_ZONE)}
    .across=${across}
  ></luot-kiosk-closed>`;
}

/** Numbers come from a printed roll: two series at once would confuse everybody. */
export function rollView(): TemplateResult {
  return html`<luot-lost-connection
    icon="note"
    heading=${t('kiosk.roll')}
    advice=${t('kiosk.roll.advice')}
  ></luot-lost-connection>`;
}

/** @param known whether there was news before */
export function lostView(site: Site | undefined, known: boolean): TemplateResult {
  const time = hourMinute(connection.serverNow() - connection.silentMs(), site?.timezone ?? DEFAULT_ZONE);
  return html`<luot-lost-connection
    heading=${t('kiosk.lost')}
    advice=${t('kiosk.lost.advice')}
    since=${known ? t('ui.last-news', { time }) : ''}
  ></luot-lost-connection>`;
}

export function unknownView(): TemplateResult {
  return html`<main>
    <luot-lost-connection
      icon="search"
      heading=${t('ui.unknown-page')}
      advice=${t('ui.unknown-page.check')}
      link=${t('ui.first-page')}
    ></luot-lost-connection>
  </main>`;
}
