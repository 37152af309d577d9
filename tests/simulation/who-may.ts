import type { Desk, Paper, SiteOfRecord } from './record.ts';

export interface Seen {
  papers: ReadonlyMap<string, Paper>;
  desks: ReadonlyMap<string, Desk>;
  suspended: ReadonlySet<string>;
  /** Who is signed in, by counter. */
  signedIn: ReadonlyMap<string, string>;
  site: SiteOfRecord;
}

/** Whether whoever is signed in at this counter may serve this service; nobody signed in: no limit. */
function officerMay({ signedIn, site }: Seen, counter: string, service: string): boolean {
  const officer = site.officers.find((each) => each.id === signedIn.get(counter));
  return officer?.services === undefined || officer.services.includes(service);
}

/** Whether the counter serves the service at this moment: by the site file and by its officer. */
export function servesNow(seen: Seen, counter: string, service: string): boolean {
  const inFile = seen.site.counters.some((each) => each.id === counter && each.services.includes(service));
  return inFile && officerMay(seen, counter, service);
}

/** Whether the ticket waits for somebody else: its officer where that one works, or the counter to which it is bound. */
function isKeptFor(seen: Seen, counter: string, { wanted, bound, service }: Paper): boolean {
  const at = [...seen.signedIn].find(([, officer]) => officer === wanted)?.[0];
  const isThere = at !== undefined && seen.desks.get(at)?.state !== 'closed' && servesNow(seen, at, service);
  if (wanted !== null && isThere) return at !== counter;
  if (bound === null || bound === counter) return false;
  return seen.desks.get(bound)?.state !== 'closed' && servesNow(seen, bound, service);
}

/** Who waits for a service of the counter and may be called there. */
export function ownPeople(seen: Seen, counter: string): Paper[] {
  return peopleFor(seen, (paper) => servesNow(seen, counter, paper.service) && !isKeptFor(seen, counter, paper));
}

/** Whom the counter may help while nobody waits for its own services. */
export function helpedPeople(seen: Seen, counter: string, at: number): Paper[] {
  const desk = seen.site.counters.find((each) => each.id === counter);
  const { helps } = desk ?? {};
  if (desk === undefined || helps === undefined) return [];
  const maySee = (service: string) =>
    helps.services.includes(service) && !desk.services.includes(service) && officerMay(seen, counter, service);
  return peopleFor(
    seen,
    (paper) =>
      maySee(paper.service) &&
      at - paper.waitingSince >= helps.afterMinutes * 60_000 &&
      !isKeptFor(seen, counter, paper),
  );
}

function peopleFor({ papers, suspended }: Seen, may: (paper: Paper) => boolean): Paper[] {
  const found: Paper[] = [];
  for (const paper of papers.values())
    if (paper.state === 'waiting' && !suspended.has(paper.service) && may(paper)) found.push(paper);
  return found;
}
