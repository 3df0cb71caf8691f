import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type DataFiles, fileStamp, timeOfStamp } from './files.ts';

/** How many backups are kept, and how old the last may be before a start makes another. */
const kept = 14;
const maxAge = 24 * 60 * 60 * 1000;

/** A backup of the database, whole in one file. */
export interface Backup {
  readonly path: string;
  readonly at: Date;
  /** What stands behind the time in its name; empty for those that are made every day. */
  readonly why: string;
}

/** All backups, the newest first. */
export function listBackups(files: DataFiles): Backup[] {
  if (!existsSync(files.backups)) return [];
  return readdirSync(files.backups)
    .flatMap((name) => {
      const at = name.endsWith('.sqlite') ? timeOfStamp(name) : undefined;
      const why = /Z-([\w-]+)\.sqlite$/.exec(name)?.[1] ?? '';
      return at ? [{ path: join(files.backups, name), at, why }] : [];
    })
    .sort((a, b) => b.at.getTime() - a.at.getTime());
}

export function isBackupDue(files: DataFiles, now: Date): boolean {
  const last = listBackups(files)[0];
  return !last || now.getTime() - last.at.getTime() > maxAge;
}

/**
 * Copies the database page by page through SQLite, also while it is written to. The copy gets its name only when it is
 * whole; the oldest beyond 14 are removed then. `why` becomes part of the name.
 */
export async function makeBackup(db: Database.Database, files: DataFiles, now: Date, why = ''): Promise<string> {
  const path = backupPath(files, now, why);
  const unfinished = `${path}.part`;
  try {
    await db.backup(unfinished);
    // The copy comes with the WAL flag of the original and would want files of its own beside it.
    const copy = new Database(unfinished);
    try {
      copy.pragma('journal_mode = DELETE');
    } finally {
      copy.close();
    }
    renameSync(unfinished, path);
  } catch (error) {
    removeWithCompanions(unfinished);
    throw error;
  }
  for (const old of listBackups(files).slice(kept)) rmSync(old.path, { force: true });
  return path;
}

/** Where a backup of this time stands. `why` becomes part of its name. */
export function backupPath(files: DataFiles, at: Date, why: string): string {
  return join(files.backups, `copydesk-${fileStamp(at)}${why && `-${why}`}.sqlite`);
}

/** Left over from a backup that a crash cut short. */
export function removeUnfinishedBackups(files: DataFiles): void {
  for (const name of readdirSync(files.backups)) {
    if (name.includes('.sqlite.part')) rmSync(join(files.backups, name), { force: true });
  }
}

function removeWithCompanions(path: string): void {
  for (const companion of ['', '-journal', '-wal', '-shm']) rmSync(path + companion, { force: true });
}
