import type { Heights } from './heights.ts';

/** What is seen of lines. */
export interface Window {
  /** Pixels of the lines that are scrolled out above it. */
  readonly offset: number;
  readonly height: number;
}

/** How far from the edges a line stands that was brought into view. */
export interface Margins {
  readonly above: number;
  readonly below: number;
}

/** How far to scroll so that a line is seen: not at all where it is, and no farther than need be where it is not. */
export function offsetToShow(at: number, heights: Heights, { offset, height }: Window, margins: Margins): number {
  const start = heights.start(at);
  const end = start + heights.size(at);
  if (end >= offset + height - margins.below) return Math.max(0, end + margins.below - height);
  if (start <= offset + margins.above) return Math.max(0, start - margins.above);
  return offset;
}

/** The lines to draw: those that are seen, some more beyond the edges, and one that stays wherever one scrolls. */
export function linesToDraw(
  heights: Heights,
  { offset, height }: Window,
  overscan: number,
  kept: number | undefined,
): number[] {
  if (heights.count === 0 || height <= 0) return [];
  // Until the element tells where it really is, it may seem to be scrolled beyond lines that are fewer now.
  const top = Math.min(offset, Math.max(0, heights.total() - height));
  const first = Math.max(0, heights.lineAt(top) - overscan);
  const last = Math.min(heights.count - 1, heights.lineAt(top + height) + overscan);
  const lines = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  if (kept === undefined || (kept >= first && kept <= last)) return lines;
  return kept < first ? [kept, ...lines] : [...lines, kept];
}
