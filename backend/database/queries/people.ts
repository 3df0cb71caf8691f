import type { Database } from 'better-sqlite3';
import type { Id, Person } from '../../../shared/contract/model.ts';

export function createPersonQueries(db: Database) {
  const list = db.prepare<[], Person>('SELECT id, name, role, colour FROM person ORDER BY id');
  const get = db.prepare<[Id], Person>('SELECT id, name, role, colour FROM person WHERE id = ?');
  const insert = db.prepare<[Omit<Person, 'id'>]>(
    'INSERT INTO person (name, role, colour) VALUES (@name, @role, @colour)',
  );
  const update = db.prepare<[Person]>('UPDATE person SET name = @name, role = @role, colour = @colour WHERE id = @id');
  return {
    list: (): Person[] => list.all(),
    get: (id: Id): Person | undefined => get.get(id),
    insert: (person: Omit<Person, 'id'>): Id => Number(insert.run(person).lastInsertRowid),
    update: (person: Person): boolean => update.run(person).changes > 0,
  };
}
