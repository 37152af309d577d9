import { daysAfter } from './calendar.ts';
import { find } from './find.ts';
import { partsOn, weekOf } from './opening.ts';
import type { Rules } from './rules.ts';
import type { QueueState } from './state.ts';
import type { RejectionCode } from './words.ts';

/** A slot of a service: the local minute at which it begins, and that moment in ms since 1970. */
export interface Slot {
  service: string;
  /** `YYYY-MM-DD` */
  day: string;
  /** Minutes since midnight. */
  minute: number;
  at: number;
}

/** Starts of a service's slots on a day, minutes since midnight; within its opening hours alone. */
export function slotStarts(rules: Rules, service: string, day: string): number[] {
  const slots = find(rules.appointments?.services ?? {}, service);
  if (slots === undefined) return [];
  return partsOn(rules.opening, weekOf(rules.opening, service), day).flatMap((part) => {
    const starts: number[] = [];
    const end = Math.min(part.close, slots.to);
    for (let at = Math.max(part.open, slots.from); at + slots.minutes <= end; at += slots.minutes) starts.push(at);
    return starts;
  });
}

/** How many appointments each slot has; one that was cancelled has left its place. */
export class TakenSlots {
  readonly #taken = new Map<string, number>();

  constructor(state: QueueState) {
    for (const each of Object.values(state.appointments)) if (each.state !== 'cancelled') this.add(each);
  }

  add(slot: Omit<Slot, 'at'>): void {
    this.#taken.set(keyOf(slot), this.of(slot) + 1);
  }

  of(slot: Omit<Slot, 'at'>): number {
    return this.#taken.get(keyOf(slot)) ?? 0;
  }
}

function keyOf({ service, day, minute }: Omit<Slot, 'at'>): string {
  return `${day} ${minute} ${service}`;
}

/** Places that a slot still has; it must be one of `slotStarts`. */
export function placesLeft(rules: Rules, taken: TakenSlots, slot: Omit<Slot, 'at'>): number {
  const capacity = find(rules.appointments?.services ?? {}, slot.service)?.capacity ?? 0;
  return Math.max(0, capacity - taken.of(slot));
}

/** Why a slot can't be booked, or null. */
export function whyNoSlot(
  rules: Rules,
  taken: TakenSlots,
  slot: Slot,
  { now, day }: { now: number; day: string },
): RejectionCode | null {
  if (find(rules.services, slot.service) === undefined) return 'unknown-service';
  if (slot.day < day || slot.at < now) return 'slot-in-past';
  if (!slotStarts(rules, slot.service, slot.day).includes(slot.minute)) return 'no-such-slot';
  if (slot.day > daysAfter(day, rules.appointments?.daysAhead ?? 0)) return 'slot-too-far';
  return placesLeft(rules, taken, slot) === 0 ? 'slot-full' : null;
}

/** 540 is "09:00". */
export function clockText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** "09:00" is 540. */
export function minuteOfText(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
