import { deflateSync } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import type { Id } from '../../../shared/contract/model.ts';

/** A table of a story as it is read and written line by line. */
export interface LineTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly numbered: boolean;
  /** True of the lines that belong to a story. */
  readonly where: string;
}

type Value = string | number | null;

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/** Whole stories, line by line. Which tables and columns there are is said by `services/bundle/tables.ts`, never by a file. */
export function createBundleQueries(db: Database) {
  const shelf = db.prepare<[Id], Id>('SELECT id FROM story WHERE shelf_of = ?').pluck();
  return {
    shelfOf: (storyId: Id): Id | undefined => shelf.get(storyId),
    /** Lines of a table that belong to a story: their ids, 0 where they have none, and their values; as they were made. */
    lines(
      { name, columns, numbered, where }: LineTable,
      of: { storyId: Id; shelfId: Id | null; people: readonly Id[] },
    ): { id: Id; values: Value[] }[] {
      const order = numbered ? 'id' : quoted(columns);
      const id = numbered ? 'id' : '0';
      // SQLite refuses parameters that a statement does not have.
      const parameters = Object.entries({ ...of, people: JSON.stringify(of.people) });
      const named = Object.fromEntries(parameters.filter(([parameter]) => where.includes(`@${parameter}`)));
      const statement = db.prepare<[Record<string, unknown>], Value[]>(
        `SELECT ${id}, ${quoted(columns)} FROM "${name}" WHERE ${where} ORDER BY ${order}`,
      );
      return statement
        .raw()
        .all(named)
        .map(([first, ...values]) => ({ id: Number(first), values }));
    },
    /** The last number that a table ever gave. */
    lastId: (name: string): Id => {
      const last = db.prepare<[string], number>('SELECT seq FROM sqlite_sequence WHERE name = ?').pluck();
      return last.get(name) ?? 0;
    },
    /** References may be to lines that are still to come, within this transaction. */
    deferReferences: (): void => void db.pragma('defer_foreign_keys = ON'),
    /** `id`: of tables that number their lines. */
    inserter({ name, columns, numbered }: LineTable): (id: Id, values: readonly Value[]) => void {
      const all = numbered ? ['id', ...columns] : columns;
      const statement = db.prepare<Value[]>(
        `INSERT INTO "${name}" (${quoted(all)}) VALUES (${all.map(() => '?').join(', ')})`,
      );
      return (id, values) => void statement.run(...(numbered ? [id, ...values] : values));
    },
    /** A file of a story, deflated as `documents` has it. */
    insertDocument: (columns: readonly string[], id: Id, values: readonly Value[], bytes: Uint8Array): void => {
      const all = ['id', ...columns, 'bytes'];
      db.prepare<(Value | Buffer)[]>(
        `INSERT INTO document (${quoted(all)}) VALUES (${all.map(() => '?').join(', ')})`,
      ).run(id, ...values, deflateSync(bytes));
    },
    /** The translation memory learns of rows that came with a text of their own. */
    tellMemory: (storyId: Id): void => {
      db.prepare<[Id]>(
        'INSERT OR IGNORE INTO memory_due SELECT id FROM row WHERE story_id = ? AND revision IS NOT NULL',
      ).run(storyId);
    },
  };
}
