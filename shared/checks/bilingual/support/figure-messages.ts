import type { Quantity } from '../../../text/quantities/quantity.ts';
import { writeFigure } from '../../../text/quantities/write.ts';
import { contains } from '../../../text/spans.ts';
import type { Passage } from '../../check.ts';
import type { RowFigures } from './figures.ts';

/** The wording of a figure of the original, and of one of the row. */
export function wordingOf(
  row: RowFigures,
  chinese: Quantity,
  english: Quantity,
): { readonly theirs: string; readonly ours: string } {
  return { theirs: row.original.slice(chinese.start, chinese.end), ours: row.text.slice(english.start, english.end) };
}

/** The stretch of the passage that a span of the row's text is. */
export function inPassage(
  { row }: RowFigures,
  span: { readonly start: number; readonly end: number },
): {
  readonly start: number;
  readonly end: number;
} {
  return { start: row.start + span.start, end: row.start + span.end };
}

/** A figure of the original as English would write it, with per cent sign and unit; empty where it has no one value. */
export function inEnglish(quantity: Quantity): string {
  const number = writeFigure(quantity, { isSpelled: quantity.isSpelled && quantity.unit === undefined });
  if (number === undefined) return '';
  if (quantity.kind === 'percent') return `${number} percent`;
  if (quantity.kind === 'points') return `${number} percentage points`;
  if (quantity.kind === 'factor') return `${number} times`;
  return quantity.unit ? `${number} ${quantity.unit.name}` : number;
}

/**
 * Where in the row a figure of the original should stand: the token that is linked to the word behind it (what is
 * counted) or in front of it; without such a link, the token at the same share of the way.
 */
export function placeFor(
  passage: Passage,
  row: RowFigures,
  quantity: Quantity,
): { readonly start: number; readonly end: number } {
  const aligned = passage.aligned.find((each) => each.row === row.row);
  let best: number | undefined;
  let distance = 12;
  for (const { word, token } of aligned?.links ?? []) {
    const at = aligned?.words[word];
    if (!at) continue;
    const gap = at.start >= quantity.end ? at.start - quantity.end : quantity.start - at.end + 2;
    if (gap >= 0 && gap < distance) {
      distance = gap;
      best = token;
    }
  }
  const linked = best === undefined ? undefined : passage.tokens[best];
  if (linked && contains(row.row, linked)) return { start: linked.start, end: linked.end };
  return wordAt(passage, row, Math.round((quantity.start / Math.max(row.original.length, 1)) * row.text.length));
}

function wordAt(
  { text }: Passage,
  { row }: RowFigures,
  offset: number,
): { readonly start: number; readonly end: number } {
  const isWord = (at: number) => at >= row.start && at < row.end && /[\p{L}\p{N}'’-]/u.test(text.charAt(at));
  let start = Math.min(row.start + offset, row.end - 1);
  while (start < row.end && !isWord(start)) start += 1;
  if (start >= row.end) {
    start = row.end - 1;
    while (start > row.start && !isWord(start)) start -= 1;
  }
  let end = start + 1;
  while (isWord(start - 1)) start -= 1;
  while (isWord(end)) end += 1;
  return { start, end: Math.min(end, row.end) };
}
