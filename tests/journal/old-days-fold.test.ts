import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSqliteJournal } from '../../server/journal/sqlite-journal.ts';
import { apply } from '../../server/queue/apply.ts';
import type { QueueEvent } from '../../server/queue/events.ts';
import { emptyState } from '../../server/queue/state.ts';
import { outline } from './outline.ts';
import { tempFolder } from './temp-folder.ts';

const vectors = join(import.meta.dirname, '../vectors/journal');

test.each(['first-release'])('days written by the %s fold to what they were', async (name) => {
  using folder = tempFolder();
  copyFileSync(join(vectors, `${name}.db`), join(folder.path, 'journal.db'));
  const { journal } = openSqliteJournal(folder.path, { ids: () => 'not asked for' });
  await journal.open();
  const state = emptyState();
  let count = 0;
  for await (const { events } of journal.read(0))
    for (const event of events) {
      apply(state, event as unknown as QueueEvent);
      count += 1;
    }
  await journal.close();
  expect(count).toBeGreaterThan(500);
  expect(JSON.parse(JSON.stringify(outline(state)))).toEqual(
    JSON.parse(readFileSync(join(vectors, `${name}.json`), 'utf8')),
  );
});
