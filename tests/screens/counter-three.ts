/** The entities of `console/3` as the server writes them. */

export type Entities = Record<string, unknown>;
/** When the tests' morning stands still. */
export const NOW = '2026-11-26T09:42:00+07:00';

const MINUTE_MS = 60_000;
export const ago = (minutes: number): string => new Date(Date.parse(NOW) - minutes * MINUTE_MS).toISOString();
const text = (vi: string, en: string) => ({ vi, en });

export const LAND = {
  id: 'dat-dai',
  name: text('Đất đai, nông nghiệp, môi trường', 'Land, agriculture, environment'),
  label: text('Nhà đất', 'House and land'),
};

export const COPIES = { id: 'chung-thuc', label: text('Sao y, chứng thực', 'Certified copies') };
/** An is at this counter, Bình at counter 4, Chi does certification alone. */
export const OFFICERS: Entities = {
  'officer/an': { id: 'an', name: 'Nguyễn Văn An', at: { id: '3', label: '3' } },
  'officer/binh': { id: 'binh', name: 'Trần Thị Bình', services: ['dat-dai'], at: { id: '4', label: '4' } },
  'officer/chi': { id: 'chi', name: 'Lê Thị Chi', services: ['chung-thuc'], at: null },
};

export const SITE = {
  name: text('Trung tâm Phục vụ hành chính công xã Yên Phú', 'Yên Phú Commune Public Administration Service Centre'),
  short: text('Xã Yên Phú', 'Yên Phú Commune'),
  demo: true,
  languages: ['vi', 'en'],
  timezone: 'Asia/Ho_Chi_Minh',
  hours: null,
  day: '2026-11-24',
};

export function aCounter(more: Entities = {}): Entities {
  return {
    id: '3',
    name: text('Quầy 3', 'Counter 3'),
    label: '3',
    state: 'open',
    services: [LAND],
    current: null,
    undo: null,
    today: { served: 14, avgMinutes: 11, missed: 1 },
    next: { id: 't19', number: 'L019' },
    waitingCount: 12,
    devices: [
      { id: 'bang-3', kind: 'sign', state: 'ok' },
      { id: 'phim-3', kind: 'keypad', state: 'ok' },
    ],
    ...more,
  };
}

export function aCurrent(more: Entities = {}): Entities {
  return {
    id: 't18',
    number: 'L018',
    service: 'dat-dai',
    serviceName: LAND.name,
    serviceLabel: LAND.label,
    className: text('Khuyết tật', 'Disability'),
    priority: 'khuyet-tat',
    state: 'serving',
    issuedAt: ago(40),
    calledAt: ago(7),
    startedAt: ago(6.4),
    recalls: 0,
    note: 'đã nộp bản đồ thửa đất, chờ đối chiếu.',
    why: {
      rule: 'tier-2-turn',
      waitedMs: 12 * MINUTE_MS,
      passedOver: [
        { number: 'L016', rule: 'tier-2-turn' },
        { number: 'L017', rule: 'tier-2-turn' },
      ],
      passedOverCount: 2,
    },
    waitedMs: 12 * MINUTE_MS,
    ...more,
  };
}

export function aWaiting(at: number, more: Entities = {}): Entities {
  const number = `L0${19 + at}`;
  return {
    id: `t${19 + at}`,
    number,
    order: at,
    service: 'dat-dai',
    serviceLabel: LAND.label,
    waitedSince: ago(37 - at * 3),
    ...more,
  };
}

/** A counter in the middle of the morning: twelve wait, two fetch papers, one is missed. */
export function aConsole(counter: Entities = aCounter()): Entities {
  const classes: Record<number, unknown> = {
    3: text('Có trẻ nhỏ', 'With a small child'),
    8: text('Từ 80 tuổi', 'Aged 80 or over'),
  };
  const waiting = Array.from({ length: 12 }, (_, at) => aWaiting(at, classes[at] ? { className: classes[at] } : {}));
  return {
    site: SITE,
    counter,
    ...Object.fromEntries(waiting.map((ticket) => [`waiting/${String(ticket['id'])}`, ticket])),
    'parked/p1': { id: 'p1', number: 'L009', serviceLabel: LAND.label, note: 'Giấy chứng tử bản sao', since: ago(30) },
    'parked/p2': { id: 'p2', number: 'L011', serviceLabel: LAND.label, since: ago(20) },
    'missed/m1': { id: 'm1', number: 'L014', serviceLabel: LAND.label, since: ago(15) },
    'service/dat-dai': { id: 'dat-dai', label: LAND.label, state: 'open' },
    'service/ho-tich': { id: 'ho-tich', label: text('Khai sinh, kết hôn', 'Births, marriages'), state: 'open' },
    'service/chung-thuc': { id: 'chung-thuc', label: text('Sao y, chứng thực', 'Certified copies'), state: 'open' },
    'service/bhxh': { id: 'bhxh', label: text('Bảo hiểm xã hội', 'Social insurance'), state: 'suspended' },
    'other/4': { id: '4', label: '4', name: text('Quầy 4', 'Counter 4'), state: 'paused', services: ['dat-dai'] },
    'other/5': { id: '5', label: '5', name: text('Quầy 5', 'Counter 5'), state: 'open', services: ['bao-tro'] },
  };
}
