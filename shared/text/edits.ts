import type { Span, TextEdit } from './spans.ts';

/**
 * Makes all edits at once; their offsets all refer to `text`. Edits may touch; insertions at one place are made in the
 * order given. Throws a RangeError when two edits overlap or one lies outside the text: half of a suggestion is worse
 * than none.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let done = 0;
  for (const edit of inOrder(edits, text.length)) {
    result += text.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return result + text.slice(done);
}

/** The stretch in which two texts differ, as one edit of the first. */
export function changeBetween(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { start, end: before.length - end, text: after.slice(start, after.length - end) };
}

/**
 * Where `offset` is after the edits. An offset inside a replaced stretch goes to the end of the new text; at the place of
 * an insertion `side` decides: `before` stays in front of the new text, `after` (the default) goes behind it.
 */
export function mapOffset(offset: number, edits: readonly TextEdit[], side: 'before' | 'after' = 'after'): number {
  let moved = 0;
  for (const edit of inOrder(edits)) {
    if (edit.start > offset) break;
    const isInsertion = edit.start === edit.end;
    if (edit.start === offset && (side === 'before' || !isInsertion)) break;
    if (edit.end <= offset) moved += edit.text.length - (edit.end - edit.start);
    else return edit.start + moved + edit.text.length;
  }
  return offset + moved;
}

/**
 * Where a span is after the edits. Text typed at its edges stays outside, text typed within it belongs to it. Nothing
 * when all of it was replaced or deleted: what it marked is gone.
 */
export function mapSpan(span: Span, edits: readonly TextEdit[]): Span | undefined {
  const isGone = edits.some((edit) => edit.start < edit.end && edit.start <= span.start && span.end <= edit.end);
  if (isGone) return undefined;
  const start = mapOffset(span.start, edits, 'after');
  const end = mapEnd(span.end, edits);
  return end > start ? { start, end } : undefined;
}

/** Where places in one text are in another that was made of it by one change; those that were edited away are missing. */
export function movedSpans<T extends Span>(spans: readonly T[], before: string, after: string): T[] {
  if (before === after) return [...spans];
  const edit = changeBetween(before, after);
  return spans.flatMap((span) => {
    const moved = mapSpan(span, [edit]);
    return moved ? [{ ...span, ...moved }] : [];
  });
}

/** The end of a span that a replacement cuts into shrinks back to the place where that replacement starts. */
function mapEnd(end: number, edits: readonly TextEdit[]): number {
  const cut = edits.find((edit) => edit.start < end && end < edit.end);
  return mapOffset(cut ? cut.start : end, edits, 'before');
}

function inOrder(edits: readonly TextEdit[], length = Number.POSITIVE_INFINITY): TextEdit[] {
  // An insertion at the start of a replacement comes first, so that the two do not look as if they overlapped.
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let end = 0;
  for (const edit of sorted) {
    if (!(edit.start >= 0 && edit.start <= edit.end && edit.end <= length)) {
      throw new RangeError(`Edit ${edit.start}–${edit.end} lies outside the text.`);
    }
    if (edit.start < end) throw new RangeError(`Edits overlap at ${edit.start}.`);
    end = edit.end;
  }
  return sorted;
}
