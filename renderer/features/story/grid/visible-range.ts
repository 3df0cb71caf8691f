import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/** The lines to draw. The row that is being edited stays, wherever one scrolls: its editor holds unsaved text. */
export function visibleRange(range: Range, kept: number | undefined): number[] {
  const lines = defaultRangeExtractor(range);
  if (kept === undefined || lines.includes(kept)) return lines;
  return [...lines, kept].toSorted((a, b) => a - b);
}
