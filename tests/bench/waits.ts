import type { SiteFile } from '../../config/site-schema.ts';
import type { StoredEvent } from '../../server/journal/port.ts';

/** One ticket that was told a wait and was called: minutes. */
export interface Wait {
  trueMin: number;
  low: number;
  high: number;
  /** People before × mean visit ÷ counters. */
  naiveMin: number;
}

interface Data {
  ticket?: string;
  counter?: string;
  service?: string;
  told?: { low: number; high: number };
}

interface Open {
  service: string;
  issuedAt: number;
  told: { low: number; high: number } | null;
  naiveMin: number;
  calledAt: number | null;
}

/** Waits of the record, each with what was told and what the naive sum says. Reads events alone. */
export class WaitsOfRecord {
  readonly waits: Wait[] = [];
  readonly #site: SiteFile;
  readonly #tickets = new Map<string, Open>();
  readonly #waiting = new Map<string, Set<string>>();
  readonly #open = new Set<string>();
  readonly #visits = new Map<string, { count: number; minutes: number }>();

  constructor(site: SiteFile) {
    this.#site = site;
  }

  read({ type, at, data }: StoredEvent): void {
    const { ticket: id = '', counter = '', service = '', told } = data as Data;
    const ticket = this.#tickets.get(id);
    switch (type) {
      case 'day-started':
        this.#tickets.clear();
        this.#waiting.clear();
        this.#open.clear();
        return;
      case 'ticket-issued': {
        const open: Open = {
          service,
          issuedAt: at,
          told: told ?? null,
          naiveMin: this.#naive(service),
          calledAt: null,
        };
        this.#tickets.set(id, open);
        this.#line(service).add(id);
        return;
      }
      case 'counter-opened':
        this.#open.add(counter);
        return;
      case 'counter-paused':
      case 'counter-closed':
        this.#open.delete(counter);
        return;
      case 'ticket-called':
        if (ticket !== undefined) this.#called(id, ticket, at);
        return;
      case 'ticket-cancelled':
        if (ticket !== undefined) this.#line(ticket.service).delete(id);
        return;
      case 'ticket-finished':
        if (ticket?.calledAt != null) this.#visited(ticket.service, (at - ticket.calledAt) / 60_000);
        return;
    }
  }

  #called(id: string, ticket: Open, at: number): void {
    this.#line(ticket.service).delete(id);
    const isFirst = ticket.calledAt === null;
    ticket.calledAt = at;
    if (!isFirst || ticket.told === null) return;
    const { low, high } = ticket.told;
    this.waits.push({ trueMin: (at - ticket.issuedAt) / 60_000, low, high, naiveMin: ticket.naiveMin });
  }

  #naive(service: string): number {
    const able = this.#site.counters.filter((each) => each.services.includes(service)).map((each) => each.id);
    const counters = able.filter((each) => this.#open.has(each)).length || able.length;
    const { count, minutes } = this.#visits.get(service) ?? { count: 0, minutes: 0 };
    const usual = this.#site.services.find((each) => each.id === service)?.minutes ?? 10;
    return (this.#line(service).size * (count > 0 ? minutes / count : usual)) / counters;
  }

  #visited(service: string, minutes: number): void {
    const { count, minutes: sum } = this.#visits.get(service) ?? { count: 0, minutes: 0 };
    this.#visits.set(service, { count: count + 1, minutes: sum + minutes });
  }

  #line(service: string): Set<string> {
    const line = this.#waiting.get(service) ?? new Set();
    this.#waiting.set(service, line);
    return line;
  }
}
