import type Database from 'better-sqlite3';
import { isBackupDue, makeBackup } from './backup.ts';
import type { DataFiles } from './files.ts';

/** How often a desk that runs for days looks whether a backup is due. */
const everyHour = 60 * 60 * 1000;

/**
 * Makes a backup whenever the last is older than a day, for as long as the database is open; of a new one, in which
 * nothing is yet, after an hour. Answers what ends it, which waits for a backup that is under way.
 */
export function keepDailyBackups(
  { db, files, isNew }: { readonly db: Database.Database; readonly files: DataFiles; readonly isNew: boolean },
  now: () => Date,
  onFailure: (error: unknown) => void,
): () => Promise<void> {
  let running: Promise<unknown> | undefined;
  function look(): void {
    if (running || !isBackupDue(files, now())) return;
    running = makeBackup(db, files, now())
      .catch(onFailure)
      .finally(() => {
        running = undefined;
      });
  }
  if (!isNew) look();
  const timer = setInterval(look, everyHour);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
