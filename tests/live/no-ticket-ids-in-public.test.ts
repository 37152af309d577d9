import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lookAt } from '../../server/live/look-at.ts';
import { chances, commandOf } from '../queue/random-day.ts';
import { Hall } from './hall.ts';

const PUBLIC = ['lobby/main', 'lobby/tang-2', 'sign/1', 'sign/2', 'sign/3', 'kiosk/1', 'kiosk/2'];

/** Every string in a value, names of keys too. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, part]) => [name, ...stringsIn(part)]);
}

test('a ticket id is the right to cancel: lobby, sign and kiosk never show one, whatever happens', () => {
  fc.assert(
    fc.property(chances(80), (day) => {
      const hall = new Hall();
      const ids = new Set<string>();
      day.forEach((chance, serial) => {
        hall.clock.advance(Math.max(0, chance.ms));
        const command = commandOf(chance, hall.queue, hall.rules, serial);
        if (command.type === 'issue-ticket') command.ticket = `secret-${serial}`;
        hall.run(command);
        for (const id of Object.keys(hall.queue.tickets)) ids.add(id);
        const shown = PUBLIC.flatMap((topic) => stringsIn(lookAt(topic, hall.view())));
        expect(shown.filter((each) => ids.has(each) || each.includes('secret-'))).toEqual([]);
      });
    }),
    { numRuns: 20 },
  );
});

test('a scan shows the number of the paper and nothing else of the ticket', () => {
  const hall = new Hall();
  hall.issue('secret');
  hall.scans['1'] = {
    ...{ n: 1, at: hall.clock.now(), kind: 'ticket', number: 'A001', state: 'waiting', position: 0, estimate: null },
    ...{ ticket: 'secret' },
  };
  const shown = lookAt('kiosk/1', hall.view());
  expect(shown).toHaveProperty('scan.number', 'A001');
  expect(JSON.stringify(shown)).not.toContain('secret');
});
