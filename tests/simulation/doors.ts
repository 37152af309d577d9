import type { Part, Recorded, SiteOfRecord } from './record.ts';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** Every site here lies in Vietnam. */
const EAST_MS = 7 * 3_600_000;

/** Whether a number could be taken at all: by hours, dates and quotas of the site file. */
export class Doors {
  readonly #site: SiteOfRecord;
  /** Tickets by day, service and part. */
  readonly #given = new Map<string, number>();

  constructor(site: SiteOfRecord) {
    this.#site = site;
  }

  read({ at, data }: Recorded, say: (what: string) => void): void {
    if (data['anyway'] === true || data['roll'] === true || data['appointment'] !== undefined) return;
    const { day, time } = localTime(at);
    const services = [String(data['service']), ...((data['needs'] as string[] | undefined) ?? [])];
    for (const [n, service] of services.entries()) {
      const parts = this.#partsOf(service, day);
      const part = parts?.findIndex(({ open, close, ticketsFrom = open, lastTicket = close }) => {
        return ticketsFrom <= time && time <= lastTicket;
      });
      if (part === undefined) continue;
      if (part < 0) say(`${service} gives no number at ${day} ${time}`);
      if (n === 0 && data['part'] !== part) say(`part ${data['part']}, found ${part}`);
      this.#count(`${day} ${service} ${data['part']}`, this.#quotaOf(service, Number(data['part'])), say);
    }
  }

  #count(key: string, quota: number, say: (what: string) => void): void {
    const given = (this.#given.get(key) ?? 0) + 1;
    this.#given.set(key, given);
    if (given > quota) say(`${given} of ${quota} for ${key}`);
  }

  #quotaOf(id: string, part: number): number {
    const { quota = [] } = this.#site.services.find((each) => each.id === id) ?? {};
    return quota[Math.min(part, quota.length - 1)] ?? Number.POSITIVE_INFINITY;
  }

  /** A worked date beats a holiday, a holiday beats the weekday. Undefined: open at all times. */
  #partsOf(id: string, date: string): Part[] | undefined {
    const { hours, holidays, workingDays, services } = this.#site;
    const service = services.find((each) => each.id === id);
    const worked = workingDays.find((each) => each.date === date)?.like;
    const weekday = worked ?? DAYS[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7] ?? '';
    const week = service?.hours ?? hours;
    if (week === undefined) return undefined;
    if (worked === undefined && holidays.some((each) => each.date === date)) return [];
    if (service?.hours === undefined && service?.days !== undefined && !service.days.includes(weekday)) return [];
    return week[weekday];
  }
}

function localTime(at: number): { day: string; time: string } {
  const local = new Date(at + EAST_MS).toISOString();
  return { day: local.slice(0, 10), time: local.slice(11, 16) };
}
