/** A server reduced to its journal: holds the folder given as argument until it is killed. */
import { openSqliteJournal } from '../../server/journal/sqlite-journal.ts';

const { journal } = openSqliteJournal(process.argv[2] ?? '', { ids: () => 'child' });
await journal.open();
await journal.lease();
await journal.append([{ at: 1, type: 'x', data: {} }], 0, 'from the child');
// Somebody who listens keeps the process alive, and the journal with it.
process.on('message', () => journal.health());
process.send?.('held');
