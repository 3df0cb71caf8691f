import { wordsOf } from '../score/score.ts';
import type { AnnotatedLine } from '../support/annotations.ts';

/** One round of cross-validation: what is learnt from and what is tested on share no document. */
export interface Fold {
  readonly docs: ReadonlySet<string>;
  readonly train: readonly AnnotatedLine[];
  readonly test: readonly AnnotatedLine[];
}

/**
 * Parts lines into folds by document, with about as many words in each: the longest documents first, each to the fold
 * that has the fewest words yet. The same lines always give the same folds, in whatever order they come.
 *
 * @param more learnt from in every fold, but for the documents that it tests on
 * @param count how many folds; fewer where there are fewer documents
 */
export function foldsOf(lines: readonly AnnotatedLine[], more: readonly AnnotatedLine[], count: number): Fold[] {
  const words = new Map<string, number>();
  for (const { doc, target } of lines) words.set(doc, (words.get(doc) ?? 0) + wordsOf(target));
  const docs = [...words].sort(([a, wordsA], [b, wordsB]) => wordsB - wordsA || (a < b ? -1 : 1));
  const bins = Array.from({ length: Math.min(count, docs.length) }, () => ({ docs: new Set<string>(), words: 0 }));
  for (const [doc, size] of docs) {
    const emptiest = bins.reduce((least, bin) => (bin.words < least.words ? bin : least));
    emptiest.docs.add(doc);
    emptiest.words += size;
  }
  return bins.map(({ docs }) => ({
    docs,
    train: [...lines, ...more].filter(({ doc }) => !docs.has(doc)),
    test: lines.filter(({ doc }) => docs.has(doc)),
  }));
}
