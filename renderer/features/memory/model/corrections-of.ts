import { type PhrasePair, phrasePairs } from '../../../../shared/checks/memory/support/phrase-pairs.ts';
import type { Span } from '../../../../shared/text/spans.ts';

/** As many as anybody chooses from. */
const most = 6;

/**
 * The wordings that a text has otherwise than the machine, those at a selection first. What is offered can be changed
 * before it is remembered.
 */
export function correctionsOf(machine: string, text: string, selection?: Span): PhrasePair[] {
  const pairs = phrasePairs(machine, text).filter(({ whole }) => !whole);
  const distance = ({ after }: PhrasePair): number => {
    const start = text.indexOf(after);
    if (!selection || start < 0) return Number.POSITIVE_INFINITY;
    const end = start + after.length;
    if (start <= selection.end && selection.start <= end) return 0;
    return Math.min(Math.abs(start - selection.end), Math.abs(selection.start - end));
  };
  return pairs.toSorted((a, b) => compare(distance(a), distance(b))).slice(0, most);
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
