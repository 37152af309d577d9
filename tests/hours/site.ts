import { parseSite } from '../../config/load-site.ts';
import type { SiteFile } from '../../config/site-schema.ts';

const WEEKDAY = `[{ open: "07:30", close: "11:30", ticketsFrom: "07:00", lastTicket: "11:15" }, { open: "13:00", close: "17:00", ticketsFrom: "12:45", lastTicket: "16:30" }]`;

/** A commune of two half-days: land on Tuesday and Thursday, two tax numbers a morning and three an afternoon. */
const YAML = `
site: { name: { vi: Trung tâm xã Yên Phú, en: Yên Phú Centre } }
services:
  - { id: chung-thuc, prefix: A, name: { vi: Chứng thực, en: Certification }, nextDayAfter: "15:00" }
  - { id: dat-dai, prefix: L, name: { vi: Đất đai, en: Land }, days: [tue, thu] }
  - { id: thue, prefix: X, name: { vi: Thuế, en: Tax }, quota: [2, 3] }
counters: [{ id: "1", name: { vi: Quầy 1, en: Counter 1 }, services: [chung-thuc, dat-dai, thue] }]
kiosks: [{ id: "1", printer: in-1 }]
devices: [{ id: in-1, kind: printer, at: "sim:in-1", agent: kiosk-1 }]
hours: { mon: ${WEEKDAY}, tue: ${WEEKDAY}, wed: ${WEEKDAY}, thu: ${WEEKDAY}, fri: ${WEEKDAY} }
holidays: [{ date: "2026-11-24", name: { vi: Ngày Văn hóa Việt Nam, en: Vietnamese Culture Day } }]
`;

export function halfDays(change: (yaml: string) => string = (yaml) => yaml): SiteFile {
  const load = parseSite(change(YAML));
  if ('faults' in load) throw new Error(JSON.stringify(load.faults));
  return load.site;
}

export const keepOvernight = (yaml: string) => `${yaml}rules: { endOfDay: keep }\n`;

/** ms since 1970 of a local time at the site. */
export const localMs = (text: string) => Date.parse(`${text.replace(' ', 'T')}:00+07:00`);
