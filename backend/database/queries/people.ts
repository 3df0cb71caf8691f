import Database from 'better-sqlite3';
import type { Id, Person, Timestamp } from '../../../shared/contract/model.ts';

type Line = Omit<Person, 'leftAt'> & { readonly leftAt: Timestamp | null };

const columns = 'id, name, role, colour, left_at AS leftAt';

export function createPersonQueries(db: Database.Database) {
  const list = db.prepare<[], Line>(`SELECT ${columns} FROM person ORDER BY id`);
  const get = db.prepare<[Id], Line>(`SELECT ${columns} FROM person WHERE id = ?`);
  const insert = db.prepare<[Omit<Person, 'id'>]>(
    'INSERT INTO person (name, role, colour) VALUES (@name, @role, @colour)',
  );
  const update = db.prepare<[Omit<Person, 'leftAt'>]>(
    'UPDATE person SET name = @name, role = @role, colour = @colour WHERE id = @id',
  );
  const remove = db.prepare<[Id]>('DELETE FROM person WHERE id = ?');
  const setLeft = db.prepare<[Timestamp | null, Id]>('UPDATE person SET left_at = ? WHERE id = ?');
  return {
    /** Everybody, also those who left. */
    list: (): Person[] => list.all().map(personOf),
    get: (id: Id): Person | undefined => {
      const line = get.get(id);
      return line && personOf(line);
    },
    insert: (person: Omit<Person, 'id'>): Id => Number(insert.run(person).lastInsertRowid),
    update: (person: Omit<Person, 'leftAt'>): boolean => update.run(person).changes > 0,
    /** Deletes a person of whom nothing is on record. Answers whether it did: the record's own references say. */
    removeUnlessOnRecord: (id: Id): boolean => {
      try {
        return remove.run(id).changes > 0;
      } catch (error) {
        if (error instanceof Database.SqliteError && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return false;
        throw error;
      }
    },
    /** `null`: works here again. */
    setLeft: (id: Id, at: Timestamp | null): void => void setLeft.run(at, id),
  };
}

function personOf({ leftAt, ...person }: Line): Person {
  return leftAt === null ? person : { ...person, leftAt };
}
