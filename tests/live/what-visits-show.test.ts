import { expect, test } from 'vitest';
import { lookAt } from '../../server/live/look-at.ts';
import { Hall, SITE } from './hall.ts';

const RULES = SITE.replace('notices:', 'rules: { noShow: { recalls: 2, seconds: 60, returnMinutes: 20 } }\nnotices:');
const show = (hall: Hall, topic: string) => (lookAt(topic, hall.view()) ?? {}) as Record<string, unknown>;

function hallWithVisit(): Hall {
  const hall = new Hall(RULES);
  const needs = ['ho-tich', 'dat-dai'];
  hall.run({
    type: 'issue-ticket',
    ticket: 't1',
    service: 'chung-thuc',
    needs,
    people: 3,
    grantedBy: 'officer',
    lang: 'vi',
  });
  hall.run({ type: 'open-counter', counter: '1' });
  return hall;
}

test('the console knows the rest of the visit, who comes with it and when a no-show is offered', () => {
  const hall = hallWithVisit();
  expect(show(hall, 'console/1')['waiting/t1']).toMatchObject({ people: 3 });
  hall.next('1');
  expect(show(hall, 'console/1')['counter']).toMatchObject({
    noShowAfter: { recalls: 2, seconds: 60 },
    current: { people: 3, needs: [{ id: 'ho-tich' }, { id: 'dat-dai', label: { vi: 'Đất đai', en: 'Land' } }] },
  });
});

test('phone and sign say where the visit goes on', () => {
  const hall = hallWithVisit();
  hall.next('1');
  hall.run({ type: 'finish-ticket', counter: '1' });
  expect(show(hall, 'sign/1')['counter/1']).toMatchObject({
    onward: { number: 'A001', service: { vi: 'Hộ tịch' }, counters: [{ label: '2' }, { label: '3' }] },
  });
  const phone = show(hall, 'ticket/t1');
  expect(phone['ticket']).toMatchObject({ service: 'ho-tich', visits: 1, needs: [{ id: 'dat-dai' }] });
  hall.issue('t2');
  hall.next('1');
  expect(show(hall, 'sign/1')['counter/1']).not.toHaveProperty('onward');
});

test('a phone shows all that is missing, until when a missed turn comes back, and why its service rests', () => {
  const hall = hallWithVisit();
  hall.issue('t2');
  hall.next('1');
  hall.run({ type: 'park-ticket', counter: '1', missing: ['Giấy chứng sinh'] });
  expect(show(hall, 'ticket/t1')['bring']).toEqual({ items: [{ vi: 'Giấy chứng sinh', en: 'Giấy chứng sinh' }] });
  hall.next('1');
  hall.run({ type: 'miss-ticket', counter: '1' });
  expect(show(hall, 'ticket/t2')['ticket']).toMatchObject({ returnBy: '2026-11-24T08:20:00.000+07:00' });
  hall.issue('t3');
  hall.issue('t4');
  const reason = { vi: 'mất điện', en: 'power cut' };
  hall.run({ type: 'suspend-service', service: 'chung-thuc', reason });
  hall.run({ type: 'defer-line', service: 'chung-thuc', opening: '13:00' });
  expect(show(hall, 'ticket/t3')['place']).toMatchObject({ behind: 1, suspended: { reason, opening: '13:00' } });
  expect(show(hall, 'lobby/main')['service/chung-thuc']).toMatchObject({
    state: 'suspended',
    reason,
    opening: '13:00',
  });
});

test('the administrator sees ghosts apart from missed turns', () => {
  const hall = hallWithVisit();
  const touch = (ticket: string) =>
    hall.run({ type: 'issue-ticket', ticket, service: 'chung-thuc', grantedBy: 'kiosk', lang: 'vi', kiosk: '1' });
  touch('t2');
  touch('t3');
  expect(show(hall, 'ticket/t3')['place']).toMatchObject({ position: 2 });
  for (let i = 0; i < 2; i++) hall.next('1');
  hall.next('1');
  hall.run({ type: 'miss-ticket', counter: '1' });
  expect(show(hall, 'admin')['today']).toMatchObject({ issued: 3, served: 2, missed: 0, ghosts: 1 });
});
