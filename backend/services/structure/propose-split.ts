import type { Language } from '../../../shared/contract/model.ts';
import { alignSources } from '../../../shared/text/align.ts';
import { segmentSentences } from '../../../shared/text/segment.ts';
import { tokenize } from '../../../shared/text/tokens.ts';

export interface ColumnText {
  readonly id: string;
  readonly language: Language;
  readonly text: string;
}

/**
 * Where to cut the columns of a row in two, so that the parts say the same: between sentences that the alignment puts
 * side by side, or else where the shares of the texts agree. The first column leads; `lead` fixes where it is cut.
 */
export function proposeSplit(columns: readonly ColumnText[], lead?: number): number[] {
  const [first, ...others] = columns;
  if (!first) return [];
  const rows = alignSources(first, others, { always: others.map(({ id }) => id) }).rows;
  const starts = rows.flatMap(({ cells }, index) =>
    index > 0 && cells[first.id] ? [{ index, at: cells[first.id]?.start ?? 0 }] : [],
  );
  const wanted = lead ?? first.text.length / 2;
  const nearest = starts.toSorted((a, b) => Math.abs(a.at - wanted) - Math.abs(b.at - wanted))[0];
  if (nearest && (lead === undefined || gapOnly(first.text, lead, nearest.at))) {
    return columns.map(({ id, text }) => {
      const from = rows.slice(nearest.index).find(({ cells }) => cells[id] !== undefined)?.cells[id]?.start;
      return from ?? text.length;
    });
  }
  const at = lead ?? nearestCut(first, wanted);
  const share = first.text.length === 0 ? 0 : at / first.text.length;
  return [at, ...others.map((other) => nearestCut(other, share * other.text.length))];
}

/** Nothing but white space lies between the two places. */
function gapOnly(text: string, a: number, b: number): boolean {
  return text.slice(Math.min(a, b), Math.max(a, b)).trim() === '';
}

/** The start of the nearest sentence where one is near enough, or else of the nearest word; never a cut through a word. */
function nearestCut({ language, text }: ColumnText, wanted: number): number {
  const near = (places: readonly number[]): number | undefined =>
    places.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0];
  const sentence = near(
    segmentSentences(text, language)
      .map(({ start }) => start)
      .slice(1),
  );
  if (sentence !== undefined && Math.abs(sentence - wanted) <= text.length / 4) return sentence;
  const clause = near([...text.matchAll(/[,;:，；：、—]\s*/gu)].map(({ index, 0: mark }) => index + mark.length));
  if (clause !== undefined && clause < text.length && Math.abs(clause - wanted) <= text.length / 6) return clause;
  return (
    near(
      tokenize(text)
        .map(({ start }) => start)
        .slice(1),
    ) ?? text.length
  );
}
