import { columnIndex } from './columns.ts';
import type { Knowledge } from './knowledge.ts';
import type { FeatureMatrix } from './matrix.ts';
import type { WordFacts } from './word-facts.ts';
import { border, pairHash } from './word-hash.ts';

const { pos, posBefore, posBefore2, posAfter, frequency, frequencyBefore, frequencyAfter } = columnIndex;
const { odds, oddsBefore, oddsAfter, pairBefore, pairAfter, pairBefore2, pairAfter2 } = columnIndex;
const { pairOddsBefore, pairOddsAfter, rarePairs } = columnIndex;

/** Beyond the first and the last token. */
const noToken = -1;

/** What stands around a token, from what was written of each token by itself. */
export function writeNeighbours(words: readonly WordFacts[], knowledge: Knowledge, matrix: FeatureMatrix): void {
  const { size } = matrix;
  const lastPair = pairHash(words[size - 1]?.hash ?? border, border);
  let rare = 0;
  const isRare = (index: number): number => (matrix.get(index, pairBefore) === 0 ? 1 : 0);
  for (let index = 0; index < 3; index += 1) rare += isRare(index);
  for (let index = 0; index < size; index += 1) {
    rare += isRare(index + 3) - isRare(index - 3);
    const isLast = index + 1 === size;
    matrix.set(index, posBefore, index > 0 ? matrix.get(index - 1, pos) : noToken);
    matrix.set(index, posBefore2, index > 1 ? matrix.get(index - 2, pos) : noToken);
    matrix.set(index, posAfter, isLast ? noToken : matrix.get(index + 1, pos));
    matrix.set(index, frequencyBefore, matrix.get(index - 1, frequency));
    matrix.set(index, frequencyAfter, matrix.get(index + 1, frequency));
    matrix.set(index, oddsBefore, matrix.get(index - 1, odds));
    matrix.set(index, oddsAfter, matrix.get(index + 1, odds));
    matrix.set(index, pairBefore2, matrix.get(index - 1, pairBefore));
    matrix.set(index, pairAfter, isLast ? knowledge.pairSeen(lastPair) : matrix.get(index + 1, pairBefore));
    matrix.set(index, pairAfter2, matrix.get(index + 2, pairBefore));
    matrix.set(index, pairOddsAfter, isLast ? knowledge.pairOdds(lastPair) : matrix.get(index + 1, pairOddsBefore));
    matrix.set(index, rarePairs, rare);
  }
}
