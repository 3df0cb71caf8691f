import type { Database } from 'better-sqlite3';
import type { Term } from '../../../shared/checks/check.ts';
import type { Id, TermEntry, Timestamp } from '../../../shared/contract/model.ts';

/** Who puts an entry there, and when; nothing where nobody says so. */
export interface TermAuthor {
  readonly by: Id;
  readonly at: Timestamp;
}

interface Line {
  readonly id: Id;
  readonly chinese: string;
  readonly english: string;
  readonly status: Term['status'];
  readonly note: string | null;
  readonly person: string | null;
  readonly at: Timestamp | null;
}

type NewLine = Pick<Line, 'chinese' | 'english' | 'status' | 'note' | 'at'> & { readonly by: Id | null };

const columns = 't.id, t.chinese, t.english, t.status, t.note, p.name AS person, t.at';

export function createTermQueries(db: Database) {
  const list = db.prepare<[], Line>(
    `SELECT ${columns} FROM term t LEFT JOIN person p ON p.id = t.person_id ORDER BY t.chinese, t.id`,
  );
  const get = db.prepare<[Id], Line>(
    `SELECT ${columns} FROM term t LEFT JOIN person p ON p.id = t.person_id WHERE t.id = ?`,
  );
  const find = db.prepare<[string, string], { id: Id }>('SELECT id FROM term WHERE chinese = ? AND english = ?');
  const put = db.prepare<[NewLine], { id: Id }>(`
    INSERT INTO term (chinese, english, status, note, person_id, at)
    VALUES (@chinese, @english, @status, @note, @by, @at)
    ON CONFLICT (chinese, english) DO UPDATE
    SET status = excluded.status, note = excluded.note, person_id = excluded.person_id, at = excluded.at RETURNING id`);
  const change = db.prepare<[NewLine & { readonly id: Id }]>(`
    UPDATE term SET chinese = @chinese, english = @english, status = @status, note = @note, person_id = @by, at = @at
    WHERE id = @id`);
  const remove = db.prepare<[Id]>('DELETE FROM term WHERE id = ?');
  return {
    list: (): TermEntry[] => list.all().map(entryOf),
    get: (id: Id): TermEntry | undefined => {
      const line = get.get(id);
      return line && entryOf(line);
    },
    find: (chinese: string, english: string): Id | undefined => find.get(chinese, english)?.id,
    /** Also changes status and note of an entry that is there already. Answers its id. */
    put: (term: Term, author?: TermAuthor): Id => put.get(lineOf(term, author))?.id ?? 0,
    change: (id: Id, term: Term, author?: TermAuthor): void => void change.run({ id, ...lineOf(term, author) }),
    remove: (id: Id): void => void remove.run(id),
  };
}

function lineOf({ chinese, english, status, note }: Term, author: TermAuthor | undefined): NewLine {
  return { chinese, english, status, note: note || null, by: author?.by ?? null, at: author?.at ?? null };
}

function entryOf({ note, person, at, ...term }: Line): TermEntry {
  return {
    ...term,
    ...(note !== null && { note }),
    ...(person !== null && { person }),
    ...(at !== null && { at }),
  };
}
