import { parseSite } from '../../config/load-site.ts';
import type { SiteFile } from '../../config/site-schema.ts';

/**
 * A small commune centre: certification at counter 1, civil status at 1 and 2, land at 3, with ten numbers a day. Kiosk 1
 * has a printer and a scanner, driven by the agent `kiosk-1`; kiosk 2 has neither.
 */
const OFFICE = `
site: { id: yen-phu, name: { vi: Trung tâm xã Yên Phú, en: Yên Phú Centre }, hostnames: [luot.yen-phu.vn] }
zones: [{ id: main, name: { vi: Sảnh chính, en: Main hall } }]
services:
  - { id: chung-thuc, prefix: A, name: { vi: Chứng thực, en: Certification }, minutes: 8,
      procedures: [{ id: sao-y, name: { vi: Sao y bản chính, en: Certified copy } }] }
  - { id: ho-tich, prefix: H, name: { vi: Hộ tịch, en: Civil status }, minutes: 15 }
  - { id: dat-dai, prefix: L, name: { vi: Đất đai, en: Land }, minutes: 20, first: 1, last: 2 }
counters:
  - { id: "1", name: { vi: Quầy 1, en: Counter 1 }, services: [chung-thuc, ho-tich] }
  - { id: "2", name: { vi: Quầy 2, en: Counter 2 }, services: [ho-tich] }
  - { id: "3", name: { vi: Quầy 3, en: Counter 3 }, services: [dat-dai] }
priority:
  - { id: cao-tuoi, name: { vi: Người cao tuổi, en: Elderly }, tier: 2, grant: [kiosk, officer] }
  - { id: co-cong, name: { vi: Người có công, en: Person of merit }, tier: 2, grant: [officer] }
kiosks:
  - { id: "1", printer: in-1, scanner: quet-1 }
  - { id: "2" }
appointments: { services: { chung-thuc: { slotMinutes: 30, capacity: 2 } } }
devices:
  - { id: in-1, kind: printer, profile: escpos-80, at: "tcp://192.168.1.50:9100", agent: kiosk-1 }
  - { id: quet-1, kind: scanner, at: "sim:quet-1", agent: kiosk-1 }
`;

/** The centre, changed where a test wants it. */
export function office(change: Partial<SiteFile> = {}): SiteFile {
  const load = parseSite(OFFICE);
  if ('faults' in load) throw new Error(JSON.stringify(load.faults));
  return { ...load.site, ...change };
}

/** Open on weekday mornings. 24 November 2026, when the houses' clock starts, is a Tuesday. */
export const MORNINGS: Pick<SiteFile, 'hours'> = {
  hours: {
    ...{ mon: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
    tue: [{ open: '07:30', close: '11:30', ticketsFrom: '07:00', lastTicket: '11:15' }],
  },
};

/** The PIN of everybody on the roster, and its hash as `npm run pin` would print it, but cheap. */
export const PIN = '2580';
const PIN_HASH = '$argon2id$v=19$m=1024,t=1,p=1$bHVvdC10ZXN0cy1zYWx0IQ$TyqrY1p/xA2y551TV88zFWEXxWhFMK5LOFA3be6mwyA';

/** The centre with three officers: An serves everything, Bình civil status and land, Chi certification. */
export function staffed(change: Partial<SiteFile> = {}): SiteFile {
  return office({
    officers: [
      { id: 'an', name: 'Nguyễn Văn An', pin: PIN_HASH },
      { id: 'binh', name: 'Trần Thị Bình', pin: PIN_HASH, services: ['ho-tich', 'dat-dai'] },
      { id: 'chi', name: 'Lê Thị Chi', pin: PIN_HASH, services: ['chung-thuc'] },
    ],
    ...change,
  });
}

export function withLimits(change: Partial<SiteFile['limits']>): SiteFile {
  const site = office();
  return { ...site, limits: { ...site.limits, ...change } };
}

const morning = { open: '07:30', close: '11:30' };
const afternoon = { open: '13:00', close: '17:00' };
const day = [morning, afternoon];
/** Open on weekdays, with a break at noon. */
export const HALF_DAYS: Pick<SiteFile, 'hours'> = {
  hours: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
};
