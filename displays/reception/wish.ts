import { SERVICES_MAX } from '../../server/protocol/services-max.ts';
import type { IssueForSomebody } from '../live/reception.ts';

/** What a visitor wants, as it is put together at the desk. */
export interface Wish {
  /** done one after another on one number, in this order */
  services: string[];
  /** class; empty: none */
  priority: string;
  people: number;
  papers: number;
  note: string;
}

export const NO_WISH: Wish = { services: [], priority: '', people: 1, papers: 1, note: '' };

/** People and papers on one number; the server takes as many. */
export const MANY_MAX = 50;

/** The service at hand: the last one; empty: none yet. */
export function chosenOf({ services }: Wish): string {
  return services.at(-1) ?? '';
}

/** Another service at hand, in the place of the last one; one that stands before it stays there. */
export function pickService(services: readonly string[], service: string): string[] {
  const before = services.slice(0, -1);
  return before.includes(service) ? [...services] : [...before, service];
}

/** Room for one more service behind those that are chosen, unless there is room or the number has as many as it may. */
export function withRoom(services: readonly string[]): string[] {
  const full = services.length >= SERVICES_MAX || (services.at(-1) ?? '') === '';
  return full ? [...services] : [...services, ''];
}

/** How many somebody typed; nonsense is one. */
export function manyOf(typed: string): number {
  const count = Math.trunc(Number(typed));
  return Number.isFinite(count) ? Math.min(MANY_MAX, Math.max(1, count)) : 1;
}

/** As the server wants to hear it; what is usual is left out. */
export function issueOf({ services: all, priority, people, papers, note }: Wish, printAt?: string): IssueForSomebody {
  const services = all.filter((service) => service !== '');
  const [service = '', ...more] = services;
  return {
    ...(more.length > 0 ? { services } : { service }),
    ...(priority && { priority }),
    ...(people > 1 && { people }),
    ...(papers > 1 && { papers }),
    ...(note.trim() && { note: note.trim() }),
    ...(printAt !== undefined && { printAt }),
  };
}
