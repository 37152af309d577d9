/** A commune centre as its topics show it: longest real names, one service suspended, one closed. */

type Entity = Record<string, unknown>;
const text = (vi: string, en: string) => ({ vi, en });

export const SITE: Entity = {
  name: text('Trung tâm Phục vụ hành chính công xã Yên Phú', 'Yên Phú Commune Public Administration Service Centre'),
  short: text('Xã Yên Phú', 'Yên Phú Commune'),
  demo: false,
  languages: ['vi', 'en'],
  timezone: 'Asia/Ho_Chi_Minh',
  hours: {
    today: [
      { open: '07:30', close: '11:30', ticketsFrom: '07:00', lastTicket: '11:15' },
      { open: '13:00', close: '17:00', ticketsFrom: '12:45', lastTicket: '16:30' },
    ],
    phase: 'open',
    next: '2026-11-26T13:00:00.000+07:00',
  },
  day: '2026-11-26',
};

const counter = (label: string) => ({ label, name: text(`Quầy ${label}`, `Counter ${label}`) });

type Row = [id: string, vi: string, en: string, hintVi: string, hintEn: string, icon: string, waiting: number];
const ROWS: Row[] = [
  ['chung-thuc', 'Sao y, chứng thực', 'Certified copies', 'Bản sao, chữ ký', 'Copies, signatures', 'sao-y', 5],
  ['ho-tich', 'Khai sinh, kết hôn', 'Births, marriages', 'Hộ tịch', 'Civil status', 'ho-tich', 3],
  ['dat-dai', 'Nhà đất', 'House and land', 'Đất, môi trường', 'Land, environment', 'dat-dai', 12],
  ['kinh-doanh', 'Mở hộ kinh doanh', 'Open a household business', 'Hợp tác xã', 'Cooperatives', 'kinh-doanh', 2],
  ['bao-tro', 'Trợ cấp xã hội', 'Social allowance', 'Người có công', 'People of merit', 'bao-tro', 4],
  ['cong-an', 'Cư trú, căn cước', 'Residence, ID card', 'Công an xã', 'Commune police', 'cong-an', 7],
  ['bhxh', 'Bảo hiểm xã hội', 'Social insurance', 'Bảo hiểm y tế', 'Health insurance', 'bhxh', 0],
  ['tra-ket-qua', 'Nhận kết quả', 'Collect a result', 'Trả hồ sơ đã xong', 'Finished dossiers', 'tra-ket-qua', 1],
];

export function service(row: Row, order: number, more: Entity = {}): Entity {
  const [, vi, en, hintVi, hintEn, icon, waiting] = row;
  return {
    order,
    name: text(vi, en),
    label: text(vi, en),
    hint: text(hintVi, hintEn),
    icon,
    state: 'open',
    waiting,
    estimate: { minutes: { low: 10, high: 15 } },
    counters: [counter('1'), counter('2')],
    minutes: 8,
    ...more,
  };
}

/** @param states states and reasons that differ, by service */
export function services(states: Record<string, Entity> = {}): Record<string, Entity> {
  return Object.fromEntries(ROWS.map((row, order) => [`service/${row[0]}`, service(row, order, states[row[0]] ?? {})]));
}

/** A province's eighteen: three pages of tiles. */
export function manyServices(): Record<string, Entity> {
  return Object.fromEntries(
    Array.from({ length: 18 }, (_, at) => {
      const row = ROWS[at % ROWS.length] as Row;
      return [`service/${row[0]}-${at}`, service(row, at)];
    }),
  );
}

export const CLASSES: Record<string, Entity> = {
  'class/nang': { order: 0, name: text('Khuyết tật nặng', 'Severe disability'), icon: 'xe-lan', tier: 1 },
  'class/80': { order: 1, name: text('Từ 80 tuổi', 'Aged 80 or over'), icon: 'cao-tuoi', tier: 1 },
  'class/thai': { order: 2, name: text('Mang thai', 'Pregnant'), icon: 'mang-thai', tier: 1 },
  'class/con': { order: 3, name: text('Có trẻ nhỏ', 'With a small child'), icon: 'con-nho', tier: 1 },
  'class/khac': { order: 4, name: text('Khuyết tật khác', 'Other disability'), icon: 'khuyet-tat', tier: 2 },
  'class/60': { order: 5, name: text('Từ 60 tuổi', 'Aged 60 or over'), icon: 'cao-tuoi', tier: 2 },
};

export const SUSPENDED = {
  'cong-an': {
    state: 'suspended',
    reason: text('Hệ thống quốc gia đang lỗi, đến 10:30', 'National system down until 10:30'),
  },
  bhxh: { state: 'closed', reason: text('Mở thứ Hai, thứ Tư, thứ Sáu', 'Open Monday, Wednesday, Friday') },
};

export function kioskTopic(more: Record<string, Entity> = {}): Record<string, Entity> {
  return {
    site: SITE,
    kiosk: {
      id: '1',
      zone: 'main',
      zoneName: text('Sảnh chính', 'Main hall'),
      diagonal: null,
      printer: { state: 'ok' },
      scanner: { state: 'ok' },
    },
    ...services(SUSPENDED),
    ...CLASSES,
    ...more,
  };
}

export const TICKET: Entity = {
  id: 'x7Qp',
  number: 'A012',
  service: 'chung-thuc',
  serviceName: text('Chứng thực', 'Certification'),
  serviceLabel: text('Sao y, chứng thực', 'Certified copies'),
  icon: 'sao-y',
  state: 'waiting',
  issuedAt: '2026-11-26T09:40:00+07:00',
  recalls: 0,
};

export const PLACE: Entity = {
  position: 5,
  estimate: { minutes: { low: 10, high: 15 } },
  counters: [counter('1'), counter('2')],
  zone: text('Sảnh chính', 'Main hall'),
};

/** What `POST /api/tickets` answers. */
export function issued(more: Entity = {}): Entity {
  const { id, number, service: serviceId, state, issuedAt, recalls } = TICKET;
  return {
    ticket: { id, number, service: serviceId, state, issuedAt, recalls },
    position: 5,
    estimate: { minutes: { low: 10, high: 15 } },
    statusUrl: 'http://192.168.1.10:8080/t/x7QpVn2kWm4RtYb8',
    job: { id: 'j1', state: 'queued' },
    ...more,
  };
}
