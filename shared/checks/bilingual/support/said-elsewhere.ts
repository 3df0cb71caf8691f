import { remembered } from '../../../text/lexicon/remembered.ts';
import { renderingsIn } from '../../../text/word-alignment/renderings.ts';
import { rootOf } from '../../../text/word-alignment/root.ts';
import type { AlignedRow, Passage } from '../../check.ts';
import { coverageOf, sureLink } from './coverage.ts';
import type { Gap } from './gaps.ts';

/** What other translations have of a gap. */
export interface SaidElsewhere {
  /** How many other translations there are. */
  readonly total: number;
  /** Labels of those that have at least half of the missing words that the dictionary knows. */
  readonly labels: readonly string[];
}

const rootsOf = remembered(400, (text): ReadonlySet<string> => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.map(rootOf));
});

/** Which other translations have words of the original that this one lacks. */
export function saidElsewhere(passage: Passage, aligned: AlignedRow, gap: Gap): SaidElsewhere {
  const { row, words } = aligned;
  const text = passage.text.slice(row.start, row.end);
  const seconds = (row.seconds ?? []).filter((second) => second.text.trim() !== '' && second.text !== text);
  if (seconds.length === 0) return { total: 0, labels: [] };
  const { isContent, strength } = coverageOf(aligned);
  const lookUp = renderingsIn(passage.lexicon);
  const missing = words
    .slice(gap.from, gap.to)
    .filter((_, at) => isContent[gap.from + at] && (strength[gap.from + at] as number) < sureLink)
    .map(({ text: word }) => lookUp(word).own)
    .filter((own) => own.length > 0);
  const labels = seconds
    .filter(({ text: other }) => {
      const roots = rootsOf(other);
      const found = missing.filter((own) => own.some((rendering) => rendering.roots.every((root) => roots.has(root))));
      return missing.length > 0 && 2 * found.length >= missing.length;
    })
    .map(({ label }) => label);
  return { total: seconds.length, labels };
}
