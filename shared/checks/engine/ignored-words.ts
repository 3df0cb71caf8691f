import { wordsOf } from './words.ts';

/** A mark with more words than this is about more than the words that somebody wants to be left alone. */
const longestMark = 40;

/** Answers whether a wording consists of nothing but ignored words, marks and endings ("'s") aside. */
export type IsIgnored = (wording: string) => boolean;

/**
 * Takes words and phrases; case, width and the shape of quotes do not matter. Nothing where there are none, so that
 * nobody asks.
 */
export function ignoring(entries: readonly string[]): IsIgnored | undefined {
  const phrases = entries.map(keysOf).filter((words) => words.length > 0);
  if (phrases.length === 0) return undefined;
  const byFirst = Map.groupBy(phrases, ([first = '']) => first);
  return (wording) => {
    // Cheap for a long mark, which cannot be meant.
    if (wording.length > longestMark * 30) return false;
    const words = keysOf(wording);
    if (words.length === 0 || words.length > longestMark) return false;
    // From which places on the rest is all ignored: from the end, so that any way to part it into phrases counts.
    const rest = new Set([words.length]);
    for (let at = words.length - 1; at >= 0; at -= 1) {
      const fits = (byFirst.get(words[at] ?? '') ?? []).some(
        (phrase) => rest.has(at + phrase.length) && phrase.every((word, index) => words[at + index] === word),
      );
      if (fits) rest.add(at);
    }
    return rest.has(0);
  };
}

function keysOf(text: string): string[] {
  const plain = text.normalize('NFKC').replace(/[‘’]/g, "'");
  return wordsOf(plain)
    .filter(({ kind }) => kind !== 'punctuation' && kind !== 'ending')
    .map(({ start, end }) => plain.slice(start, end).toLowerCase());
}
