import { DatabaseSync } from 'node:sqlite';

/** Opens a database file; tests hand in one that fails where they want. `timeout`: ms to wait for another's lock. */
export type OpenDatabaseFile = (path: string, options: { timeout: number }) => DatabaseSync;

export const openDatabaseFile: OpenDatabaseFile = (path, options) => new DatabaseSync(path, options);
