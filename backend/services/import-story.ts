import type { Id } from '../../shared/contract/model.ts';
import { sketchOf } from '../../shared/versions/sketch.ts';
import type { Desk } from './desk.ts';
import type { AlignedTexts, ChosenText, NewRow, NewSegment } from './import-alignment.ts';

/** The column of the desk's own text. */
const revisionLabel = 'Revision';

/** Stores a story with its sources, segments and rows; to be called within a transaction. Answers its id. */
export function storeStory(
  { queries, now }: Desk,
  name: string,
  chosen: readonly ChosenText[],
  aligned: AlignedTexts,
): Id {
  const { base, rows, columns } = aligned;
  const storyId = queries.stories.insert(name, now());
  const sourceIds = chosen.map(({ kind, language, label, text }, position) =>
    queries.sources.insert({
      storyId,
      position,
      kind,
      language,
      label,
      metadata: text.metadata,
      ...(text.fileName !== undefined && { fileName: text.fileName }),
      aligned: columns[position] === undefined && rows.length > 0,
    }),
  );
  const lengths = sourceIds.map(() => 0);
  function storeSegment(source: number, { paragraph, separator, text }: NewSegment): Id {
    const position = lengths[source] ?? 0;
    lengths[source] = position + 1;
    return queries.rows.insertSegment(sourceIds[source] ?? 0, position, paragraph, separator, text);
  }
  columns.forEach((segments, source) => {
    for (const segment of segments ?? []) storeSegment(source, segment);
  });
  rows.forEach((row, position) => {
    const rowId = queries.rows.insert(storyId, position, row.passage, separatorOf(rows, position, base));
    row.segments.forEach((segment, source) => {
      if (segment) queries.rows.link(rowId, storeSegment(source, segment));
    });
  });
  chosen.forEach(({ language, text }, position) => {
    queries.versions.sketch(sourceIds[position] ?? 0, sketchOf(text.body, language));
  });
  const baseSourceId = base === undefined ? undefined : sourceIds[base];
  // Without a revision there is nothing to analyse.
  if (baseSourceId === undefined) queries.stories.setAnalysed(storyId, true);
  else {
    const position = chosen.length;
    const revision = { kind: 'revision', language: 'en', label: revisionLabel, metadata: {}, aligned: true } as const;
    queries.sources.insert({ ...revision, storyId, position, baseSourceId });
  }
  return storyId;
}

/** As the base has it; a space where the base has nothing, for whatever the desk may put there. */
export function separatorOf(rows: readonly NewRow[], position: number, base: number | undefined): string {
  const row = rows[position];
  if (position === 0 || rows[position - 1]?.passage !== row?.passage) return '';
  const segment = base === undefined ? undefined : row?.segments[base];
  return segment ? segment.separator : ' ';
}
