import type { PartOfSpeech, TaggedToken } from '../../check.ts';
import { shape } from '../../engine/tagger/shape.ts';

/** A local alignment: its score and what it covers of both sequences, ends exclusive. */
export interface LocalAlignment {
  readonly score: number;
  readonly aStart: number;
  readonly aEnd: number;
  readonly bStart: number;
  readonly bEnd: number;
}

/**
 * The best local alignment of two sequences by Smith and Waterman (1981): +2 for equal items, -1 for others, -1 for
 * a gap. Takes `a.length` × `b.length` steps, so callers bound both.
 */
export function alignLocally(a: readonly string[], b: readonly string[]): LocalAlignment {
  const width = b.length + 1;
  let above = new Int32Array(width);
  let row = new Int32Array(width);
  // Where the alignment that ends in a cell began, kept along instead of tracing back through a whole matrix.
  let aboveFrom = new Int32Array(width);
  let rowFrom = new Int32Array(width);
  let best: LocalAlignment = { score: 0, aStart: 0, aEnd: 0, bStart: 0, bEnd: 0 };
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j < width; j += 1) {
      const diagonal = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 2 : -1);
      const up = (above[j] ?? 0) - 1;
      const left = (row[j - 1] ?? 0) - 1;
      const score = Math.max(0, diagonal, up, left);
      row[j] = score;
      if (score === 0) rowFrom[j] = 0;
      else if (score === diagonal)
        rowFrom[j] = (above[j - 1] ?? 0) > 0 ? (aboveFrom[j - 1] ?? 0) : (i - 1) * width + j - 1;
      else rowFrom[j] = (score === up ? aboveFrom[j] : rowFrom[j - 1]) ?? 0;
      if (score > best.score) {
        const from = rowFrom[j] ?? 0;
        best = { score, aStart: Math.floor(from / width), aEnd: i, bStart: from % width, bEnd: j };
      }
    }
    [above, row] = [row, above];
    [aboveFrom, rowFrom] = [rowFrom, aboveFrom];
    row[0] = 0;
  }
  return best;
}

const contentParts: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'ADV', 'NUM']);
const lightWords = new Set(['be', 'have', 'do', 'will', 'would', 'can', 'also', 'say', 'make', 'other', 'not', 'more']);

/** Whether a token carries meaning by itself. */
export function isContent({ pos, lemma }: TaggedToken): boolean {
  return contentParts.has(pos) && !lightWords.has(lemma);
}

/** Whether a token is a word or a figure that alignments compare; articles and marks are not. */
export function isCompared(token: TaggedToken): boolean {
  return (token.shape & (shape.wordy | shape.article)) === shape.wordy;
}

/** The beginning of the lemma: enough to tell words apart, little enough to join "develop" and "development". */
export function stemOf({ lemma }: TaggedToken): string {
  if (lemma.length > 6) return lemma.slice(0, 5);
  return lemma.length > 4 ? lemma.slice(0, 4) : lemma;
}

/** Which share of the first set is in the second. */
export function containment(inner: ReadonlySet<string>, outer: ReadonlySet<string>): number {
  let shared = 0;
  for (const each of inner) if (outer.has(each)) shared += 1;
  return inner.size === 0 ? 0 : shared / inner.size;
}

/** What two sequences have in common of their runs of three, by Jaccard. */
export function trigramJaccard(a: readonly string[], b: readonly string[]): number {
  const left = trigrams(a);
  const right = trigrams(b);
  let shared = 0;
  for (const gram of left) if (right.has(gram)) shared += 1;
  const union = left.size + right.size - shared;
  return union === 0 ? 0 : shared / union;
}

function trigrams(items: readonly string[]): Set<string> {
  return new Set(items.slice(2).map((item, index) => `${items[index]} ${items[index + 1]} ${item}`));
}
