import type { Id, Person } from '../../../shared/contract/model.ts';

/** Who comes after `id` in the list, around its end; `id` itself when there is nobody else. */
export function nextPerson(people: readonly Pick<Person, 'id'>[], id: Id): Id {
  const at = people.findIndex((person) => person.id === id);
  return people[(at + 1) % people.length]?.id ?? id;
}
