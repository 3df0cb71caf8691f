import type { PassageInput, RowInput } from '../../shared/checks/finding.ts';
import { passagesOf } from '../../shared/checks/passage.ts';
import { type AlignedRow, alignSources } from '../../shared/text/align.ts';
import { type Span, textOf } from '../../shared/text/spans.ts';
import type { ReadFile, Sources } from './read-files.ts';

/** The passages of a translation, and where they stand in its file. */
export interface PlacedPassages {
  readonly passages: readonly PassageInput[];
  /** From an offset in a row to the same place in the decoded file. */
  readonly toFile: (row: string, offset: number) => number;
}

const translationId = 'translation';
const headlineId = 'headline';

/**
 * The headline where there is one, then one passage a paragraph; one row a paragraph, or with other sources one row an
 * aligned sentence.
 */
export function placePassages(sources: Sources): PlacedPassages {
  const { text, headlineSpan, toText } = sources.translation.source;
  const { passages, rowStarts } = placeParagraphs(sources);
  const headline = headlineSpan && { id: headlineId, text: textOf(text, headlineSpan), separator: '' };
  return {
    passages: headline ? [{ id: headlineId, rows: [headline] }, ...passages] : passages,
    toFile(row, offset) {
      if (row === headlineId && headlineSpan) return headlineSpan.start + offset;
      const start = rowStarts.get(row);
      if (start === undefined) throw new RangeError(`A finding names the row ${row}, which was not checked.`);
      return toText(start + offset);
    },
  };
}

/** The paragraphs of the body, and where each of their rows starts in it. */
function placeParagraphs({ translation, original, seconds }: Sources): {
  readonly passages: readonly PassageInput[];
  readonly rowStarts: ReadonlyMap<string, number>;
} {
  const text = translation.source.body;
  const whole = passagesOf(text);
  const rowStarts = new Map<string, number>();
  const others = [
    ...(original ? [{ id: 'original', language: 'zh' as const, file: original }] : []),
    ...seconds.map((file, index) => ({ id: `second${index}`, language: 'en' as const, file })),
  ];
  if (others.length === 0) {
    for (const { id, start } of whole) rowStarts.set(id, start);
    return { passages: whole, rowStarts };
  }

  const sources = others.map(({ id, language, file }) => ({ id, language, text: file.source.body }));
  // The person named them as sources of this translation, so there is nothing to judge.
  const { rows } = alignSources({ id: translationId, language: 'en', text }, sources, {
    always: sources.map(({ id }) => id),
  });
  const passages = whole.map(({ id, start }, index) => {
    const aligned = rows.filter((row) => row.passage === index && row.cells[translationId]);
    let end = start;
    const passageRows = aligned.flatMap((row, place): RowInput[] => {
      const cell = row.cells[translationId];
      if (!cell) return [];
      // Indentation belongs to the paragraph's first row: it may be a defect.
      const from = place === 0 ? start : cell.start;
      const rowId = `${id}.${place}`;
      rowStarts.set(rowId, from);
      const separator = place === 0 ? '' : text.slice(end, from);
      end = cell.end;
      return [{ id: rowId, text: text.slice(from, cell.end), separator, ...comparisonsOf(row, original, seconds) }];
    });
    return { id, rows: passageRows };
  });
  return { passages, rowStarts };
}

/** What the other sources say in a row. */
function comparisonsOf(row: AlignedRow, original: ReadFile | undefined, seconds: readonly ReadFile[]) {
  const textIn = (file: ReadFile, cell: Span | undefined) => cell && file.source.body.slice(cell.start, cell.end);
  const chinese = original && textIn(original, row.cells.original);
  return {
    ...(chinese && { original: chinese }),
    seconds: seconds.flatMap((file, index) => {
      const text = textIn(file, row.cells[`second${index}`]);
      return text ? [{ label: file.file, text }] : [];
    }),
  };
}
