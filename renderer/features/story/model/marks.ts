import type { Family } from '../../../../shared/checks/check.ts';
import type { FindingView, Id, RowSpanView } from '../../../../shared/contract/model.ts';
import { compareSpans, overlaps, type Span } from '../../../../shared/text/spans.ts';

/** One finding's underline in one cell. */
export interface Mark extends Span {
  readonly findingId: Id;
  readonly family: Family;
  /** Fixed findings stay visible in the machine's text, but step back. */
  readonly fixed: boolean;
  readonly advice: boolean;
  /** 0-based line below the text; overlapping marks never share one, and a finding keeps its level all along. */
  readonly level: number;
}

export type CellSide = 'machine' | 'revision';

/**
 * The underlines of one row's cell in reading order. Dismissed findings have none; advice only where it is shown; in the
 * revision only what is open there.
 */
export function marksOf(
  rowId: Id,
  findings: readonly FindingView[],
  side: CellSide,
  showAdvice: boolean,
  length: number,
): Mark[] {
  const marks = findings
    .filter(({ state, tier }) => state !== 'dismissed' && (tier === 'desk' || showAdvice))
    .filter(({ state }) => side === 'machine' || state === 'open')
    .flatMap((finding) => spansIn(rowId, finding, side, length).map((span) => ({ ...span, ...styleOf(finding) })))
    .toSorted(compareSpans);
  return withLevels(marks);
}

function spansIn(rowId: Id, finding: FindingView, side: CellSide, length: number): Span[] {
  const spans: readonly RowSpanView[] = side === 'machine' ? finding.machineSpans : finding.revisionSpans;
  return spans
    .filter((span) => span.rowId === rowId)
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(end, length) }))
    .filter(({ start, end }) => start < end);
}

function styleOf({ id, family, state, tier }: FindingView) {
  return { findingId: id, family, fixed: state === 'fixed', advice: tier === 'advice' };
}

/** UTF-16 units: marks are looked up by such stretches of the text, as a long one may have hundreds of them. */
const stretch = 256;

function withLevels(marks: readonly Omit<Mark, 'level'>[]): Mark[] {
  const levels = new Map<Id, number>();
  const placed = new Map<number, Omit<Mark, 'level'>[]>();
  for (const [findingId, own] of Map.groupBy(marks, (mark) => mark.findingId)) {
    const taken = new Set<number | undefined>();
    for (const mark of own) {
      for (const other of stretchesOf(mark).flatMap((at) => placed.get(at) ?? [])) {
        if (overlaps(mark, other)) taken.add(levels.get(other.findingId));
      }
    }
    let level = 0;
    while (taken.has(level)) level++;
    levels.set(findingId, level);
    for (const mark of own) for (const at of stretchesOf(mark)) placed.set(at, [...(placed.get(at) ?? []), mark]);
  }
  return marks.map((mark) => ({ ...mark, level: levels.get(mark.findingId) ?? 0 }));
}

function stretchesOf({ start, end }: Span): number[] {
  const first = Math.floor(start / stretch);
  return Array.from({ length: Math.ceil(end / stretch) - first }, (_, at) => first + at);
}
