import Database from 'better-sqlite3';
import { CopydeskError } from '../../shared/contract/errors.ts';
import type { Localized } from '../../shared/localized.ts';
import { makeBackup, removeUnfinishedBackups } from './backup.ts';
import { noteCleanExit, noteOpen, wasClosedCleanly } from './clean-exit.ts';
import { keepDailyBackups } from './daily-backup.ts';
import { type DataFiles, dataFiles, makeFolders } from './files.ts';
import { migrate, migrations, refuseNewer, schemaVersion } from './migrate.ts';
import { takeOwnerLock } from './owner-lock.ts';
import { isMissing, isSound, restoreLastBackup } from './recover.ts';
import { saysCorrupt, translateDatabaseError } from './sqlite-errors.ts';

export interface OpenedDatabase {
  readonly db: Database.Database;
  readonly files: DataFiles;
  /** What opening noticed and mended. */
  readonly notices: readonly Localized[];
  /** Nothing was in the data folder before. */
  readonly isNew: boolean;
  /** `damaged`: a call met a corrupt page, so the next start must check. */
  close(damaged: boolean): Promise<void>;
}

/**
 * Opens the database of a data folder, and makes, checks, restores, backs up and migrates it as needed. Throws
 * CopydeskError `database-in-use`, `database-read-only`, `database-newer`, `database-corrupt` or `disk-full`; then
 * nothing was changed.
 */
export async function openDatabase(folder: string, now: () => Date = () => new Date()): Promise<OpenedDatabase> {
  const files = dataFiles(folder);
  return await explained(files, async () => {
    makeFolders(files);
    const unlock = takeOwnerLock(files);
    try {
      return await openOwned(files, now, unlock);
    } catch (error) {
      unlock();
      throw error;
    }
  });
}

async function openOwned(files: DataFiles, now: () => Date, unlock: () => void): Promise<OpenedDatabase> {
  removeUnfinishedBackups(files);
  const notices: Localized[] = [];
  let db = isMissing(files) ? undefined : openSound(files, !wasClosedCleanly(files));
  if (!db) {
    const notice = restoreLastBackup(files, now());
    if (notice) notices.push(notice);
    db = connect(files);
  }
  try {
    refuseNewer(db);
    noteOpen(files);
    const version = schemaVersion(db);
    const isNew = version === 0;
    if (version > 0 && version < migrations.length) await makeBackup(db, files, now(), `schema-${version}`);
    migrate(db);
    const opened = db;
    const endBackups = keepDailyBackups({ db, files, isNew }, now, (error) => notices.push(backupFailed(files, error)));
    const close = async (damaged: boolean): Promise<void> => {
      await endBackups();
      if (!damaged) optimize(opened);
      opened.close();
      if (!damaged) noteCleanExit(files);
      unlock();
    };
    return { db, files, notices, isNew, close };
  } catch (error) {
    db.close();
    throw error;
  }
}

function optimize(db: Database.Database): void {
  try {
    db.pragma('optimize');
  } catch {
    // Statistics for the next start: on a full disk it does without.
  }
}

/** Nothing when the file is damaged. */
function openSound(files: DataFiles, check: boolean): Database.Database | undefined {
  let db: Database.Database | undefined;
  try {
    db = connect(files);
    if (!check || isSound(db)) return db;
  } catch (error) {
    if (!saysCorrupt(error)) {
      db?.close();
      throw error;
    }
  }
  db?.close();
  return undefined;
}

function connect(files: DataFiles): Database.Database {
  const db = new Database(files.database, { timeout: 5000 });
  try {
    db.pragma('journal_mode = WAL');
    // WAL alone would not survive a power cut with its last transactions.
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('trusted_schema = OFF');
    proveWritable(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Finds out now, not at the first edit. Beginning a transaction alone succeeds on a read-only file in WAL mode. */
function proveWritable(db: Database.Database): void {
  const version = schemaVersion(db);
  db.exec(`BEGIN IMMEDIATE; PRAGMA user_version = ${version}; ROLLBACK`);
}

async function explained<T>(files: DataFiles, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (error) {
    const translated = error instanceof CopydeskError ? undefined : translateDatabaseError(error);
    if (!translated) throw error;
    const { code, message, mend } = translated;
    const shape =
      code === 'database-read-only'
        ? cannotWrite(files.folder)
        : {
            code,
            message: { en: `${message.en} (${files.database})`, zh: `${message.zh}（${files.database}）` },
            mend,
          };
    throw new CopydeskError({ ...shape, details: { folder: files.folder } }, { cause: error });
  }
}

function cannotWrite(folder: string): CopydeskError['shape'] {
  return {
    code: 'database-read-only',
    message: {
      en: `Copydesk cannot write to its data folder ${folder}.`,
      zh: `Copydesk 无法写入其数据文件夹 ${folder}。`,
    },
    mend: {
      en: 'Nothing was changed. Allow writing to the folder and the files in it, or choose another folder.',
      zh: '数据未作任何改动。请允许写入该文件夹及其中的文件，或选择其他文件夹。',
    },
  };
}

function backupFailed(files: DataFiles, error: unknown): Localized {
  const why = error instanceof Error ? error.message : String(error);
  return {
    en: `The daily backup into ${files.backups} failed: ${why}`,
    zh: `每日备份到 ${files.backups} 失败：${why}`,
  };
}
