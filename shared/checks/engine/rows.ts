import { isGraphemeBoundary } from '../../text/graphemes.ts';
import { intersect, isEmpty, type Span, snapOutward, type TextEdit, trimSpan } from '../../text/spans.ts';
import type { PassageRow } from '../check.ts';
import type { RowEdit, RowSpan } from '../finding.ts';
import type { Layout } from './layout.ts';
import { codedOffset } from './row-codes.ts';

/**
 * A stretch of the passage as stretches of its rows, one for each row that it touches, in order. They end at whole
 * characters and never lie in what parts two rows; where it crosses a border, white space there is left out. Empty
 * where nothing of it is in a row.
 */
export function toRowSpans(layout: Layout, span: Span): RowSpan[] {
  const spans: RowSpan[] = [];
  for (const row of layout.rows) {
    const part = intersect(row, span);
    if (!part) continue;
    const isWhole = part.start === span.start && part.end === span.end;
    const kept = isWhole ? part : trimSpan(layout.text, part);
    if (isEmpty(kept)) continue;
    const text = layout.text.slice(row.start, row.end);
    const inRow = snapOutward(text, { start: kept.start - row.start, end: kept.end - row.start });
    spans.push({ row: row.id, ...withCodes(row, inRow) });
  }
  return spans;
}

/**
 * Edits of the passage as edits of its rows. An edit over a border deletes in each row what lies in it and puts the new
 * text where it begins; what parts the rows cannot be edited, so a space that the new neighbours would have twice goes,
 * too. Nothing where that is not possible: half of a suggestion is worse than none.
 */
export function toRowEdits(layout: Layout, edits: readonly TextEdit[]): RowEdit[] | undefined {
  const all: RowEdit[] = [];
  for (const edit of edits) {
    const parts = isEmpty(edit) ? insertion(layout, edit) : replacement(layout, edit);
    if (!parts?.every((part) => isWhole(layout, part))) return undefined;
    all.push(...parts);
  }
  return all.map((edit) => ({
    ...edit,
    ...withCodes(
      layout.rows.find(({ id }) => id === edit.row),
      edit,
    ),
  }));
}

/** Where a stretch of the row that the checks read is in the row with its codes; those at its ends are not in it. */
function withCodes(row: PassageRow | undefined, span: Span): Span {
  if (!row?.codes) return { start: span.start, end: span.end };
  const end = codedOffset(row.codes, span.end, 'before');
  return { start: isEmpty(span) ? end : codedOffset(row.codes, span.start, 'behind'), end };
}

function insertion(layout: Layout, edit: TextEdit): RowEdit[] | undefined {
  const row = layout.rows.find(({ start, end }) => start <= edit.start && edit.start <= end);
  return row && [{ row: row.id, start: edit.start - row.start, end: edit.end - row.start, text: edit.text }];
}

function replacement(layout: Layout, edit: TextEdit): RowEdit[] | undefined {
  const parts: RowEdit[] = [];
  for (const row of layout.rows) {
    const part = intersect(row, edit);
    if (!part) continue;
    const isFirst = parts.length === 0;
    const start = part.start - row.start;
    let end = part.end - row.start;
    if (!isFirst && part.end === edit.end) end = pastSpaces(layout.text.slice(row.start, row.end), end);
    parts.push({ row: row.id, start, end, text: isFirst ? edit.text : '' });
  }
  return parts.length > 0 ? parts : undefined;
}

/** Only what remains of a row can begin with a space that the separator before it already makes. */
function pastSpaces(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && /\s/.test(text.charAt(end))) end += 1;
  return end;
}

function isWhole(layout: Layout, edit: RowEdit): boolean {
  const row = layout.rows.find(({ id }) => id === edit.row);
  if (!row) return false;
  const text = layout.text.slice(row.start, row.end);
  return isGraphemeBoundary(text, edit.start) && isGraphemeBoundary(text, edit.end);
}
