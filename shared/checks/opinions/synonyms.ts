import type { Lexicon } from '../../text/lexicon.ts';
import { isContentWord, type Vocabulary } from './vocabulary.ts';
import { notFound, type WordMatch } from './word-match.ts';

/** A gap with more words than this on either side is a rewriting: a synonym in it may be anything's. */
const longestGap = 12;

/**
 * Adds one for every content word that is not found in another translation, but has a synonym among the words that the
 * other has in its place (between the nearest words that both have, in order).
 */
export function addSynonyms(
  counts: Uint16Array,
  own: Int32Array,
  other: Int32Array,
  match: WordMatch,
  vocabulary: Vocabulary,
  lexicon: Lexicon,
): void {
  let left = -1;
  for (let start = 0; start < own.length; ) {
    if (isAnchor(match, start)) {
      left = match.links[start] as number;
      start += 1;
      continue;
    }
    let end = start;
    while (end < own.length && !isAnchor(match, end)) end += 1;
    const right = end < own.length ? (match.links[end] as number) : other.length;
    if (end - start <= longestGap && right - left - 1 <= longestGap) {
      for (let index = start; index < end; index += 1) {
        const id = own[index] as number;
        if (match.kinds[index] !== notFound || vocabulary.classOf(id) < isContentWord) continue;
        for (let place = left + 1; place < right; place += 1) {
          if (match.back[place] === -1 && areSynonyms(id, other[place] as number, vocabulary, lexicon)) {
            counts[index] = (counts[index] as number) + 1;
            break;
          }
        }
      }
    }
    start = end;
  }
}

/** Whether the word is found, in order. */
function isAnchor({ kinds }: WordMatch, index: number): boolean {
  return (kinds[index] as number) > 2;
}

function areSynonyms(a: number, b: number, vocabulary: Vocabulary, lexicon: Lexicon): boolean {
  if (vocabulary.classOf(b) !== isContentWord) return false;
  const lemmaA = vocabulary.stemOf(a);
  const lemmaB = vocabulary.stemOf(b);
  return (
    lexicon.areSynonyms(vocabulary.wordOf(a), vocabulary.wordOf(b)) ||
    ((lemmaA !== a || lemmaB !== b) && lexicon.areSynonyms(vocabulary.wordOf(lemmaA), vocabulary.wordOf(lemmaB)))
  );
}
