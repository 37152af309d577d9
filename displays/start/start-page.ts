import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { browserClock } from '../live/clock.ts';
import type { Text } from '../live/messages.ts';
import { readSite, type SiteAnswer } from '../live/site.ts';
import { DEFAULT_ZONE, minuteOfDay } from '../live/spoken-time.ts';
import { loadTextsUntilThere, say, Texts, t } from '../live/texts.ts';
import { base } from '../ui/base.styles.ts';
import '../ui/clock-face/clock-face.ts';
import '../ui/counter-plate/counter-plate.ts';
import '../ui/day-line/day-line.ts';
import '../ui/demo-tag/demo-tag.ts';
import '../ui/icon/icon.ts';
import '../ui/pair-form/pair-form.ts';
import '../ui/tell/tell.ts';
import '../ui/ticket-number/ticket-number.ts';
import { isBuilt } from './built-pages.ts';
import './pairing-card.ts';
import { styles } from './start-page.styles.ts';

/** While the server isn't there. */
const ASK_AGAIN_MS = 3_000;
/** Doors and hours change slowly. */
const LOOK_AGAIN_MS = 60_000;
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

interface Place {
  id: string;
  name: Text;
}

/** The first page: what the centre is, what time it is, and a door to each page. */
export class StartPage extends LitElement {
  static override properties = {
    site: { state: true },
    problem: { state: true },
    choosing: { state: true },
  };
  declare site: SiteAnswer | null;
  declare problem: string;
  /** page whose counter (or zone, or kiosk) is being chosen */
  declare choosing: string;

  static override styles = [base, styles];

  constructor() {
    super();
    this.site = null;
    this.problem = '';
    this.choosing = '';
    new Texts(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(): Promise<void> {
    const outcome = await readSite();
    this.site = outcome.ok ? outcome.value : this.site;
    this.problem = outcome.ok ? '' : outcome.refusal.code;
    if (!outcome.ok && outcome.refusal.status === 401) return;
    browserClock.after(outcome.ok ? LOOK_AGAIN_MS : ASK_AGAIN_MS, () => void this.#load());
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.site && this.problem === 'unauthorized') {
      return html`<luot-pair-form @luot-paired=${() => void this.#load()}></luot-pair-form>`;
    }
    if (!this.site && !this.problem) return nothing;
    return html`<aside>${this.#centre()}</aside>
      <main>${this.site ? this.#doors(this.site) : this.#unreachable()}</main>`;
  }

  #centre(): TemplateResult {
    const zone = this.site?.timezone ?? DEFAULT_ZONE;
    const parts = this.site?.hours?.today ?? [];
    const now = minuteOfDay(browserClock.now(), zone);
    return html`<span class="mark"><luot-icon name="hall"></luot-icon></span>
      <h1>${kept(say(this.site?.name))}</h1>
      <div class="time">
        <luot-clock-face timezone=${zone} date="full"></luot-clock-face>
        ${
          parts.length > 0
            ? html`<p>${t(this.site?.hours?.phase === 'open' ? 'start.open' : 'start.shut')}</p>
                <luot-day-line compact .parts=${parts} .now=${now}></luot-day-line>`
            : nothing
        }
      </div>`;
  }

  #unreachable(): TemplateResult {
    return html`<luot-tell role="status" tone="stop" icon="offline" heading=${t('start.unreachable')}
      >${t('start.unreachable.advice')}</luot-tell
    >`;
  }

  #roll(): TemplateResult | typeof nothing {
    if (!this.site?.roll) return nothing;
    return html`<luot-tell role="status" tone="wait" icon="kiosk" heading=${t('start.roll')}>${t('start.roll.detail')}</luot-tell>`;
  }

  #doors({ demo, zones, counters, kiosks = [], timezone = DEFAULT_ZONE }: SiteAnswer): TemplateResult {
    const citizens = [
      this.#door(
        'kiosk',
        kiosks.map(({ id }) => ({ id, name: { vi: id, en: id } })),
        kioskPicture,
      ),
      this.#door('lobby', zones, lobbyPicture),
      this.#door('sign', counters, signPicture),
    ];
    const officers = [
      this.#door('console', counters, icon('speaker')),
      this.#door('reception', null, icon('people')),
      this.#door('rating', counters, icon('rating')),
    ];
    const admins = [
      this.#door('admin', null, icon('gear')),
      demo ? this.#link('/demo/printer', 'printer', icon('printer')) : nothing,
      this.#link('/api/docs', 'api', icon('list')),
      LOOPBACK.test(location.hostname) ? html`<luot-pairing-card timezone=${timezone}></luot-pairing-card>` : nothing,
    ];
    return html`${this.#roll()}${demo ? html`<p class="demo"><luot-demo-tag></luot-demo-tag><span>${t('start.demo')}</span></p>` : nothing}
      ${this.#group('start.citizens', citizens, counters, zones, kiosks)}
      ${this.#group('start.officers', officers, counters, zones, kiosks)}
      ${this.#group('start.admins', admins, counters, zones, kiosks)}`;
  }

  #group(
    title: string,
    doors: (TemplateResult | symbol)[],
    counters: Place[],
    zones: Place[],
    kiosks: { id: string }[],
  ): TemplateResult | typeof nothing {
    if (doors.every((door) => door === nothing)) return nothing;
    const isHere = title === GROUP_OF[this.choosing];
    const places =
      this.choosing === 'lobby'
        ? zones
        : this.choosing === 'kiosk'
          ? kiosks.map(({ id }) => ({ id, name: { vi: id, en: id } }))
          : counters;
    return html`<h2>${t(title)}</h2>
      <div class="doors">${doors}</div>
      ${isHere ? this.#choice(places) : nothing}`;
  }

  /** A page of one place is a door to it; of several it asks which. */
  #door(page: string, places: Place[] | null, picture: TemplateResult): TemplateResult | typeof nothing {
    if (!isBuilt(page) || places?.length === 0) return nothing;
    if (places === null) return this.#link(`/${page}`, page, picture);
    if (places.length === 1) return this.#link(`/${page}/${encodeURIComponent(places[0]?.id ?? '')}`, page, picture);
    return html`<button
      type="button"
      class="door"
      aria-expanded=${String(this.choosing === page)}
      @click=${() => {
        this.choosing = this.choosing === page ? '' : page;
      }}
    >
      ${this.#face(page, picture)}
    </button>`;
  }

  #link(href: string, name: string, picture: TemplateResult): TemplateResult {
    return html`<a class="door" href=${href}>${this.#face(name, picture)}</a>`;
  }

  #face(name: string, picture: TemplateResult): TemplateResult {
    return html`<span class="picture">${picture}</span
      ><span class="words"><b>${t(`start.${name}`)}</b><small>${t(`start.${name}.detail`)}</small></span>`;
  }

  #choice(places: Place[]): TemplateResult {
    return html`<nav class="choice" aria-label=${t('start.counter')}>
      ${places.map(
        ({ id, name }) => html`<a href="/${this.choosing}/${encodeURIComponent(id)}" aria-label=${say(name)}
          >${
            this.choosing === 'lobby'
              ? say(name)
              : html`<luot-counter-plate label=${plateOf(say(name), id)}></luot-counter-plate>`
          }</a
        >`,
      )}
    </nav>`;
  }
}

const GROUP_OF: Record<string, string> = {
  kiosk: 'start.citizens',
  lobby: 'start.citizens',
  sign: 'start.citizens',
  console: 'start.officers',
  rating: 'start.officers',
};

/** Words that belong together stay on one line. */
function kept(name: string): string {
  return name.replace(/Phục vụ|hành chính công|(?:xã|phường|tỉnh) .+$/g, (words) => words.replace(/ /g, '\u00a0'));
}

/** "Quầy 12" → "12" */
function plateOf(name: string, id: string): string {
  return /(\d+)$/.exec(name)?.[1] ?? id;
}

function icon(name: string): TemplateResult {
  return html`<luot-icon name=${name}></luot-icon>`;
}

const kioskPicture = html`<span class="mini kiosk">${Array.from({ length: 8 }, () => html`<i></i>`)}</span>`;
const lobbyPicture = html`<span class="mini lobby" aria-hidden="true"
  ><luot-ticket-number number="A012"></luot-ticket-number
></span>`;
const signPicture = html`<span class="mini sign" aria-hidden="true"
  ><luot-ticket-number number="A012"></luot-ticket-number
></span>`;

void loadTextsUntilThere().then(() => {
  document.title = t('start.title');
  customElements.define('luot-start', StartPage);
});
