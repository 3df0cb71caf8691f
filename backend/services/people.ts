import type { Id, Person, Role } from '../../shared/contract/model.ts';
import type { Handlers } from '../dispatch.ts';
import type { Desk } from './desk.ts';
import { notAllowed, notFound } from './errors.ts';

/** Who is there in a new desk, until the person says otherwise. */
const first: readonly Omit<Person, 'id'>[] = [
  { name: 'Translator', role: 'translator', colour: '#8a3b12' },
  { name: 'Reviewer', role: 'reviewer', colour: '#1f5f8b' },
];

export type PeopleService = Pick<Handlers, 'people.list' | 'people.save' | 'people.remove' | 'people.bringBack'> & {
  /** Somebody who works here. Throws `not-found`, or `not-allowed` for one who left. */
  readonly get: (id: Id) => Person;
  /** Throws as `get` does, and `not-allowed` for anybody in another role. */
  readonly inRole: (id: Id, role: Role) => Person;
  /** Puts a translator and a reviewer into a desk that has nobody yet. */
  readonly begin: () => void;
};

/** Who sits at the desk, as the settings have it. */
export interface Seat {
  readonly personId: () => Id;
  /** Seats somebody else, within a transaction. */
  readonly give: (personId: Id) => void;
  /** Tells everybody, after it. */
  readonly tell: () => void;
}

/** The people of the desk. They are profiles on this machine, without passwords. */
export function createPeopleService({ queries, transact, emit, now }: Desk, seat: Seat): PeopleService {
  function known(id: Id): Person {
    const person = queries.people.get(id);
    if (!person) throw notFound('person', id);
    return person;
  }

  function get(id: Id): Person {
    const person = known(id);
    if (person.leftAt !== undefined) throw hasLeft(person);
    return person;
  }

  const tell = (): void => emit('people-changed', queries.people.list());

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
        return known(id);
      });
      tell();
      return saved;
    },
    'people.remove': ({ personId }) => {
      const removal = transact(() => {
        get(personId);
        const next = following(queries.people.list(), personId);
        if (!next) throw isLast();
        const sat = seat.personId() === personId;
        if (sat) seat.give(next.id);
        const kept = !queries.people.removeUnlessOnRecord(personId);
        if (kept) queries.people.setLeft(personId, now());
        return { kept, ...(sat && { now: next }) };
      });
      tell();
      if (removal.now) seat.tell();
      return removal;
    },
    'people.bringBack': ({ personId }) => {
      transact(() => {
        known(personId);
        queries.people.setLeft(personId, null);
      });
      tell();
      return known(personId);
    },
  };
}

/** Who comes after a person among those who work here, round the end; nobody for the last one. */
function following(people: readonly Person[], id: Id): Person | undefined {
  const here = people.filter((person) => person.leftAt === undefined && person.id !== id);
  return here.find((person) => person.id > id) ?? here[0];
}

function wrongRole({ name }: Person) {
  return notAllowed(
    {
      en: `Only a reviewer can approve or return, and ${name} is a translator.`,
      zh: `只有审校可以批准或退回，而${name}是译员。`,
    },
    { en: 'Change to a reviewer in the corner of the window.', zh: '请在窗口角落切换为审校身份。' },
  );
}

/** Whoever left does nothing here any more. */
export function hasLeft({ id, name }: Person) {
  return notAllowed(
    { en: `${name} does not work at this desk any more.`, zh: `${name}已不在此工作台工作。` },
    {
      en: 'Choose somebody else, or bring them back in the settings.',
      zh: '请选择其他人员，或在设置中将其恢复。',
    },
    { personId: id },
  );
}

function isLast() {
  return notAllowed(
    { en: 'Nobody would be left at this desk.', zh: '工作台上将没有任何人员。' },
    { en: 'Add somebody else first.', zh: '请先添加其他人员。' },
  );
}
