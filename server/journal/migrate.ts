import type { DatabaseSync } from 'node:sqlite';
import { JournalTooNew, JournalUnusable } from './errors.ts';
import { journal1 } from './migrations/1-journal.ts';
import type { Migration } from './migrations/migration.ts';
import { inTransaction } from './transaction.ts';

/** The database's version is the number of migrations it has seen. One that shipped is never edited. */
const MIGRATIONS: readonly Migration[] = [journal1];

/** "Luot" in ASCII, by which a file of some other program is told from ours. */
const APPLICATION_ID = 0x4c756f74;

/** Brings the database to the present version. Throws JournalTooNew, or JournalUnusable for another program's file. */
export function migrate(db: DatabaseSync, ids: () => string): void {
  const version = pragma(db, 'user_version');
  if (pragma(db, 'application_id') !== APPLICATION_ID && !isEmpty(db)) throw foreign();
  if (version > MIGRATIONS.length) throw new JournalTooNew(version, MIGRATIONS.length);
  for (const [index, migration] of MIGRATIONS.entries()) {
    if (index < version) continue;
    inTransaction(db, () => {
      migration(db, ids);
      db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${index + 1}`);
    });
  }
}

function pragma(db: DatabaseSync, name: string): number {
  return Number(db.prepare(`PRAGMA ${name}`).get()?.[name]);
}

function isEmpty(db: DatabaseSync): boolean {
  return db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
}

function foreign(): JournalUnusable {
  return new JournalUnusable({
    vi: 'Tệp journal.db trong thư mục dữ liệu không phải là nhật ký của Lượt.',
    en: 'The file journal.db in the data folder is not a journal of Lượt.',
  });
}
