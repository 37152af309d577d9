import type { Recorded, SiteOfRecord } from './record.ts';

type Say = (what: string) => void;

interface Slot {
  code: string;
  service: string;
  day: string;
  minute: number;
  at: number;
}

/** Appointments as the record tells them: none above the capacity of a slot, each checked in once and in its time. */
export class SlotBook {
  readonly #site: SiteOfRecord;
  readonly #slots = new Map<string, Slot & { state: string }>();
  #missed: string[] = [];

  constructor(site: SiteOfRecord) {
    this.#site = site;
  }

  book(slot: Slot, now: number, say: Say): void {
    const capacity = this.#site.appointments?.services[slot.service]?.capacity ?? 0;
    const same = (each: Slot & { state: string }) =>
      each.state !== 'cancelled' && each.service === slot.service && each.at === slot.at;
    if (this.#slots.has(slot.code)) say(`code ${slot.code} twice`);
    if ([...this.#slots.values()].filter(same).length >= capacity) say(`more than ${capacity} in the slot`);
    if (slot.at < now) say('a slot that has begun');
    this.#slots.set(slot.code, { ...slot, state: 'booked' });
  }

  cancel(code: string, say: Say): void {
    const slot = this.#slots.get(code);
    if (slot?.state !== 'booked') say(`${code} was ${slot?.state}`);
    else slot.state = 'cancelled';
  }

  /** Whether the ticket keeps the place of the slot. */
  checkIn({ data, at: now }: Recorded, say: Say): boolean {
    const { code, at, late = false } = data['appointment'] as { code: string; at: number; late?: boolean };
    const slot = this.#slots.get(code);
    const { earlyMinutes = 0, lateMinutes = 0, missedMinutes = 0 } = this.#site.appointments ?? {};
    const after = (now - at) / 60_000;
    if (slot?.state !== 'booked') say(`${code} was ${slot?.state}`);
    if (slot?.at !== at || slot.service !== data['service']) say(`${code} is another slot`);
    if (after < -earlyMinutes || after > missedMinutes) say(`checked in ${after} minutes after the slot`);
    if (late !== after > lateMinutes) say(`late: ${late}, ${after} minutes after the slot`);
    if (slot !== undefined) slot.state = 'checked-in';
    return !late;
  }

  /** A day is over: these are told as missed. */
  endDay(missed: readonly string[]): void {
    this.#missed = [...missed];
  }

  startDay(day: string, say: Say): void {
    const over = [...this.#slots.values()].filter((slot) => slot.day < day);
    const missed = over.filter(({ state }) => state === 'booked').map(({ code }) => code);
    if (missed.toSorted().join() !== this.#missed.toSorted().join()) say(`missed ${this.#missed}, found ${missed}`);
    for (const { code } of over) this.#slots.delete(code);
  }
}
