import type { SourceMetadata } from '../../../shared/contract/model.ts';
import { withoutCodes } from '../../../shared/text/codes.ts';
import type { AlignedTexts, ChosenText, NewRow, NewSegment } from '../import-alignment.ts';
import type { PlannedDocument, PlannedRow } from './plan-document.ts';

/** What a document's columns are called, and the file that it is from. */
export interface DocumentNames {
  readonly label: string;
  readonly fileName: string;
}

/** A document's texts and others beside them, as a story is stored. */
export interface PlacedTexts {
  readonly chosen: readonly ChosenText[];
  readonly aligned: AlignedTexts;
}

/** What the column of a document's originals is called. */
const originalLabel = '原文';

/**
 * The text of a document that others are put beside: what the revision starts from, or else its originals. Its first
 * place among the texts to align makes it lead them where it is English.
 */
export function leadingText(planned: PlannedDocument): ChosenText {
  const side = planned.hasMachine ? 'machine' : 'original';
  const { body } = leadOf(planned);
  const language = side === 'machine' ? planned.language : planned.originalLanguage;
  return { kind: side, language, label: side, text: { body, metadata: {} } };
}

/**
 * A document's rows with its own texts and those beside it.
 *
 * @param others what `aligned` has beside the leading text, in order; none without it
 * @param aligned how the leading text and the others stand beside each other
 */
export function placeTexts(
  planned: PlannedDocument,
  { label, fileName }: DocumentNames,
  others: readonly ChosenText[],
  aligned: AlignedTexts | undefined,
): PlacedTexts {
  const { document, hasOriginal, hasMachine } = planned;
  const text = (side: 'original' | 'machine', metadata: SourceMetadata): ChosenText['text'] => ({
    body: planned.rows.map((row) => withoutCodes(row[side] ?? '')).join('\n\n'),
    metadata,
    fileName,
  });
  const own: ChosenText[] = [];
  if (hasOriginal) {
    const metadata = hasMachine ? {} : document.metadata;
    own.push({
      kind: 'original',
      language: planned.originalLanguage,
      label: originalLabel,
      text: text('original', metadata),
    });
  }
  if (hasMachine) {
    own.push({ kind: 'machine', language: planned.language, label, text: text('machine', document.metadata) });
  }
  const chosen = [...own, ...others];
  const base = chosen.findIndex(({ kind, language }) => kind === 'machine' && language === 'en');
  const beside = besideRows(planned, others.length, aligned);
  const rows = planned.rows.map((row, index): NewRow => {
    const sides = own.map(({ kind }) => segmentOf(row, kind === 'original' ? 'original' : 'machine', planned));
    return { passage: row.passage, segments: [...sides, ...(beside[index] ?? others.map(() => undefined))] };
  });
  const columns = [...own.map(() => undefined), ...others.map((_, index) => aligned?.columns[index + 1])];
  return { chosen, aligned: { base: base < 0 ? undefined : base, rows, columns } };
}

function segmentOf(row: PlannedRow, side: 'original' | 'machine', planned: PlannedDocument): NewSegment | undefined {
  const text = row[side];
  if (text === undefined) return undefined;
  const isSpaced = side === 'machine' || planned.originalLanguage === 'en';
  return { paragraph: row.passage, separator: isSpaced ? row.separator : '', text };
}

/** The leading text, and where in it each row begins. */
function leadOf({ rows, hasMachine }: PlannedDocument): { body: string; starts: number[] } {
  let body = '';
  const starts: number[] = [];
  for (const [index, row] of rows.entries()) {
    if (index > 0) body += rows[index - 1]?.passage === row.passage ? row.separator : '\n\n';
    starts.push(body.length);
    body += withoutCodes((hasMachine ? row.machine : row.original) ?? '');
  }
  return { body, starts };
}

/** For each row of the document what the other texts have there. What stands between two rows is put to the first. */
function besideRows(
  planned: PlannedDocument,
  count: number,
  aligned: AlignedTexts | undefined,
): (NewSegment | undefined)[][] {
  const { body, starts } = leadOf(planned);
  const beside: (NewSegment | undefined)[][] = starts.map(() => Array.from({ length: count }, () => undefined));
  let cursor = 0;
  let row = 0;
  for (const { segments } of aligned?.rows ?? []) {
    const [lead, ...others] = segments;
    if (lead) {
      const at = Math.max(cursor, body.indexOf(lead.text, cursor));
      cursor = at + lead.text.length;
      while (row + 1 < starts.length && (starts[row + 1] ?? 0) <= at) row += 1;
    }
    for (const [index, segment] of others.entries()) {
      const cells = beside[row];
      if (segment && cells) cells[index] = joined(cells[index], segment);
    }
  }
  return beside;
}

function joined(first: NewSegment | undefined, second: NewSegment): NewSegment {
  if (!first) return second;
  const between = second.paragraph === first.paragraph ? second.separator : '\n';
  return { ...first, text: `${first.text}${between}${second.text}` };
}
