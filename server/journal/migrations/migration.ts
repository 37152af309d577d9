import type { DatabaseSync } from 'node:sqlite';

/** Takes the database from the version before to its own; runs inside a transaction. */
export type Migration = (db: DatabaseSync, ids: () => string) => void;
