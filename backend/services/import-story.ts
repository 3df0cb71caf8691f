import type { Id } from '../../shared/contract/model.ts';
import type { Desk } from './desk.ts';
import type { AlignedTexts, ChosenText } from './import-alignment.ts';

/** The column of the desk's own text. */
const revisionLabel = 'Revision';

/** Stores a story with its sources, segments and rows; to be called within a transaction. Answers its id. */
export function storeStory(
  { queries, now }: Desk,
  name: string,
  chosen: readonly ChosenText[],
  aligned: AlignedTexts,
): Id {
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
      aligned: aligned.isAligned[position] ?? false,
    }),
  );
  const baseSourceId = aligned.base === undefined ? undefined : sourceIds[aligned.base];
  if (baseSourceId !== undefined) {
    queries.sources.insert({
      storyId,
      position: chosen.length,
      kind: 'revision',
      language: 'en',
      label: revisionLabel,
      metadata: {},
      aligned: true,
      baseSourceId,
    });
  }
  const segmentIds = aligned.segments.map((segments, source) =>
    segments.map(({ paragraph, separator, text }, position) =>
      queries.rows.insertSegment(sourceIds[source] ?? 0, position, paragraph, separator, text),
    ),
  );
  aligned.rows.forEach(({ passage, separator, segments }, position) => {
    const rowId = queries.rows.insert(storyId, position, passage, separator);
    segments.forEach((indexes, source) => {
      for (const index of indexes) {
        const segmentId = segmentIds[source]?.[index];
        if (segmentId !== undefined) queries.rows.link(rowId, segmentId);
      }
    });
  });
  // Nothing to analyse is as good as analysed.
  if (baseSourceId === undefined) queries.stories.setAnalysed(storyId, true);
  return storyId;
}
