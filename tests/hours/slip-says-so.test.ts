import { expect, test } from 'vitest';
import { slipOf } from '../../server/agents/slip-of.ts';
import type { Ticket } from '../../server/queue/state.ts';
import { rulesOf } from '../../server/rules-of-site.ts';
import { given, issue } from '../scenario.ts';
import { LANGUAGES } from '../server/house.ts';
import { halfDays, localMs } from './site.ts';

const site = halfDays();
const parts = { site, rules: rulesOf(site), languages: LANGUAGES, address: 'http://10.0.0.1:8080', demo: false };

function notesAt(time: string, change: Partial<Ticket> = {}): string[] {
  const ticket = { ...given(issue()).ticket('A001'), issuedAt: localMs(time), ...change };
  return slipOf(parts, ticket, { position: 0, estimate: null }, false).notes;
}

test('a slip says that the result comes on the next working day only when it does', () => {
  expect(notesAt('2026-11-23 14:59')).toEqual([]);
  expect(notesAt('2026-11-23 15:00')).toEqual([
    'Nộp sau 15 giờ, kết quả có thể trả vào ngày làm việc tiếp theo: thứ Tư, 25/11.',
  ]);
  expect(notesAt('2026-11-27 16:00', { lang: 'en' })).toEqual([
    'After 15:00 the result may be given on the next working day: Monday, 30/11.',
  ]);
  expect(notesAt('2026-11-23 16:00', { service: 'thue' })).toEqual([]);
});
