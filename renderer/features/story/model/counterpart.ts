import { type DiffPart, diffWords } from '../../../../shared/text/diff.ts';
import type { Span } from '../../../../shared/text/spans.ts';

/** Two translations must share so much of the shorter one to be compared place by place. */
const sharedAtLeast = 0.2;
/** A counterpart that is so much longer than the mark is no counterpart, but the lack of one. */
const longerAtMost = 3;
const slack = 40;

/**
 * What another translation of the same row has in the place of a stretch; an empty span where it has nothing there.
 * Nothing where the two differ too much around it to say. Both are compared word by word: what stands between the same
 * words on either side takes the stretch's place.
 */
export function counterpartOf(text: string, span: Span, other: string): Span | undefined {
  const parts = diffWords(text, other);
  const shared = parts.reduce((sum, part) => sum + (part.kind === 'same' ? part.text.trim().length : 0), 0);
  if (shared < sharedAtLeast * Math.min(text.length, other.length)) return undefined;
  const places = parts.flatMap((part, index) => placeIn(part, parts[index - 1], span) ?? []);
  if (places.length === 0) return undefined;
  const start = Math.min(...places.map((place) => place.start));
  const end = Math.max(...places.map((place) => place.end));
  if (end - start > longerAtMost * (span.end - span.start) + slack) return undefined;
  return trimmed(other, { start, end });
}

/** The part's share of the counterpart. */
function placeIn(part: DiffPart, previous: DiffPart | undefined, span: Span): Span | undefined {
  const { kind, beforeStart, beforeEnd, afterStart, afterEnd } = part;
  if (kind === 'insert') {
    // What comes in the place of deleted words, or between two words of the stretch.
    const isReplacement = previous?.kind === 'delete' && isTouched(previous, span);
    const isWithin = span.start < beforeStart && beforeStart < span.end;
    return isReplacement || isWithin ? { start: afterStart, end: afterEnd } : undefined;
  }
  if (!isTouched(part, span)) return undefined;
  if (kind === 'delete') return { start: afterStart, end: afterEnd };
  const offset = afterStart - beforeStart;
  return { start: Math.max(beforeStart, span.start) + offset, end: Math.min(beforeEnd, span.end) + offset };
}

function isTouched({ beforeStart, beforeEnd }: DiffPart, span: Span): boolean {
  return beforeStart < span.end && span.start < beforeEnd;
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return words.trim() === '' ? { start, end: start } : { start: from, end: from + words.trim().length };
}
