import type { DiffPart } from '../../../../shared/text/diff.ts';
import type { Span } from '../../../../shared/text/spans.ts';
import type { Mark } from './marks.ts';
import { cutIntoPieces } from './pieces.ts';

/** A stretch of a cell that is drawn in one way. */
export interface TextRun {
  /** Unique in the cell together with `kind`. */
  readonly key: string;
  readonly text: string;
  /** Where the run starts in the cell's own text; words that are no part of it have no offset. */
  readonly offset?: number;
  readonly kind: DiffPart['kind'];
  /** Underlines of the stretch, the one nearest to the text first. */
  readonly marks: readonly Mark[];
  /** It belongs to a passage that the current finding points to. */
  readonly related: boolean;
}

interface Part extends Span {
  readonly kind: DiffPart['kind'];
  /** Deleted words are no part of the revision: no offset of the cell lies in them. */
  readonly outside?: string;
}

/** The runs of a cell that shows one text as it is. */
export function plainRuns(text: string, marks: readonly Mark[], related: readonly Span[]): TextRun[] {
  return runsOf(text, [{ kind: 'same', start: 0, end: text.length }], marks, related);
}

/** The runs of the revision: its own text with what is new, and the machine's words that are gone in their places. */
export function revisionRuns(
  revision: string,
  diff: readonly DiffPart[],
  marks: readonly Mark[],
  related: readonly Span[],
): TextRun[] {
  const parts = diff.map(({ kind, text, afterStart, afterEnd }) => ({
    kind,
    start: afterStart,
    end: afterEnd,
    ...(kind === 'delete' ? { outside: text } : {}),
  }));
  return runsOf(revision, parts, marks, related);
}

/** The runs of the machine's text, showing which of its words the revision dropped. */
export function machineRuns(machine: string, diff: readonly DiffPart[], marks: readonly Mark[]): TextRun[] {
  const parts = diff
    .filter(({ kind }) => kind !== 'insert')
    .map(({ kind, beforeStart, beforeEnd }) => ({ kind, start: beforeStart, end: beforeEnd }));
  return runsOf(machine, parts, marks, []);
}

type Layer = (Span & { readonly mark: Mark }) | (Span & { readonly mark?: undefined });

function runsOf(text: string, parts: readonly Part[], marks: readonly Mark[], related: readonly Span[]): TextRun[] {
  const layers: Layer[] = [
    ...marks.map((mark) => ({ start: mark.start, end: mark.end, mark })),
    ...related.map(({ start, end }) => ({ start, end })),
  ];
  return parts.flatMap((part): TextRun[] => {
    if (part.outside !== undefined) {
      return [{ key: `${part.start}`, text: part.outside, kind: part.kind, marks: [], related: false }];
    }
    if (part.start >= part.end) return [];
    return cutIntoPieces(part, layers).map(({ start, end, over }) => ({
      key: `${start}`,
      offset: start,
      text: text.slice(start, end),
      kind: part.kind,
      marks: over.flatMap(({ mark }) => (mark ? [mark] : [])).toSorted((a, b) => a.level - b.level),
      related: over.some(({ mark }) => !mark),
    }));
  });
}
