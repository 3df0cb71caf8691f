import { chanceToTouch, markedCharacters, runningCount, touches } from '../score/characters.ts';
import { wordsOf } from '../score/score.ts';
import { ratio } from '../score/statistics.ts';
import type { AnnotatedLine } from '../support/annotations.ts';

/** One expert's marks taken for findings and held against those of all the others: the bar to reach. */
export interface ExpertFigures {
  /** Marks of one expert per 1,000 words, those of omissions among them. */
  readonly per1k: number;
  /** The share of the marks in the target that touch what another expert marked, and what the same marks reach by chance. */
  readonly precision: number;
  readonly chance: number;
}

/** Missing where segments have only one expert. */
export function expertFigures(lines: readonly AnnotatedLine[]): ExpertFigures | undefined {
  const count = { marks: 0, words: 0, placed: 0, hits: 0, chance: 0 };
  for (const { target, ratings } of lines) {
    if (ratings.length < 2) return undefined;
    const words = wordsOf(target);
    for (const [index, rating] of ratings.entries()) {
      const others = ratings.filter((_, other) => other !== index).flat();
      const marked = runningCount(markedCharacters(others, target.length));
      count.words += words;
      count.marks += rating.length;
      for (const { start, end } of rating) {
        if (start === undefined || end === undefined) continue;
        const size = Math.max(1, end - start);
        count.placed += 1;
        count.hits += touches(marked, start, start + size) ? 1 : 0;
        count.chance += chanceToTouch(marked, size);
      }
    }
  }
  return {
    per1k: ratio(1000 * count.marks, count.words),
    precision: ratio(count.hits, count.placed),
    chance: ratio(count.chance, count.placed),
  };
}
