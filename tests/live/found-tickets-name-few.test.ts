import { expect, test } from 'vitest';
import { BEFORE_NAMED_MAX, foundTicket } from '../../server/views/found-ticket.ts';
import { Hall } from './hall.ts';

test('of those who may go before a found ticket the first are named, and no crowd', () => {
  const hall = new Hall();
  for (let n = 0; n <= BEFORE_NAMED_MAX + 1; n++) hall.issue(`t${n}`);
  const last = hall.queue.tickets[`t${BEFORE_NAMED_MAX + 1}`];
  if (last === undefined) throw new Error('nobody came');
  const { before, position } = foundTicket(last, hall.view());
  expect(position).toBe(BEFORE_NAMED_MAX + 1);
  expect(before.map(({ number }) => number)).toHaveLength(BEFORE_NAMED_MAX);
  expect(before[0]?.number).toBe('A001');
});
