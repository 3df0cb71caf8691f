import { isGraphemeBoundary } from './graphemes.ts';

/**
 * A stretch of text as half-open offsets in UTF-16 units: `text.slice(span.start, span.end)`.
 * Every offset in this program is of this kind.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replaces `text.slice(start, end)` by `text`. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** The text that a span marks. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

export function isEmpty(span: Span): boolean {
  return span.end <= span.start;
}

/** Whether the two share at least one character. Spans that only touch do not overlap. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies wholly in `outer`; a span contains itself. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** What the two have in common, or nothing where they share no character. */
export function intersect(a: Span, b: Span): Span | undefined {
  return overlaps(a, b) ? { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) } : undefined;
}

/** The smallest span that contains both. */
export function hull(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** Moves a span by a number of units, e.g. from offsets of a row to offsets of its passage. */
export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** Reading order: by start, the longer span first where two start together. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** The union: sorted, without empty spans, overlapping and touching ones joined. Spans up to `gap` apart are joined too. */
export function mergeSpans(spans: Iterable<Span>, gap = 0): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const span of [...spans].filter((each) => !isEmpty(each)).sort(compareSpans)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end + gap) last.end = Math.max(last.end, span.end);
    else merged.push({ start: span.start, end: span.end });
  }
  return merged;
}

/** What both sets of spans cover, as sorted spans that do not touch. */
export function intersectSpans(a: Iterable<Span>, b: Iterable<Span>): Span[] {
  const left = mergeSpans(a);
  const right = mergeSpans(b);
  const common: Span[] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const x = left[i] as Span;
    const y = right[j] as Span;
    const both = intersect(x, y);
    if (both) common.push(both);
    if (x.end < y.end) i++;
    else j++;
  }
  return common;
}

/** What of `within` the spans leave uncovered, sorted. */
export function complement(spans: Iterable<Span>, within: Span): Span[] {
  const gaps: Span[] = [];
  let start = within.start;
  for (const span of mergeSpans(spans)) {
    if (span.end <= within.start || span.start >= within.end) continue;
    if (span.start > start) gaps.push({ start, end: span.start });
    start = Math.max(start, span.end);
  }
  if (start < within.end) gaps.push({ start, end: within.end });
  return gaps;
}

/** The span without white space at its ends; empty, at its start, where there is nothing else in it. */
export function trimSpan(text: string, span: Span): Span {
  const inside = text.slice(span.start, span.end);
  const start = span.start + (inside.length - inside.trimStart().length);
  const end = span.start + inside.trimEnd().length;
  return end > start ? { start, end } : { start: span.start, end: span.start };
}

/** The nearest offset at or before `offset` that splits no surrogate pair or grapheme cluster. */
export function snapBackward(text: string, offset: number): number {
  let at = Math.max(0, Math.min(offset, text.length));
  while (!isGraphemeBoundary(text, at)) at--;
  return at;
}

/** The nearest offset at or after `offset` that splits no surrogate pair or grapheme cluster. */
export function snapForward(text: string, offset: number): number {
  let at = Math.max(0, Math.min(offset, text.length));
  while (!isGraphemeBoundary(text, at)) at++;
  return at;
}

/** The smallest span around this one that splits no surrogate pair or grapheme cluster. An empty span stays empty. */
export function snapOutward(text: string, span: Span): Span {
  const start = snapBackward(text, span.start);
  return { start, end: isEmpty(span) ? start : snapForward(text, span.end) };
}

/** The largest span within this one that splits no surrogate pair or grapheme cluster; it may be empty. */
export function snapInward(text: string, span: Span): Span {
  const start = snapForward(text, span.start);
  return { start, end: Math.max(start, snapBackward(text, span.end)) };
}
