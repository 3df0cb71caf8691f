import { copyFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { CopydeskError } from '../../shared/contract/errors.ts';
import { type Backup, backupPath } from './backup.ts';
import type { DataFiles } from './files.ts';
import { refuseNewer } from './migrate.ts';
import { isSound } from './recover.ts';
import { saysCorrupt } from './sqlite-errors.ts';

/**
 * Puts a database from elsewhere among the backups, if it can be used. Throws as {@link prepareRestore} does; then no backup
 * was added.
 *
 * @param at when it was as it is.
 */
export function addBackup(files: DataFiles, bytes: Uint8Array, at: Date, why: string): string {
  const path = backupPath(files, at, why);
  const unfinished = `${path}.part`;
  try {
    writeFileSync(unfinished, bytes);
    proveUsable(unfinished, path);
    renameSync(unfinished, path);
  } finally {
    rmSync(unfinished, { force: true });
  }
  return path;
}

/** A backup that stands ready beside the database. */
export interface Incoming {
  /** Puts it in the place of the database, which must be closed. */
  take(): void;
  /** Removes it. */
  drop(): void;
}

/**
 * Copies a backup beside the database and makes sure that it can be used. Throws CopydeskError `database-corrupt` for a
 * damaged one, `database-newer` for one of a newer version; then nothing was changed.
 */
export function prepareRestore(files: DataFiles, backup: Backup): Incoming {
  const incoming = `${files.database}.restored`;
  const drop = (): void => {
    for (const companion of ['', '-journal', '-wal', '-shm']) rmSync(incoming + companion, { force: true });
  };
  drop();
  try {
    copyFileSync(backup.path, incoming);
    proveUsable(incoming, backup.path);
  } catch (error) {
    drop();
    throw error;
  }
  return {
    drop,
    take() {
      // Closing has put all of the log into the database; what is left of it would be read into the backup.
      for (const companion of ['-wal', '-shm']) rmSync(files.database + companion, { force: true });
      renameSync(incoming, files.database);
    },
  };
}

function proveUsable(path: string, meant: string): void {
  try {
    const db = new Database(path, { readonly: true });
    try {
      if (!isSound(db)) throw damaged(meant);
      refuseNewer(db);
    } finally {
      db.close();
    }
  } catch (error) {
    throw saysCorrupt(error) ? damaged(meant) : error;
  }
}

function damaged(path: string): CopydeskError {
  const name = basename(path);
  return new CopydeskError({
    code: 'database-corrupt',
    message: { en: `The backup ${name} is damaged.`, zh: `备份 ${name} 已损坏。` },
    mend: { en: 'Nothing was changed. Choose another backup.', zh: '数据未作任何改动。请选择其他备份。' },
    details: { file: path },
  });
}
