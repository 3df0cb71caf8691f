import type Database from 'better-sqlite3';

/** One step of the schema. Its place in the list of `migrate.ts` is its number and the `user_version` it leads to. */
export interface Migration {
  readonly name: string;
  /** Runs within a transaction; a failure leaves the database as it was. */
  up(db: Database.Database): void;
}
