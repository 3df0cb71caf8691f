import type { Database } from 'better-sqlite3';
import type { Id } from '../../../shared/contract/model.ts';

/** The memory holds what each action made of each row, under the id of its first correction of that row. */
export function createMemoryQueries(db: Database) {
  const insert = db.prepare<[Id, string, string]>('INSERT INTO memory (rowid, before, after) VALUES (?, ?, ?)');
  const remove = db.prepare<[Id]>('DELETE FROM memory WHERE rowid = ?');
  return {
    put: (firstCorrection: Id, before: string, after: string): void => {
      remove.run(firstCorrection);
      if (before !== after) insert.run(firstCorrection, before, after);
    },
    remove: (firstCorrection: Id): void => void remove.run(firstCorrection),
  };
}
