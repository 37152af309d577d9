import { DatabaseSync } from 'node:sqlite';
import type { OpenDatabaseFile } from '../../server/journal/open-file.ts';

/** SQLite's result codes, as its errors carry them. */
export const DISK_FULL = 13;
export const FSYNC_FAILED = 1034;

interface Fault {
  statement: string;
  when: 'before' | 'after';
  errcode: number;
}

/** A disk under real SQLite: a statement fails before it is carried out, or after, as when its answer is lost. */
export class FailingDisk {
  /** The databases opened through it, the lock first. */
  readonly opened: DatabaseSync[] = [];
  #fault: Fault | null = null;

  readonly openDatabaseFile: OpenDatabaseFile = (path, options) => {
    const database = new FailingDatabase(path, options, this);
    this.opened.push(database);
    return database;
  };

  /** From now on each such statement fails. */
  fail(statement: string, when: Fault['when'], errcode: number): void {
    this.#fault = { statement, when, errcode };
  }

  heal(): void {
    this.#fault = null;
  }

  carryOut(sql: string, work: () => void): void {
    const fault = this.#fault?.statement === sql ? this.#fault : null;
    if (fault === null || fault.when === 'after') work();
    if (fault !== null) throw Object.assign(new Error('the disk failed'), { errcode: fault.errcode });
  }
}

class FailingDatabase extends DatabaseSync {
  readonly #disk: FailingDisk;

  constructor(path: string, options: { timeout: number }, disk: FailingDisk) {
    super(path, options);
    this.#disk = disk;
  }

  override exec(sql: string): void {
    this.#disk.carryOut(sql, () => super.exec(sql));
  }
}
