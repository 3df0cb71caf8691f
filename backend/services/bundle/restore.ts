import type { Id, Role, Timestamp } from '../../../shared/contract/model.ts';
import type { Queries } from '../../database/queries/index.ts';
import type { StoryBundle } from './collect.ts';
import { renumbered, shelvesOf, valueIn } from './renumber.ts';
import type { Line } from './schema.ts';
import { type TableName, tableNames, tables } from './tables.ts';

/** What became of a bundle. */
export interface RestoredStory {
  readonly storyId: Id;
  readonly hasNewPeople: boolean;
}

/**
 * Writes the story of a bundle into this desk, within a transaction: every line with an id of its own, in the same order.
 * People are those of the same name and role; others come as people who are not at the desk.
 */
export function restoreStory(
  { bundle, people }: Pick<Queries, 'bundle' | 'people'>,
  { tables: content, files }: StoryBundle,
  name: string,
  now: Timestamp,
): RestoredStory {
  bundle.deferReferences();
  const persons = personIds({ people }, content.person, now);
  const firstIds = new Map(tableNames.map((table) => [table, bundle.lastId(table)]));
  const idOf = (table: TableName, number: number): Id => {
    if (number > content[table].length) throw new RangeError(`There is no ${table} ${number}.`);
    if (table === 'person') return persons.ids[number - 1] ?? 0;
    return (firstIds.get(table) ?? 0) + number;
  };
  const shelves = shelvesOf(content);
  for (const table of tableNames) {
    if (table === 'person') continue;
    const columns = Object.keys(tables[table].columns);
    const isOnShelf = (line: Line): boolean => shelves.has(Number(valueIn(table, line, 'story_id')));
    const lines = content[table].map((line) =>
      renumbered(table, line, idOf, isOnShelf, (number) => idOf(table, number)),
    );
    if (table === 'document') {
      lines.forEach((line, index) => {
        bundle.insertDocument(columns, idOf(table, index + 1), line, files[index] ?? new Uint8Array());
      });
      continue;
    }
    const { numbered, where } = tables[table];
    const insert = bundle.inserter({ name: table, columns, numbered, where });
    for (const [index, line] of lines.entries()) {
      insert(idOf(table, index + 1), table === 'story' ? named(line, name) : line);
    }
  }
  const number = content.story.findIndex((line) => valueIn('story', line, 'shelf_of') === null) + 1;
  const storyId = idOf('story', number);
  bundle.tellMemory(storyId);
  return { storyId, hasNewPeople: persons.hasNew };
}

/** The story itself, not its shelf, is called as whoever imports it says. */
function named(line: Line, name: string): Line {
  const isShelf = valueIn('story', line, 'shelf_of') !== null;
  const at = Object.keys(tables.story.columns).indexOf('name');
  return isShelf ? line : line.with(at, name);
}

function personIds({ people }: Pick<Queries, 'people'>, lines: readonly Line[], now: Timestamp) {
  const here = people.list();
  let hasNew = false;
  const ids = lines.map((line) => {
    const name = String(valueIn('person', line, 'name'));
    const role: Role = valueIn('person', line, 'role') === 'reviewer' ? 'reviewer' : 'translator';
    const same = here.find((person) => person.name === name && person.role === role);
    if (same) return same.id;
    const id = people.insert({ name, role, colour: String(valueIn('person', line, 'colour')) });
    people.setLeft(id, now);
    hasNew = true;
    return id;
  });
  return { ids, hasNew };
}
