import type { Database } from 'better-sqlite3';
import type { Term } from '../../../shared/checks/check.ts';
import type { Id } from '../../../shared/contract/model.ts';

/** An entry of the term base, as stored. */
export interface TermRecord extends Term {
  readonly id: Id;
}

type Line = Omit<TermRecord, 'note'> & { readonly note: string | null };

export function createTermQueries(db: Database) {
  const list = db.prepare<[], Line>('SELECT id, chinese, english, status, note FROM term ORDER BY chinese, id');
  const put = db.prepare<[Omit<Line, 'id'>], { id: Id }>(`
    INSERT INTO term (chinese, english, status, note) VALUES (@chinese, @english, @status, @note)
    ON CONFLICT (chinese, english) DO UPDATE SET status = excluded.status, note = excluded.note RETURNING id`);
  const remove = db.prepare<[Id]>('DELETE FROM term WHERE id = ?');
  return {
    list: (): TermRecord[] => list.all().map(({ note, ...term }) => ({ ...term, ...(note === null ? {} : { note }) })),
    /** Also changes status and note of an entry that is there already. Answers its id. */
    put: ({ note, ...term }: Term): Id => put.get({ ...term, note: note ?? null })?.id ?? 0,
    /** Answers whether there was such an entry. */
    remove: (id: Id): boolean => remove.run(id).changes > 0,
  };
}
