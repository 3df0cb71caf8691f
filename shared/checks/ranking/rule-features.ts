import type { Span } from '../../text/spans.ts';
import type { Passage } from '../check.ts';
import { tokensWithin } from '../passage.ts';
import { columnIndex } from './columns.ts';
import type { Knowledge } from './knowledge.ts';
import type { FeatureMatrix } from './matrix.ts';

const { rules, ruleOdds, ruleNear, passageRules } = columnIndex;

/** What a rule marked, in offsets of the passage. */
export interface Mark extends Span {
  readonly check: string;
}

/** How many tokens on each side of a mark are near it. */
const near = 2;

/** Which rules marked a token, and how often they were right. */
export function writeRules(
  { tokens }: Passage,
  marks: readonly Mark[],
  knowledge: Knowledge,
  matrix: FeatureMatrix,
): void {
  const { size } = matrix;
  matrix.spread(rules, 0, 0, size);
  matrix.spread(ruleNear, 0, 0, size);
  let marked = 0;
  for (const mark of marks) {
    const [first, to] = tokensWithin(tokens, mark);
    const from = first > 0 && (tokens[first - 1]?.end ?? 0) > mark.start ? first - 1 : first;
    const odds = knowledge.ruleOdds(mark.check);
    for (let index = from; index < to; index += 1) {
      const before = matrix.get(index, rules);
      if (before === 0) marked += 1;
      matrix.set(index, rules, before + 1);
      const known = matrix.get(index, ruleOdds);
      if (!(known >= odds) && !Number.isNaN(odds)) matrix.set(index, ruleOdds, odds);
    }
    for (let index = Math.max(0, from - near); index < Math.min(size, to + near); index += 1) {
      matrix.set(index, ruleNear, matrix.get(index, ruleNear) + 1);
    }
  }
  matrix.spread(passageRules, marked / size, 0, size);
}
