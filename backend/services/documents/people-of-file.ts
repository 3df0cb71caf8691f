import type { Id, Role, Timestamp } from '../../../shared/contract/model.ts';
import type { Queries } from '../../database/queries/index.ts';

/** Who did what a file does not say who did. */
const unnamed = 'Unnamed 未署名';

const colours = ['#6b5b95', '#88632b', '#3b6e5e', '#a3404f', '#4a6a8a', '#7a5a3a'];

/** The people that a file names, as people of the desk. */
export interface PeopleOfFile {
  /** The person of this name, in this role if there are two; else one who is not at the desk, and only in the record. */
  readonly idOf: (name: string | undefined, role: Role) => Id;
  /** Whether there is anybody who was not there before. */
  readonly hasNew: () => boolean;
}

/** To be used within one transaction. `at`: since when newcomers are not at the desk. */
export function peopleOfFile({ people }: Queries, at: Timestamp): PeopleOfFile {
  const all = [...people.list()];
  let isAnyNew = false;

  function insert(name: string, role: Role): Id {
    const colour = colours[all.length % colours.length] ?? '#6b5b95';
    const id = people.insert({ name, role, colour });
    people.setLeft(id, at);
    all.push({ id, name, role, colour, leftAt: at });
    isAnyNew = true;
    return id;
  }

  return {
    idOf(said, role) {
      const name = (said ?? '').normalize('NFC').trim().slice(0, 200) || unnamed;
      const key = keyOf(name);
      const same = all.filter((person) => keyOf(person.name) === key);
      return (same.find((person) => person.role === role) ?? same[0])?.id ?? insert(name, role);
    },
    hasNew: () => isAnyNew,
  };
}

/** What the same name may be written as. */
function keyOf(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Whether this is the name of whoever is not named. */
export function isUnnamed(name: string): boolean {
  return name === unnamed;
}
