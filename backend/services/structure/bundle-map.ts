import type { Id, RowSpanView } from '../../../shared/contract/model.ts';
import { mapOffset, mapSpan } from '../../../shared/text/edits.ts';
import { editsBetween } from '../../../shared/text/merge.ts';
import { intersect, type Span, type TextEdit } from '../../../shared/text/spans.ts';
import type { PlacedText } from './placed-texts.ts';

/** The rows that have one text in common, as they divided it before and as they do now; each in reading order. */
export interface Bundle {
  readonly before: readonly PlacedText[];
  readonly after: readonly PlacedText[];
}

/** Which of a row's two texts. */
export type Column = 'machine' | 'revision';

/** Says where places in the rows of a bundle are once its text is divided otherwise, and perhaps reworded. */
export interface BundleMap {
  /** Its parts, one a row; none where its words are gone. */
  span(place: RowSpanView): RowSpanView[];
  /** The place of an edit, which may be empty; nothing where the words around it changed, or it would fall apart. */
  edit(place: RowSpanView): RowSpanView | undefined;
}

interface Whole {
  readonly text: string;
  readonly rows: ReadonlyMap<Id, Span>;
}

/** The map of one of a bundle's texts. */
export function bundleMap({ before, after }: Bundle, column: Column): BundleMap {
  const from = wholeOf(before, column);
  const to = wholeOf(after, column);
  const edits = from.text === to.text ? [] : editsBetween(from.text, to.text);

  function inWhole({ rowId, start, end }: RowSpanView): Span | undefined {
    const row = from.rows.get(rowId);
    return row && { start: row.start + start, end: row.start + end };
  }

  return {
    span(place) {
      const whole = inWhole(place);
      const moved = whole && mapSpan(whole, edits);
      if (!moved) return [];
      return [...to.rows].flatMap(([rowId, row]) => {
        const part = intersect(moved, row);
        return part ? [{ rowId, start: part.start - row.start, end: part.end - row.start }] : [];
      });
    },
    edit(place) {
      const whole = inWhole(place);
      if (!whole || edits.some((edit) => meets(edit, whole))) return undefined;
      const start = mapOffset(whole.start, edits);
      const end = start + (whole.end - whole.start);
      for (const [rowId, row] of to.rows) {
        if (row.start <= start && end <= row.end) return { rowId, start: start - row.start, end: end - row.start };
      }
      return undefined;
    },
  };
}

function wholeOf(rows: readonly PlacedText[], column: Column): Whole {
  const places = new Map<Id, Span>();
  let text = '';
  for (const row of rows) {
    const own = row[column];
    if (text !== '' && own !== '') text += row.separator === '' ? ' ' : row.separator;
    places.set(row.rowId, { start: text.length, end: text.length + own.length });
    text += own;
  }
  return { text, rows: places };
}

function meets(edit: TextEdit, span: Span): boolean {
  return edit.start <= span.end && span.start <= edit.end;
}
