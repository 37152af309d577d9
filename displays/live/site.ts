import { type Outcome, read } from './api.ts';
import type { CounterState, ServiceState, SiteHours } from './entities.ts';
import type { Text } from './messages.ts';

/** The whole site at once, for pages that need no live topic. */
export interface SiteAnswer {
  name: Text;
  short?: Text;
  demo?: boolean;
  timezone?: string;
  languages?: string[];
  hours?: SiteHours | null;
  zones: { id: string; name: Text }[];
  services: { id: string; name: Text; label: Text; state: ServiceState; waiting: number }[];
  counters: { id: string; name: Text; zone: string; services: string[]; state: CounterState }[];
  kiosks?: { id: string; zone: string }[];
  /** numbers come from a printed roll */
  roll?: boolean;
}

export function readSite(): Promise<Outcome<SiteAnswer>> {
  return read('/api/site');
}
