import type { Database } from 'better-sqlite3';
import type { Id } from '../../../shared/contract/model.ts';

interface StoryName {
  readonly id: Id;
  /** Name, titles and labels, in small letters. */
  readonly text: string;
}

/**
 * What stories are called, looked through with every letter that is typed into the filter of the list. The names are kept
 * from one letter to the next: to read 20,000 of them again takes five times as long as to look through them.
 */
export function createSearchNames(db: Database) {
  const list = db.prepare<[], StoryName>('SELECT story_id AS id, text FROM search_name');
  const put = db.prepare<[Id, string]>('INSERT OR REPLACE INTO search_name (story_id, text) VALUES (?, ?)');
  const remove = db.prepare<[Id]>('DELETE FROM search_name WHERE story_id = ?');
  let kept: readonly StoryName[] | undefined;

  function all(): readonly StoryName[] {
    if (kept) return kept;
    const read = list.all();
    // What a transaction wrote may be taken back.
    if (!db.inTransaction) kept = read;
    return read;
  }

  return {
    /** Nothing takes the story out. */
    put(id: Id, text: string | undefined): void {
      kept = undefined;
      if (text === undefined) remove.run(id);
      else put.run(id, text);
    },
    having: (text: string): Id[] => all().flatMap((name) => (name.text.includes(text) ? name.id : [])),
  };
}
