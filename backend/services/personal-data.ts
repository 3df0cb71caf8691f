import { rmSync } from 'node:fs';
import type { Id, Person } from '../../shared/contract/model.ts';
import { listBackups, makeBackup } from '../database/backup.ts';
import type { OpenedDatabase } from '../database/open.ts';
import type { Handlers } from '../dispatch.ts';
import type { Desk } from './desk.ts';
import { notAllowed, notFound } from './errors.ts';

export type PersonalDataService = Pick<Handlers, 'people.export' | 'people.erase'>;

/** The colour of somebody who is not named any more. */
const noColour = '#6b7280';

/** What the desk knows of one person: handed out, or taken out. */
export function createPersonalDataService(
  { queries, transact, emit, now }: Desk,
  { db, files }: Pick<OpenedDatabase, 'db' | 'files'>,
): PersonalDataService {
  function known(id: Id): Person {
    const person = queries.people.get(id);
    if (!person) throw notFound('person', id);
    return person;
  }

  return {
    'people.export': ({ personId }) => {
      const person = known(personId);
      const data = {
        about:
          'All that Copydesk has on record of one person: the stories they worked on, and every line by its table.',
        exportedAt: now(),
        person,
        stories: queries.personalData.storiesOf(personId),
        record: queries.personalData.linesOf(personId),
      };
      return {
        fileName: `copydesk-person-${personId}.json`,
        mediaType: 'application/json',
        bytes: new TextEncoder().encode(`${JSON.stringify(data, asText, 2)}\n`),
      };
    },
    'people.erase': async ({ personId, withBackups }) => {
      const person = known(personId);
      if (person.leftAt === undefined) throw worksHere(person);
      queries.personalData.overwriteDeleted(true);
      try {
        transact(() => queries.personalData.rename(personId, person.name, `#${personId}`, noColour));
        queries.personalData.emptyLog();
      } finally {
        queries.personalData.overwriteDeleted(false);
      }
      if (withBackups) {
        const old = listBackups(files);
        // The new one first: at no time is there none.
        await makeBackup(db, files, new Date(), 'asked');
        for (const { path } of old) rmSync(path, { force: true });
      }
      emit('people-changed', queries.people.list());
      return known(personId);
    },
  };
}

/** Bytes as a line of text; JSON would make an object of them, with a name for every byte. */
function asText(_key: string, value: unknown): unknown {
  const isBytes =
    typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer' && 'data' in value;
  return isBytes && Array.isArray(value.data) ? Buffer.from(value.data).toString('base64') : value;
}

function worksHere({ id, name }: Person) {
  return notAllowed(
    { en: `${name} still works at this desk.`, zh: `${name}仍在此工作台工作。` },
    { en: 'Delete them from the people who work here first.', zh: '请先将其从现有人员中删除。' },
    { personId: id },
  );
}
