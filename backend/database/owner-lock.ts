import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { CopydeskError } from '../../shared/contract/errors.ts';
import type { DataFiles } from './files.ts';

/** How long a start waits for a desk that is just closing. */
const patience = 1500;

/**
 * Makes this process the only one that works on the data folder: an exclusive transaction on a small database of its
 * own, held as long as the backend runs. The system gives it back whatever way the process ends, so no stale lock can
 * remain. Throws `database-in-use`. Answers the function that gives the lock back.
 */
export function takeOwnerLock(files: DataFiles): () => void {
  const lock = new Database(files.lock, { timeout: patience });
  try {
    // An empty file would have to grow for the lock, which a full disk does not allow; one with a page in it does not.
    if (statSync(files.lock).size === 0) lock.pragma('user_version = 1');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (!(error instanceof Database.SqliteError) || !error.code.startsWith('SQLITE_BUSY')) throw error;
    throw inUse(files.folder, error);
  }
  return () => lock.close();
}

function inUse(folder: string, cause: unknown): CopydeskError {
  return new CopydeskError(
    {
      code: 'database-in-use',
      message: {
        en: `Copydesk is already running on the data folder ${folder}.`,
        zh: `Copydesk 已在使用数据文件夹 ${folder}。`,
      },
      mend: {
        en: 'Use the desk that is open, or close it and start again.',
        zh: '请使用已打开的窗口，或将其关闭后重新启动。',
      },
      details: { folder },
    },
    { cause },
  );
}
