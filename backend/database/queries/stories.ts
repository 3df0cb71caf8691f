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

/** JSON lists; NULL: any. */
interface Filter {
  readonly ids: string | null;
  readonly mixes: string | null;
}

const columns = 'id, name, created_at AS createdAt, updated_at AS updatedAt, removed_at AS removedAt, analysed';

export function createStoryQueries(db: Database) {
  const list = db.prepare<[], StoryRecord>(
    `SELECT ${columns} FROM story WHERE removed_at IS NULL ORDER BY created_at DESC, id DESC`,
  );
  const count = db.prepare<[], number>('SELECT count(*) FROM story WHERE removed_at IS NULL').pluck();
  const page = db.prepare<[{ from: number; most: number }], StoryRecord>(
    `SELECT ${columns} FROM story WHERE removed_at IS NULL ORDER BY created_at DESC, id DESC LIMIT @most OFFSET @from`,
  );
  const filtered = `FROM story s LEFT JOIN story_tally t ON t.story_id = s.id
    WHERE s.removed_at IS NULL AND (@ids IS NULL OR s.id IN (SELECT value FROM json_each(@ids)))
      AND (@mixes IS NULL OR (${rowMix}) IN (SELECT value FROM json_each(@mixes)))`;
  const filteredCount = db.prepare<[Filter], number>(`SELECT count(*) ${filtered}`).pluck();
  const filteredPage = db.prepare<[Filter & { from: number; most: number }], StoryRecord>(
    `SELECT ${columns} ${filtered} ORDER BY created_at DESC, id DESC LIMIT @most OFFSET @from`,
  );
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
    page(ids: readonly Id[] | undefined, mixes: readonly number[] | undefined, from: number, to: number) {
      const all = count.get() ?? 0;
      const range = { from, most: Math.max(0, to - from) };
      if (!ids && !mixes) return { all, total: all, stories: page.all(range) };
      const filter = { ids: ids ? JSON.stringify(ids) : null, mixes: mixes ? JSON.stringify(mixes) : null };
      return { all, total: filteredCount.get(filter) ?? 0, stories: filteredPage.all({ ...filter, ...range }) };
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
