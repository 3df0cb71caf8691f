import type { Database } from 'better-sqlite3';
import type { Id, Timestamp } from '../../../shared/contract/model.ts';
import { rowMix } from './story-tallies.ts';

export interface StoryRecord {
  readonly id: Id;
  readonly name: string;
  readonly createdAt: Timestamp;
  readonly updatedAt: Timestamp;
  readonly removedAt: Timestamp | null;
  readonly analysed: 0 | 1;
}

const columns = 'id, name, created_at AS createdAt, updated_at AS updatedAt, removed_at AS removedAt, analysed';

/** So many stories are looked up one by one. */
const fewStories = 1000;

export function createStoryQueries(db: Database) {
  const list = db.prepare<[], StoryRecord>(
    `SELECT ${columns} FROM story WHERE removed_at IS NULL ORDER BY created_at DESC, id DESC`,
  );
  const count = db.prepare<[], number>('SELECT count(*) FROM story WHERE removed_at IS NULL').pluck();
  const page = db.prepare<[{ from: number; most: number }], StoryRecord>(
    `SELECT ${columns} FROM story WHERE removed_at IS NULL ORDER BY created_at DESC, id DESC LIMIT @most OFFSET @from`,
  );
  const inOrder = db
    .prepare<[], Id>('SELECT id FROM story WHERE removed_at IS NULL ORDER BY created_at DESC, id DESC')
    .pluck();
  const someInOrder = db
    .prepare<[string], Id>(`
      SELECT id FROM story WHERE removed_at IS NULL AND id IN (SELECT value FROM json_each(?))
      ORDER BY created_at DESC, id DESC`)
    .pluck();
  const inMixes = db
    .prepare<[string], Id>(`
      SELECT s.id FROM story s JOIN story_tally t ON t.story_id = s.id
      WHERE s.removed_at IS NULL AND (${rowMix}) IN (SELECT value FROM json_each(?))
      ORDER BY s.created_at DESC, s.id DESC`)
    .pluck();
  const get = db.prepare<[Id], StoryRecord>(`SELECT ${columns} FROM story WHERE id = ? AND shelf_of IS NULL`);
  const unfinished = db.prepare<[], { id: Id }>('SELECT id FROM story WHERE analysed = 0 AND removed_at IS NULL');
  const insert = db.prepare<[string, Timestamp, Timestamp]>(
    'INSERT INTO story (name, created_at, updated_at) VALUES (?, ?, ?)',
  );
  const rename = db.prepare<[string, Timestamp, Id]>('UPDATE story SET name = ?, updated_at = ? WHERE id = ?');
  const touch = db.prepare<[Timestamp, Id]>('UPDATE story SET updated_at = ? WHERE id = ?');
  const remove = db.prepare<[Timestamp | null, Id | null, Id]>(
    'UPDATE story SET removed_at = ?, removed_by = ? WHERE id = ?',
  );
  const setAnalysed = db.prepare<[0 | 1, Id]>('UPDATE story SET analysed = ? WHERE id = ?');
  const checkSettings = db.prepare<[Id], { value: string | null }>(
    'SELECT check_settings AS value FROM story WHERE id = ?',
  );
  const setCheckSettings = db.prepare<[string | null, Id]>('UPDATE story SET check_settings = ? WHERE id = ?');
  return {
    /** Stories that are not removed, the newest first. */
    list: (): StoryRecord[] => list.all(),
    /**
     * Stories on the list from one place to before another; of these ids, or with rows in these mixes of states, where
     * any are named.
     */
    page(ids: ReadonlySet<Id> | undefined, mixes: readonly number[] | undefined, from: number, to: number) {
      const all = count.get() ?? 0;
      if (!ids && !mixes) return { all, total: all, stories: page.all({ from, most: Math.max(0, to - from) }) };
      // 20,000 numbers in their order cost less than to look many stories up that a search has found.
      const isFew = ids !== undefined && ids.size <= fewStories;
      const ordered = (): Id[] => (isFew ? someInOrder.all(JSON.stringify([...ids])) : inOrder.all());
      const listed = mixes ? inMixes.all(JSON.stringify(mixes)) : ordered();
      const found = ids ? listed.filter((id) => ids.has(id)) : listed;
      return { all, total: found.length, stories: found.slice(from, to).flatMap((id) => get.get(id) ?? []) };
    },
    get: (id: Id): StoryRecord | undefined => get.get(id),
    unfinished: (): Id[] => unfinished.all().map(({ id }) => id),
    insert: (name: string, at: Timestamp): Id => Number(insert.run(name, at, at).lastInsertRowid),
    rename: (id: Id, name: string, at: Timestamp): void => void rename.run(name, at, id),
    touch: (id: Id, at: Timestamp): void => void touch.run(at, id),
    remove: (id: Id, at: Timestamp, by: Id): void => void remove.run(at, by, id),
    restore: (id: Id): void => void remove.run(null, null, id),
    /** What the story wants of the checks, as it was stored; nothing where it is as the desk has it. */
    checkSettings: (id: Id): unknown => {
      const value = checkSettings.get(id)?.value;
      return typeof value === 'string' ? JSON.parse(value) : undefined;
    },
    setCheckSettings: (id: Id, value: unknown): void =>
      void setCheckSettings.run(value === undefined ? null : JSON.stringify(value), id),
    setAnalysed: (id: Id, analysed: boolean): void => void setAnalysed.run(analysed ? 1 : 0, id),
  };
}
