import type { Id } from '../../../shared/contract/model.ts';
import type { Queries } from '../../database/queries/index.ts';
import { renumbered, valueIn } from './renumber.ts';
import type { BundleTables, Line } from './schema.ts';
import { type TableName, tableNames, tables } from './tables.ts';

/** A story with everything, and the files that it came from in the order of their lines. */
export interface StoryBundle {
  readonly tables: BundleTables;
  readonly files: readonly Uint8Array[];
}

type Stored = { readonly id: Id; readonly values: Line };

/** Reads a story line by line. The same story gives the same bundle, whatever its ids are. */
export function collectStory({ bundle, documents }: Pick<Queries, 'bundle' | 'documents'>, storyId: Id): StoryBundle {
  const shelfId = bundle.shelfOf(storyId) ?? null;
  const read = (name: TableName, people: readonly Id[]): Stored[] => {
    const { columns, numbered, where } = tables[name];
    return bundle.lines({ name, columns: Object.keys(columns), numbered, where }, { storyId, shelfId, people });
  };
  const stored = new Map<TableName, Stored[]>();
  for (const name of tableNames) if (name !== 'person') stored.set(name, read(name, []));
  stored.set('person', byName(read('person', peopleIn(stored))));
  const numbers = new Map(
    [...stored].map(([name, lines]) => [name, new Map(lines.map(({ id }, index) => [id, index + 1]))]),
  );
  const numberOf = (table: TableName, id: Id): number => {
    const number = numbers.get(table)?.get(id);
    if (number === undefined) throw new Error(`The story ${storyId} names ${table} ${id}, which is not part of it.`);
    return number;
  };
  const lines = tableNames.map((name): [TableName, Line[]] => {
    const isOnShelf = (line: Line): boolean => valueIn(name, line, 'story_id') === shelfId;
    const own = stored.get(name) ?? [];
    return [name, own.map(({ values }) => renumbered(name, values, numberOf, isOnShelf, (id) => numberOf(name, id)))];
  });
  const files = (stored.get('document') ?? []).map(({ id }) => documents.bytes(id));
  return { tables: Object.fromEntries(lines) as Record<TableName, Line[]>, files };
}

/** Everybody whom a line names. */
function peopleIn(stored: ReadonlyMap<TableName, readonly Stored[]>): Id[] {
  const people = new Set<Id>();
  for (const [name, lines] of stored) {
    for (const [index, column] of Object.values(tables[name].columns).entries()) {
      if (column.kind !== 'ref' || column.to !== 'person') continue;
      for (const { values } of lines) if (values[index] !== null) people.add(Number(values[index]));
    }
  }
  return [...people];
}

/** In an order that is the same in every desk. */
function byName(people: readonly Stored[]): Stored[] {
  const key = ({ values: [name, role] }: Stored): string => `${name}\n${role}`;
  return people.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.id - b.id));
}
