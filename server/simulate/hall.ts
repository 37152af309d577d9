/** A citizen with a number, as only the world knows: the office sees none of it before it happens. */
export interface Visitor {
  service: string;
  /** Left the house, or never was there. */
  gone: boolean;
  /** Will not hear the next call. */
  deaf: boolean;
  /** Comes back after a missed call. */
  returns: boolean;
  /** Has to fetch a paper first. */
  lacksPaper: boolean;
  /** Another service that comes after this one, or the right one after a wrong choice. */
  goesOnTo: string | null;
  choseWrong: boolean;
  /** Services still on this number. */
  needs: string[];
  /** How much longer than usual the visit lasts: more people, more papers. */
  longer: number;
}

/** A number torn off the printed roll while the machine is dead. */
export interface RollPaper {
  service: string;
  number: string;
}

/** Who is in the house, and who of them sits and waits as the office believes. */
export class Hall {
  /** Those with a number, by ticket id. */
  readonly visitors = new Map<string, Visitor>();
  /** Those with a number of the printed roll, in the order of coming. */
  readonly roll: RollPaper[] = [];
  /** How many numbers of the roll are gone. */
  tornOff = 0;
  readonly #waiting = new Map<string, Set<string>>();

  waits(ticket: string): boolean {
    return this.#lineOf(this.visitors.get(ticket)?.service ?? '').has(ticket);
  }

  sitDown(ticket: string, visitor: Visitor): void {
    this.getUp(ticket);
    this.visitors.set(ticket, visitor);
    this.#lineOf(visitor.service).add(ticket);
  }

  getUp(ticket: string): void {
    const visitor = this.visitors.get(ticket);
    if (visitor !== undefined) this.#lineOf(visitor.service).delete(ticket);
  }

  /** All who wait for one service wait for another. */
  move(from: string, to: string): void {
    for (const ticket of [...this.#lineOf(from)]) {
      const visitor = this.visitors.get(ticket);
      if (visitor === undefined) continue;
      this.getUp(ticket);
      visitor.service = to;
      this.#lineOf(to).add(ticket);
    }
  }

  countFor(service: string): number {
    return this.#lineOf(service).size;
  }

  /** Ids of the tickets of those who wait for one of these services. */
  waitingFor(services: readonly string[]): string[] {
    return services.flatMap((service) => [...this.#lineOf(service)]);
  }

  #lineOf(service: string): Set<string> {
    const line = this.#waiting.get(service) ?? new Set();
    this.#waiting.set(service, line);
    return line;
  }
}
