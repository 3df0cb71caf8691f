import type {
  VersionEntry,
  VersionKind,
  VersionRowView,
  VersionSummary,
} from '../../../shared/contract/methods/versions.ts';
import type { Id, Timestamp } from '../../../shared/contract/model.ts';
import type { Queries } from '../../database/queries/index.ts';
import type { Placement, RowChangeRecord } from '../../database/queries/structure.ts';
import type { VersionRecord } from '../../database/queries/versions.ts';
import { noCounts, toldKind } from './count.ts';

/** Tells what the versions of a story were, from the record. */
export function createVersionLog(queries: Queries) {
  /** The source that the revision started from, before each version and after the last: the oldest first. */
  function basesOf(storyId: Id, versions: readonly VersionRecord[]): (Id | undefined)[] {
    let base = queries.sources.ofStory(storyId).find(({ kind }) => kind === 'revision')?.baseSourceId;
    const bases = [base];
    for (const { id } of versions.toReversed()) {
      const change = queries.structure.sourceChanges(id).find(({ afterId }) => afterId === base);
      base = change?.beforeId ?? base;
      bases.unshift(base);
    }
    return bases;
  }

  function filesOf(sourceIds: readonly Id[]): VersionSummary['files'] {
    return queries.versions
      .sources(sourceIds)
      .filter(({ kind }) => kind !== 'revision')
      .map(({ label, fileName }) => ({ label, ...(fileName !== null && { fileName }) }));
  }

  /** The sources that the story had at first. */
  function firstSources(storyId: Id, versions: readonly VersionRecord[]): Id[] {
    const ids = new Set(queries.sources.ofStory(storyId).map(({ id }) => id));
    for (const { id } of versions.toReversed()) {
      for (const { beforeId, afterId } of queries.structure.sourceChanges(id)) {
        ids.delete(afterId);
        if (beforeId !== null) ids.add(beforeId);
      }
    }
    return [...ids];
  }

  return {
    /** The newest first. */
    list(storyId: Id, createdAt: Timestamp): VersionSummary[] {
      const versions = queries.versions.ofStory(storyId);
      const later = versions.map(({ id, by, at }, index): VersionSummary => {
        const counts = noCounts();
        for (const { kind, moved, rows } of queries.versions.counts(id)) counts[toldKind(kind, moved === 1)] += rows;
        const files = filesOf(queries.structure.sourceChanges(id).map(({ afterId }) => afterId));
        return { versionId: id, number: index + 2, at, by, files, counts };
      });
      const first = { number: 1, at: createdAt, files: filesOf(firstSources(storyId, versions)) };
      return [first, ...later].reverse();
    },
    /** Entries of these kinds, all but the kept rows where none is named; only those of edited rows, if asked so. */
    entries(
      storyId: Id,
      versionId: Id,
      wanted: {
        readonly kinds: readonly VersionKind[];
        readonly edited: boolean;
        readonly from: number;
        readonly to: number;
      },
    ): { readonly total: number; readonly entries: VersionEntry[] } | undefined {
      const versions = queries.versions.ofStory(storyId);
      const index = versions.findIndex(({ id }) => id === versionId);
      if (index < 0) return undefined;
      const [baseBefore, baseAfter] = basesOf(storyId, versions).slice(index, index + 2);
      const bundles = [...Map.groupBy(queries.structure.changes(versionId), ({ bundle }) => bundle).values()];
      const matching = bundles
        .map((changes) => ({ changes, kind: toldKind(changes[0]?.kind ?? '', changes[0]?.moved === true) }))
        .filter(({ kind }) => (wanted.kinds.length === 0 ? kind !== 'kept' : wanted.kinds.includes(kind)))
        .filter(({ changes }) => !wanted.edited || changes.some(({ before }) => typeof before?.revision === 'string'));
      const shown = matching.slice(wanted.from, wanted.to);
      const positions = new Map(queries.structure.order(storyId).map((id, position) => [id, position]));
      const read = createRowReader(
        queries,
        shown.flatMap(({ changes }) => changes),
        positions,
      );
      const entries = shown.map(({ changes, kind }) => ({
        kind,
        moved: changes[0]?.moved === true,
        contested: changes.some(({ look }) => look?.reason === 'edit'),
        before: rowsOf(changes, 'before').map(([rowId, place]) => read(rowId, place, baseBefore)),
        after: rowsOf(changes, 'after').map(([rowId, place]) => read(rowId, place, baseAfter)),
      }));
      return { total: matching.length, entries };
    },
  };
}

function rowsOf(changes: readonly RowChangeRecord[], side: 'before' | 'after'): [Id, Placement][] {
  return changes
    .flatMap((change): [Id, Placement][] => {
      const place = change[side];
      return place ? [[change.rowId, place]] : [];
    })
    .sort(([, a], [, b]) => a.position - b.position);
}

/** Reads rows as they stood in a version, the texts of all at once. */
function createRowReader(queries: Queries, changes: readonly RowChangeRecord[], positions: ReadonlyMap<Id, number>) {
  const places = changes.flatMap(({ before, after }) => [before, after]).filter((place) => place !== null);
  const segments = new Map(
    queries.structure.segmentsByIds(places.flatMap((place) => place.segments)).map((segment) => [segment.id, segment]),
  );
  const sources = new Map(
    queries.versions
      .sources([...new Set([...segments.values()].map(({ sourceId }) => sourceId))])
      .map((source) => [source.id, source]),
  );
  return (rowId: Id, { position, revision, segments: ids }: Placement, baseId: Id | undefined): VersionRowView => {
    const own = ids.flatMap((id) => segments.get(id) ?? []);
    const textOf = (isWanted: (sourceId: Id) => boolean): string =>
      own
        .filter(({ sourceId }) => isWanted(sourceId))
        .map(({ separator, text }, index) => (index > 0 ? separator : '') + text)
        .join('');
    const now = positions.get(rowId);
    return {
      rowId,
      position,
      machine: textOf((sourceId) => sourceId === baseId),
      original: textOf((sourceId) => sources.get(sourceId)?.kind === 'original'),
      ...(revision !== null && { revision }),
      ...(now !== undefined && { now }),
    };
  };
}
