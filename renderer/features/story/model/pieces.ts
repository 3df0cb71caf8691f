import type { Span } from '../../../../shared/text/spans.ts';

/** A stretch of text under one unchanging set of spans. */
export interface Piece<S extends Span> extends Span {
  /** The spans that cover the piece, in the order they were given. */
  readonly over: readonly S[];
}

/**
 * Cuts `within` at every border of the spans, so that overlapping and nested spans can be drawn one piece at a time. The
 * pieces cover `within` without gaps, none is empty, and neighbours differ in what lies over them.
 */
export function cutIntoPieces<S extends Span>(within: Span, spans: readonly S[]): Piece<S>[] {
  const borders = new Set([within.start, within.end]);
  const inside = spans.filter((span) => span.start < span.end && span.start < within.end && span.end > within.start);
  for (const span of inside) {
    borders.add(Math.max(span.start, within.start));
    borders.add(Math.min(span.end, within.end));
  }
  const cuts = [...borders].toSorted((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? within.start;
    return { start, end, over: inside.filter((span) => span.start <= start && end <= span.end) };
  });
}
