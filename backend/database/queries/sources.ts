import type { Database } from 'better-sqlite3';
import type { Id, Language, Source, SourceKind, SourceMetadata } from '../../../shared/contract/model.ts';

/** A source to be stored; its place among the story's sources is part of it. */
export interface NewSource extends Omit<Source, 'id'> {
  readonly storyId: Id;
  readonly position: number;
  /** The machine source that a revision started from. */
  readonly baseSourceId?: Id;
}

/** A source as stored: with the base it started from, where it is a revision. */
export interface StoredSource extends Source {
  readonly baseSourceId?: Id;
}

interface SourceRecord {
  readonly id: Id;
  readonly kind: SourceKind;
  readonly language: Language;
  readonly label: string;
  readonly metadata: string;
  readonly fileName: string | null;
  readonly aligned: 0 | 1;
  readonly baseSourceId: Id | null;
}

export function createSourceQueries(db: Database) {
  const ofStory = db.prepare<[Id], SourceRecord>(`
    SELECT id, kind, language, label, metadata, file_name AS fileName, aligned, base_source_id AS baseSourceId
    FROM source WHERE story_id = ? ORDER BY position`);
  const insert = db.prepare(`
    INSERT INTO source (story_id, position, kind, language, label, metadata, file_name, aligned, base_source_id)
    VALUES (@storyId, @position, @kind, @language, @label, @metadata, @fileName, @aligned, @baseSourceId)`);
  return {
    /** In the order of their columns. */
    ofStory: (storyId: Id): StoredSource[] => ofStory.all(storyId).map(sourceOf),
    insert: (source: NewSource): Id =>
      Number(
        insert.run({
          ...source,
          metadata: JSON.stringify(source.metadata),
          fileName: source.fileName ?? null,
          aligned: source.aligned ? 1 : 0,
          baseSourceId: source.baseSourceId ?? null,
        }).lastInsertRowid,
      ),
  };
}

function sourceOf({ metadata, fileName, aligned, baseSourceId, ...rest }: SourceRecord): StoredSource {
  return {
    ...rest,
    metadata: JSON.parse(metadata) as SourceMetadata,
    ...(fileName === null ? {} : { fileName }),
    aligned: aligned === 1,
    ...(baseSourceId === null ? {} : { baseSourceId }),
  };
}
