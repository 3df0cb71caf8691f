import type Database from 'better-sqlite3';
import type { Id } from '../../../shared/contract/model.ts';

/** A line of a table, by its columns. */
export type RecordLine = Readonly<Record<string, unknown>>;

/** What the database says of one person, wherever it says it. */
export function createPersonalDataQueries(db: Database.Database) {
  const tables = db.prepare<[], { table: string; column: string }>(`
    SELECT t.name AS "table", c.name AS "column"
    FROM pragma_table_list t JOIN pragma_table_info(t.name) c
    WHERE t.schema = 'main' AND t.type = 'table' AND (c.name = 'person_id' OR c.name LIKE '%\\_by' ESCAPE '\\')
      -- counted anew from the others
      AND t.name <> 'report_part'
    ORDER BY t.name, c.cid
  `);
  const storiesOf = db.prepare<[Id], { id: Id; name: string }>(`
    SELECT DISTINCT s.id, s.name FROM action a JOIN story s ON s.id = a.story_id WHERE a.person_id = ? ORDER BY s.id
  `);
  const rename = db.prepare<[string, string, Id]>('UPDATE person SET name = ?, colour = ? WHERE id = ?');
  const forgetAuthor = db.prepare<[string, string]>('UPDATE memory_segment SET author = ? WHERE author = ?');
  return {
    /** Every line that names the person, by table. A new table is found by the names of its columns. */
    linesOf(id: Id): Record<string, readonly RecordLine[]> {
      const found: Record<string, RecordLine[]> = {};
      for (const { table, column } of tables.all()) {
        const lines = db.prepare<[Id], RecordLine>(`SELECT * FROM "${table}" WHERE "${column}" = ?`).all(id);
        if (lines.length > 0) found[table] = [...(found[table] ?? []), ...lines];
      }
      return found;
    },
    storiesOf: (id: Id) => storiesOf.all(id),
    /** Puts another name in the place of the person's, wherever it stands. */
    rename(id: Id, before: string, name: string, colour: string): void {
      rename.run(name, colour, id);
      forgetAuthor.run(name, before);
    },
    /** Whether what is deleted from now on is overwritten, instead of staying in the file until its place is needed. */
    overwriteDeleted(on: boolean): void {
      db.pragma(`secure_delete = ${on ? 'ON' : 'OFF'}`);
    },
    /** Empties the log, which holds earlier states of pages. */
    emptyLog(): void {
      db.pragma('wal_checkpoint(TRUNCATE)');
    },
  };
}
