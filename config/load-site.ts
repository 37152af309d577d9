import { readFileSync } from 'node:fs';
import { type Document, isCollection, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type SiteFile, siteFile } from './site-schema.ts';

/** One fault of a site file, for the person who wrote it. */
export interface SiteFault {
  /** 1-based line, or null where the file as a whole is meant. */
  line: number | null;
  /** Dotted key, e.g. `counters.2.services.0`. */
  key: string;
  reason: string;
}

export type SiteLoad = { site: SiteFile; warnings: SiteFault[] } | { faults: SiteFault[] };

/** Bigger than any site: keeps a wrong file (a disk image) from being parsed. */
export const SITE_FILE_BYTES_MAX = 1_048_576;

/** What the file may name and only the rest of the house knows; absent: not checked. */
export interface Known {
  /** Ids of the printer profiles that there are. */
  profiles?: readonly string[];
}

/** Reads and checks a site file; all faults at once, never an exception for what the file's writer did. */
export function loadSite(path: string, known: Known = {}): SiteLoad {
  let source: string;
  try {
    source = readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'there is no such file' : `can't be read (${code})`;
    return { faults: [{ line: null, key: '', reason }] };
  }
  return parseSite(source, known);
}

export function parseSite(source: string, known: Known = {}): SiteLoad {
  if (source.length > SITE_FILE_BYTES_MAX) return { faults: [{ line: null, key: '', reason: 'is larger than 1 MiB' }] };
  const lines = new LineCounter();
  const document = parseDocument(source.normalize('NFC'), { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0)
    return {
      faults: document.errors.map((error) => ({
        line: lines.linePos(error.pos[0]).line,
        key: '',
        reason: error.message,
      })),
    };
  const result = siteFile.safeParse(document.toJS({ maxAliasCount: 100 }) ?? {}, { reportInput: true });
  if (!result.success) return { faults: result.error.issues.flatMap((issue) => faultsOf(issue, document, lines)) };
  const faults = unknownProfiles(result.data, known, document, lines);
  if (faults.length > 0) return { faults };
  const warnings = [...soundAlike(result.data, document, lines), ...grantedByNobody(result.data, document, lines)];
  return { site: result.data, warnings };
}

/** The fault as lines on a terminal. */
export function sayFault(file: string, fault: SiteFault): string {
  const where = fault.line === null ? file : `${file}:${fault.line}`;
  return fault.key === '' ? `${where}: ${fault.reason}` : `${where}: ${fault.key}: ${fault.reason}`;
}

function faultsOf(issue: z.core.$ZodIssue, document: Document, lines: LineCounter): SiteFault[] {
  const path = issue.path as (string | number)[];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      line: lineOf([...path, key], document, lines),
      key: [...path, key].join('.'),
      reason: 'is not a key that Lượt knows here',
    }));
  if (issue.code === 'invalid_union') {
    const deepest = issue.errors.flat().sort((a, b) => b.path.length - a.path.length)[0];
    if (deepest) return faultsOf({ ...deepest, path: [...path, ...deepest.path] } as z.core.$ZodIssue, document, lines);
  }
  return [{ line: lineOf(path, document, lines), key: path.join('.'), reason: reasonOf(issue) }];
}

function reasonOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'is missing';
  return issue.message;
}

/** Line of the deepest node of the path that the file has; a key's own line rather than its value's. */
function lineOf(path: (string | number)[], document: Document, lines: LineCounter): number | null {
  for (let depth = path.length; depth >= 0; depth--) {
    const offset = offsetOf(path.slice(0, depth), document);
    if (offset !== null) return lines.linePos(offset).line;
  }
  return null;
}

function offsetOf(path: (string | number)[], document: Document): number | null {
  const parent = path.length === 0 ? null : document.getIn(path.slice(0, -1), true);
  if (isCollection(parent) && 'items' in parent) {
    for (const item of parent.items) {
      const key = (item as { key?: unknown }).key;
      if (isNode(key) && String(key) === String(path.at(-1)) && key.range) return key.range[0];
    }
  }
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(node) && node.range ? node.range[0] : null;
}

function unknownProfiles(site: SiteFile, { profiles }: Known, document: Document, lines: LineCounter): SiteFault[] {
  return site.devices.flatMap(({ kind, profile }, at) => {
    if (kind !== 'printer' || profiles === undefined || profiles.includes(profile)) return [];
    const reason = `there is no printer profile "${profile}"; there are ${profiles.join(', ')}`;
    return [{ line: lineOf(['devices', at, 'profile'], document, lines), key: `devices.${at}.profile`, reason }];
  });
}

/** Letters whose Vietnamese names rhyme or are mixed up over a loudspeaker. */
const SOUND_ALIKE = ['BCDĐEGPTV', 'LN', 'SX', 'MN', 'IY'];

function soundAlike(site: SiteFile, document: Document, lines: LineCounter): SiteFault[] {
  const faults: SiteFault[] = [];
  site.services.forEach((service, at) => {
    const group = SOUND_ALIKE.find((letters) => service.prefix.length === 1 && letters.includes(service.prefix));
    const other = site.services
      .slice(0, at)
      .find((each) => each.prefix !== service.prefix && each.prefix.length === 1 && group?.includes(each.prefix));
    if (other)
      faults.push({
        line: lineOf(['services', at, 'prefix'], document, lines),
        key: `services.${at}.prefix`,
        reason: `${service.prefix} and ${other.prefix} (${other.id}) sound alike over a loudspeaker`,
      });
  });
  return faults;
}

/** No card is read yet. */
function grantedByNobody({ priority }: SiteFile, document: Document, lines: LineCounter): SiteFault[] {
  return priority.flatMap(({ id, grant }, at) => {
    if (grant.some((granter) => granter !== 'card')) return [];
    const reason = `nobody can grant "${id}" today: no card is read, so name guide or officer too`;
    return [{ line: lineOf(['priority', at, 'grant'], document, lines), key: `priority.${at}.grant`, reason }];
  });
}
