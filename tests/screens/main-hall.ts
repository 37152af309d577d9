import { SITE, services } from './commune.ts';
import { type Entities, NOW } from './counter-three.ts';

/** The entities of `lobby/main` and `sign/3` as the server writes them. */

const text = (vi: string, en: string) => ({ vi, en });
const before = (seconds: number): string => new Date(Date.parse(NOW) - seconds * 1_000).toISOString();

export function aCall(number: string, counter: string, secondsAgo: number, more: Entities = {}): Entities {
  return {
    number,
    counter,
    counterName: text(`Quầy ${counter}`, `Counter ${counter}`),
    counterLabel: counter,
    at: before(secondsAgo),
    recalled: 0,
    priority: false,
    ...more,
  };
}

export function aLobbyCounter(id: string, more: Entities = {}): Entities {
  return { id, order: Number(id), name: text(`Quầy ${id}`, `Counter ${id}`), label: id, state: 'open', ...more };
}

/** Four calls of which the last is A012 to counter 1, 4 s ago. */
export function aLobby(more: Entities = {}): Entities {
  const counters = ['1', '2', '3', '4', '5', '6', '7', '8', '12'];
  return {
    site: SITE,
    zone: { id: 'main', name: text('Sảnh chính', 'Main hall') },
    ...services({ bhxh: { state: 'closed', waiting: 0 } }),
    ...Object.fromEntries(counters.map((id) => [`counter/${id}`, aLobbyCounter(id)])),
    'call/71': aCall('H008', '2', 400),
    'call/72': aCall('K021', '6', 300),
    'call/73': aCall('L019', '3', 200),
    'call/74': aCall('A012', '1', 4),
    'notice/1': {
      text: text(
        'Nộp sau 15 giờ, kết quả có thể trả vào ngày làm việc tiếp theo.',
        'After 15:00 the result may be given on the next working day.',
      ),
    },
    'notice/2': {
      text: text(
        'Mời ông/bà kiểm tra lại giấy tờ trước khi đến quầy.',
        'Please check your papers before you come to the counter.',
      ),
    },
    ...more,
  };
}

export function aSign(more: Entities = {}): Entities {
  return {
    site: SITE,
    'counter/3': {
      id: '3',
      name: text('Quầy 3', 'Counter 3'),
      label: '3',
      state: 'open',
      services: [
        {
          name: text('Đất đai, nông nghiệp, môi trường', 'Land, agriculture, environment'),
          label: text('Nhà đất', 'House and land'),
        },
      ],
      next: 'L019',
      ...more,
    },
  };
}
