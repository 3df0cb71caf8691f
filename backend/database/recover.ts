import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { CopydeskError } from '../../shared/contract/errors.ts';
import type { Localized } from '../../shared/localized.ts';
import { type Backup, listBackups } from './backup.ts';
import { type DataFiles, fileStamp } from './files.ts';
import { saysCorrupt } from './sqlite-errors.ts';

/** Whether SQLite finds every page of the database in order. */
export function isSound(db: Database.Database): boolean {
  try {
    return db.pragma('quick_check(1)', { simple: true }) === 'ok';
  } catch (error) {
    if (saysCorrupt(error)) return false;
    throw error;
  }
}

/** Whether there is nothing in the place of the database: it never was, or was lost or cut off. */
export function isMissing(files: DataFiles): boolean {
  return !existsSync(files.database) || statSync(files.database).size === 0;
}

/**
 * Puts the newest sound backup in the place of a damaged or missing database; a damaged one is moved aside whole.
 * Answers what the person must know. Without a sound backup: answers nothing for a missing database (a new desk, or the
 * person moved it away) and throws `database-corrupt` for a damaged one, with everything left where it is.
 */
export function restoreLastBackup(files: DataFiles, now: Date): Localized | undefined {
  const backup = listBackups(files).find(isSoundFile);
  const missing = isMissing(files);
  if (!backup && missing) return undefined;
  if (!backup) throw withoutBackup(files);
  const aside = join(files.folder, `copydesk-corrupt-${fileStamp(now)}.sqlite`);
  // The copy is made whole before anything is moved: on a full disk the folder stays as it was.
  const incoming = `${files.database}.restored`;
  try {
    copyFileSync(backup.path, incoming);
  } catch (error) {
    rmSync(incoming, { force: true });
    throw error;
  }
  for (const companion of ['', '-wal', '-shm']) {
    if (existsSync(files.database + companion)) renameSync(files.database + companion, aside + companion);
  }
  renameSync(incoming, files.database);
  return missing ? restoredMissing(files, backup) : restored(backup, aside);
}

function isSoundFile(backup: Backup): boolean {
  try {
    const db = new Database(backup.path, { readonly: true });
    try {
      return isSound(db);
    } finally {
      db.close();
    }
  } catch (error) {
    if (saysCorrupt(error)) return false;
    throw error;
  }
}

function restoredMissing(files: DataFiles, backup: Backup): Localized {
  const at = minute(backup);
  return {
    en: `The database ${files.database} was missing. The backup of ${at} UTC was put in its place: work done after that time is not in it.`,
    zh: `数据库 ${files.database} 缺失，现已恢复为 ${at}（UTC）的备份：此后所做的工作不在其中。`,
  };
}

function minute(backup: Backup): string {
  return backup.at.toISOString().slice(0, 16).replace('T', ' ');
}

function restored(backup: Backup, aside: string): Localized {
  const at = minute(backup);
  return {
    en: `The database was damaged. The backup of ${at} UTC was put in its place: work done after that time is missing. The damaged file was kept: ${aside}`,
    zh: `数据库已损坏，现已恢复为 ${at}（UTC）的备份：此后所做的工作不在其中。损坏的文件已保留：${aside}`,
  };
}

function withoutBackup(files: DataFiles): CopydeskError {
  return new CopydeskError({
    code: 'database-corrupt',
    message: {
      en: `The database ${files.database} is damaged, and there is no sound backup in ${files.backups}.`,
      zh: `数据库 ${files.database} 已损坏，且 ${files.backups} 中没有完好的备份。`,
    },
    mend: {
      en: 'Nothing was changed. Put a copy of your own in its place, or move the file away to begin with an empty desk; keep it, since parts can often be recovered (sqlite3 FILE .recover).',
      zh: '文件未作任何改动。请用您自己的副本替换它；或将该文件移走，从空白的工作台开始。请保留该文件，其中的部分内容通常可以找回（sqlite3 文件 .recover）。',
    },
    details: { file: files.database, backups: files.backups },
  });
}
