/** Opens and leases the journal in the folder given as argument as a user without rights, and prints how it was refused. */
import { JournalRefusal } from '../../server/journal/errors.ts';
import { openSqliteJournal } from '../../server/journal/sqlite-journal.ts';

const NOBODY = 65_534;
if (process.getuid?.() === 0) process.setuid?.(NOBODY);
const { journal } = openSqliteJournal(process.argv[2] ?? '', { ids: () => 'child' });
try {
  await journal.open();
  await journal.lease();
} catch (error) {
  if (!(error instanceof JournalRefusal)) throw error;
  process.stdout.write(JSON.stringify(error.text));
}
