import type { Database } from 'better-sqlite3';
import type { Id, RowLook, SourceKind, Timestamp } from '../../../shared/contract/model.ts';
import type { NewLook } from './structure.ts';

/** A version that a story was given after its first. */
export interface VersionRecord {
  /** The restructuring that brought it. */
  readonly id: Id;
  readonly actionId: Id;
  readonly by: Id;
  readonly at: Timestamp;
}

/** A source of any version. */
export interface AnySource {
  readonly id: Id;
  readonly kind: SourceKind;
  readonly label: string;
  readonly fileName: string | null;
}

/** A source that a file may be a newer version of. */
export interface KnownSource extends AnySource {
  readonly storyId: Id;
  readonly storyName: string;
  readonly title: string | null;
  readonly url: string | null;
}

const known = `s.id, s.kind, s.label, s.file_name AS fileName, s.story_id AS storyId, t.name AS storyName,
  s.metadata ->> '$.title' AS title, s.metadata ->> '$.url' AS url`;
/** More stories than this are never offered: the name or title says nothing. */
const most = 20;

const listed = 'IN (SELECT value FROM json_each(?))';

export function createVersionQueries(db: Database) {
  const insertHash = db.prepare<[number, Id]>('INSERT OR IGNORE INTO source_sketch (hash, source_id) VALUES (?, ?)');
  const named = (where: string) =>
    db.prepare<[string], KnownSource>(`
      SELECT ${known} FROM source s JOIN story t ON t.id = s.story_id
      WHERE ${where} AND t.removed_at IS NULL AND s.kind <> 'revision' ORDER BY t.id DESC LIMIT ${most}`);
  const byFile = named('s.file_name = ?');
  const byTitle = named("s.metadata ->> '$.title' = ?");
  const byUrl = named("s.metadata ->> '$.url' = ?");
  const bySketch = db.prepare<[string], KnownSource & { shared: number }>(`
    SELECT ${known}, h.shared FROM (
      SELECT source_id, count(*) AS shared FROM source_sketch WHERE hash ${listed} GROUP BY source_id) AS h
    JOIN source s ON s.id = h.source_id JOIN story t ON t.id = s.story_id
    WHERE t.removed_at IS NULL ORDER BY h.shared DESC, t.id DESC LIMIT ${most}`);
  const sketch = db.prepare<[Id], number>('SELECT hash FROM source_sketch WHERE source_id = ? ORDER BY hash').pluck();
  const ofStory = db.prepare<[Id], VersionRecord>(`
    SELECT r.id, r.action_id AS actionId, r.person_id AS "by", r.at FROM action a
    JOIN live_restructuring r ON r.action_id = a.id WHERE a.story_id = ? AND r.kind = 'version' ORDER BY a.place`);
  const counts = db.prepare<[Id], { kind: string; moved: 0 | 1; rows: number }>(`
    SELECT kind, moved, count(*) AS rows FROM row_change
    WHERE restructuring_id = ? AND (after IS NOT NULL OR kind = 'vanished') GROUP BY kind, moved`);
  const sources = db.prepare<[string], AnySource>(
    `SELECT id, kind, label, file_name AS fileName FROM source WHERE id ${listed}`,
  );
  const looks = db.prepare<[string], { rowId: Id; versionId: Id; look: string }>(`
    SELECT c.row_id AS rowId, c.restructuring_id AS versionId, c.look FROM row_change c
    JOIN live_restructuring r ON r.id = c.restructuring_id
    WHERE c.row_id ${listed} AND c.look IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM live_correction k WHERE k.row_id = c.row_id AND k.action_id > r.action_id)
      AND NOT EXISTS (SELECT 1 FROM live_decision d WHERE d.row_id = c.row_id AND d.action_id > r.action_id)
    ORDER BY c.restructuring_id`);
  return {
    /** Puts on record what a source is known by. */
    sketch: (sourceId: Id, hashes: readonly number[]): void => {
      for (const hash of hashes) insertHash.run(hash, sourceId);
    },
    sketchOf: (sourceId: Id): number[] => sketch.all(sourceId) as number[],
    byFile: (fileName: string): KnownSource[] => byFile.all(fileName),
    byTitle: (title: string): KnownSource[] => byTitle.all(title),
    byUrl: (url: string): KnownSource[] => byUrl.all(url),
    /** Sources that share sentences, those with most of them first. */
    bySketch: (hashes: readonly number[]) => bySketch.all(JSON.stringify(hashes)),
    /** The versions that count, the oldest first. */
    ofStory: (storyId: Id): VersionRecord[] => ofStory.all(storyId),
    counts: (versionId: Id) => counts.all(versionId),
    sources: (ids: readonly Id[]): AnySource[] => sources.all(JSON.stringify(ids)),
    /** What a newer version changed in rows that people worked on, until somebody edits them or decides on them. */
    looks: (rowIds: readonly Id[]): Map<Id, RowLook> =>
      new Map(
        looks
          .all(JSON.stringify(rowIds))
          .map(({ rowId, versionId, look }) => [rowId, { ...(JSON.parse(look) as NewLook), versionId }]),
      ),
  };
}
