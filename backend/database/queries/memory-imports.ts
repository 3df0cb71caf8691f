import type { Database } from 'better-sqlite3';
import type { Id, Timestamp } from '../../../shared/contract/model.ts';
import type { NewSegment } from './memory.ts';

/** A memory that comes in as a file. */
export interface NewMemoryImport {
  readonly file: string;
  readonly personId: Id;
  readonly at: Timestamp;
}

/** An import whose segments are not shown, with the ids that are kept for them: from `firstId` up to and with `lastId`. */
export interface OpenMemoryImport {
  readonly id: Id;
  readonly firstId: Id;
  readonly lastId: Id;
}

type Utf8 = Uint8Array | string;
type Texts = 'chinese' | 'machine' | 'final' | 'author' | 'at';

/** What is imported of a segment, texts in UTF-8; it is of no row. */
export interface ImportedSegment extends Omit<NewSegment, 'rowId' | 'contextKey' | Texts> {
  readonly id: Id;
  readonly chinese: Utf8;
  readonly machine: Utf8 | null;
  readonly final: Utf8;
  readonly author: Utf8 | null;
  readonly at: Utf8;
  /** What it is found by. */
  readonly words: Uint8Array;
}

/** So many of the segments with the same Chinese are compared. */
const mostAlike = 500;

/** Memories that come in as files: {@link import('../migrations/0009-memory-imports.ts').memoryImports}. */
export function createMemoryImportQueries(db: Database) {
  const lastId = db
    .prepare<[], Id>(`
      SELECT max(coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'memory_segment'), 0),
        coalesce((SELECT max(id) FROM memory_segment), 0))`)
    .pluck();
  const hasSequence = db.prepare("SELECT 1 FROM sqlite_sequence WHERE name = 'memory_segment'");
  const addSequence = db.prepare<[Id]>("INSERT INTO sqlite_sequence (name, seq) VALUES ('memory_segment', ?)");
  const setSequence = db.prepare<[Id]>("UPDATE sqlite_sequence SET seq = ? WHERE name = 'memory_segment'");
  const begin = db.prepare<[NewMemoryImport & { readonly firstId: Id; readonly lastId: Id }]>(`
    INSERT INTO memory_import (file, person_id, at, first_id, last_id)
    VALUES (@file, @personId, @at, @firstId, @lastId)`);
  const end = db.prepare<[Timestamp, string | null, Id]>(
    'UPDATE memory_import SET ended_at = ?, tool = ? WHERE id = ?',
  );
  const open = db.prepare<[], OpenMemoryImport>(
    'SELECT id, first_id AS firstId, last_id AS lastId FROM memory_import WHERE ended_at IS NULL ORDER BY id',
  );
  const insert = db.prepare<[ImportedSegment]>(`
    INSERT INTO memory_segment (id, chinese, machine, final, state, person_id, author, at, origin,
      chinese_key, machine_key)
    VALUES (@id, CAST(@chinese AS TEXT), CAST(@machine AS TEXT), CAST(@final AS TEXT), @state, @personId,
      CAST(@author AS TEXT), CAST(@at AS TEXT), @origin, @chineseKey, @machineKey)`);
  const index = db.prepare<[Id, Uint8Array]>('INSERT INTO memory_word (rowid, words) VALUES (?, CAST(? AS TEXT))');
  const renew = db.prepare<[Pick<ImportedSegment, 'id' | 'state' | 'author' | 'at'>]>(
    `UPDATE memory_segment SET state = @state, author = CAST(@author AS TEXT), at = CAST(@at AS TEXT)
    WHERE id = @id AND at < CAST(@at AS TEXT)`,
  );
  // The plus keeps SQLite from taking the index of what was removed, which has nearly all segments.
  const knownChinese = db
    .prepare<[number, Id], number>(
      'SELECT 1 FROM memory_segment WHERE chinese_key = ? AND id < ? AND +removed_at IS NULL LIMIT 1',
    )
    .pluck();
  const known = db
    .prepare<[number, Id, Utf8, Utf8], number>(`
      SELECT 1 FROM (
        SELECT chinese, final FROM memory_segment
        WHERE chinese_key = ? AND id < ? AND +removed_at IS NULL ORDER BY id DESC LIMIT ${mostAlike})
      WHERE final = CAST(? AS TEXT) AND chinese = CAST(? AS TEXT) LIMIT 1`)
    .pluck();
  const hasTexts = db
    .prepare<[Id, Utf8, Utf8], number>(
      'SELECT 1 FROM memory_segment WHERE id = ? AND chinese = CAST(? AS TEXT) AND final = CAST(? AS TEXT)',
    )
    .pluck();
  const ids = db
    .prepare<[Id, Id, number], Id>('SELECT id FROM memory_segment WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT ?')
    .pluck();
  const forget = db.prepare<[Id]>('DELETE FROM memory_segment WHERE id = ?');
  const unindex = db.prepare<[Id]>('DELETE FROM memory_word WHERE rowid = ?');
  const drop = db.prepare<[Id]>('DELETE FROM memory_import WHERE id = ?');
  const mergeIndex = db.prepare<[number]>("INSERT INTO memory_word (memory_word, rank) VALUES ('merge', ?)");
  const changes = db.prepare<[], number>('SELECT total_changes()').pluck();

  /**
   * All or nothing, as any transaction, but not waited for until it is on the disk: what is written of an import counts
   * only with its end, which is, and takes all before it along.
   */
  function quickly(work: () => void): void {
    db.exec('PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 4000');
    try {
      db.transaction(work).immediate();
    } finally {
      db.exec('PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 1000');
    }
  }

  return {
    quickly,
    /** Begins one, with ids for so many segments that nothing else will get. To be called in a transaction. */
    begin(memory: NewMemoryImport, segments: number): OpenMemoryImport {
      const firstId = (lastId.get() ?? 0) + 1;
      const range = { firstId, lastId: firstId + Math.max(1, segments) - 1 };
      if (hasSequence.get()) setSequence.run(range.lastId);
      else addSequence.run(range.lastId);
      return { id: Number(begin.run({ ...memory, ...range }).lastInsertRowid), ...range };
    },
    /** It is whole: from now on all of its segments are shown. */
    end: (id: Id, at: Timestamp, tool: string | null): void => void end.run(at, tool, id),
    /** Those that are not whole. */
    open: (): OpenMemoryImport[] => open.all(),
    add(segment: ImportedSegment): void {
      insert.run(segment);
      index.run(segment.id, segment.words);
    },
    /** The same segment came again: its newer dates and names are kept. */
    renew: (segment: Pick<ImportedSegment, 'id' | 'state' | 'author' | 'at'>): void => void renew.run(segment),
    /** Whether there is such a segment with an id below this one that nobody has taken out. */
    isKnown: (chinese: Utf8, chineseKey: number, final: Utf8, below: Id): boolean =>
      known.get(chineseKey, below, final, chinese) !== undefined,
    /** Whether there may be one with this Chinese: sooner known than {@link isKnown}. */
    isKnownChinese: (chineseKey: number, below: Id): boolean => knownChinese.get(chineseKey, below) !== undefined,
    hasTexts: (id: Id, chinese: Utf8, final: Utf8): boolean => hasTexts.get(id, chinese, final) !== undefined,
    /** Takes at most so many segments of an import away. Answers how many there were; 0 when all are gone. */
    clear(memory: OpenMemoryImport, most: number): number {
      const found = ids.all(memory.firstId, memory.lastId, most);
      quickly(() => {
        for (const id of found) {
          unindex.run(id);
          forget.run(id);
        }
      });
      return found.length;
    },
    /** Forgets an import that has no segments any more. */
    drop: (id: Id): void => void drop.run(id),
    /** Puts the index in order for some milliseconds; answers whether there was anything to do. */
    tidyIndex(): boolean {
      const before = changes.get() ?? 0;
      quickly(() => mergeIndex.run(200));
      return (changes.get() ?? 0) - before >= 2;
    },
  };
}
