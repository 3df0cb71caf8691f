import type Database from 'better-sqlite3';

/** How work is put on the disk: all of it or nothing. */
export interface Transactions {
  /** Writes from the start, so that what it reads cannot change under it. Answered means on the disk. */
  transact<T>(work: () => T): T;
  /**
   * The same for what can be worked out again, e.g. findings: nobody waits for the disk. It is there with what the next
   * `transact` writes, or a moment later; what a power cut took is worked out again.
   */
  derive<T>(work: () => T): T;
}

/** The transactions of a database that is `synchronous = FULL`. */
export function createTransactions(db: Database.Database): Transactions {
  const transact = <T>(work: () => T): T => db.transaction(work).immediate();
  return {
    transact,
    derive(work) {
      // As a part of another transaction it is as safe as that one.
      if (db.inTransaction) return transact(work);
      // In WAL mode NORMAL keeps the order of all that is written: only its end may be missing.
      db.pragma('synchronous = NORMAL');
      try {
        return transact(work);
      } finally {
        db.pragma('synchronous = FULL');
      }
    },
  };
}
