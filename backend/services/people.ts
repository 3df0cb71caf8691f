import type { Id, Person, Role } from '../../shared/contract/model.ts';
import type { Handlers } from '../dispatch.ts';
import type { Desk } from './desk.ts';
import { notAllowed, notFound } from './errors.ts';

/** Who is there in a new desk, until the person says otherwise. */
const first: readonly Omit<Person, 'id'>[] = [
  { name: 'Translator', role: 'translator', colour: '#8a3b12' },
  { name: 'Reviewer', role: 'reviewer', colour: '#1f5f8b' },
];

export type PeopleService = Pick<Handlers, 'people.list' | 'people.save'> & {
  /** Throws `not-found`. */
  readonly get: (id: Id) => Person;
  /** Throws `not-found`, or `not-allowed` for anybody in another role. */
  readonly inRole: (id: Id, role: Role) => Person;
  /** Puts a translator and a reviewer into a desk that has nobody yet. */
  readonly begin: () => void;
};

/** The people of the desk. They are profiles on this machine, without passwords. */
export function createPeopleService({ queries, transact, emit }: Desk): PeopleService {
  function get(id: Id): Person {
    const person = queries.people.get(id);
    if (!person) throw notFound('person', id);
    return person;
  }
  return {
    get,
    inRole(id, role) {
      const person = get(id);
      if (person.role !== role) throw wrongRole(person);
      return person;
    },
    begin() {
      transact(() => {
        if (queries.people.list().length === 0) for (const person of first) queries.people.insert(person);
      });
    },
    'people.list': () => queries.people.list(),
    'people.save': ({ id, ...person }) => {
      const saved = transact(() => {
        if (id === undefined) return { id: queries.people.insert(person), ...person };
        if (!queries.people.update({ id, ...person })) throw notFound('person', id);
        return { id, ...person };
      });
      emit('people-changed', queries.people.list());
      return saved;
    },
  };
}

function wrongRole({ name }: Person) {
  return notAllowed(
    {
      en: `Only a reviewer can approve or return, and ${name} is a translator.`,
      zh: `只有审校可以通过或退回，而${name}是译者。`,
    },
    { en: 'Change to a reviewer in the corner of the window.', zh: '请在窗口角落切换为审校身份。' },
  );
}
