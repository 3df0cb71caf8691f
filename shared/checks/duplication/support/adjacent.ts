import type { Passage, TaggedToken } from '../../check.ts';
import { repeatedWords } from '../../engine/repeated-words.ts';
import { shape } from '../../engine/tagger/shape.ts';

/** What stands between the two halves: nothing, a comma, "and" or "or", either after a comma, "(" or a preposition. */
export type Link = 'none' | 'comma' | 'and' | 'or' | 'comma-and' | 'bracket' | 'preposition';

/** A wording that is said again at once. Indices are of `passage.tokens`, ends exclusive. */
export interface AdjacentRepeat {
  readonly first: number;
  readonly firstEnd: number;
  readonly second: number;
  readonly secondEnd: number;
  /** How many words the wording has, articles aside. */
  readonly length: number;
  /** How often it stands there in a row; 2 as a rule. */
  readonly times: number;
  /** The end of the last of them. */
  readonly lastEnd: number;
  readonly link: Link;
}

/** Longer wordings are found as repeated clauses. */
const longest = 40;
/** So many earlier places of a word are tried as the start of a wording that the word starts again. */
const mostPlaces = 6;

const cache = new WeakMap<Passage, readonly AdjacentRepeat[]>();

/**
 * All wordings of a passage that are said twice or more in a row, in reading order and without overlaps, whatever the
 * case; articles may differ ("all links … all the links"). Linear: a word is compared with its last few places only.
 */
export function adjacentRepeats(passage: Passage): readonly AdjacentRepeat[] {
  let found = cache.get(passage);
  if (!found) {
    found = [...search(passage)];
    cache.set(passage, found);
  }
  return found;
}

function* search(passage: Passage): Generator<AdjacentRepeat> {
  const { tokens } = passage;
  const { previous } = repeatedWords(passage);
  const words: number[] = [];
  /** For each token that is no article, its place in `words`. */
  const places = new Int32Array(tokens.length);
  for (let index = 0; index < tokens.length; index += 1) {
    places[index] = words.length;
    if (((tokens[index]?.shape ?? 0) & shape.article) === 0) words.push(index);
  }
  const at = (index: number) => tokens[words[index] ?? -1];
  let done = 0;
  for (let index = 0; index < words.length; index += 1) {
    const match = index < done || at(index)?.pos === 'PUNCT' ? undefined : bestMatch(index, done);
    if (!match) continue;
    done = match.lastEnd;
    yield inTokens(match);
  }

  function bestMatch(second: number, after: number) {
    let tried = 0;
    for (
      let place = previous[words[second] ?? 0] ?? -1;
      place >= 0 && tried < mostPlaces;
      place = previous[place] ?? -1
    ) {
      if (tokens[place]?.pos === 'PUNCT') continue;
      tried += 1;
      const first = places[place] ?? 0;
      if (first < after || second - first > longest) return undefined;
      // Most wordings differ in their second word, whatever stands between the halves.
      if (second - first > 3 && at(first + 1)?.number !== at(second + 1)?.number) continue;
      for (const { link, size } of linksBefore(second)) {
        const length = second - size - first;
        if (
          length < 1 ||
          (link === 'none' && isJoining(first, second)) ||
          !isOneSentence(at(first), at(second)) ||
          !isSame(first, second, length)
        )
          continue;
        let times = 2;
        const step = length + size;
        while (
          isSame(first, second + (times - 1) * step, length) &&
          isSameLink(second - size, second + (times - 1) * step - size, size)
        ) {
          times += 1;
        }
        return { first, second, length, link, times, lastEnd: second + (times - 2) * step + length };
      }
    }
    return undefined;
  }

  /** "bigger and bigger and": the conjunction is no part of the wording. */
  function isJoining(first: number, second: number): boolean {
    return at(first)?.pos === 'CCONJ' || at(second - 1)?.pos === 'CCONJ';
  }

  /** The ways to read what stands before the second half, the shortest first. */
  function linksBefore(second: number): { readonly link: Link; readonly size: number }[] {
    const last = at(second - 1);
    // A wording does not end in a mark: then the mark is what stands between.
    const ways: { link: Link; size: number }[] = last?.pos === 'PUNCT' ? [] : [{ link: 'none', size: 0 }];
    const link = linkOf(last);
    if (link) ways.push({ link, size: 1 });
    if ((link === 'and' || link === 'or') && linkOf(at(second - 2)) === 'comma')
      ways.push({ link: 'comma-and', size: 2 });
    return ways;
  }

  function isSame(a: number, b: number, length: number): boolean {
    if (b + length > words.length) return false;
    for (let offset = 0; offset < length; offset += 1) {
      const token = at(a + offset);
      if (token?.lower !== at(b + offset)?.lower) return false;
    }
    return true;
  }

  function isSameLink(a: number, b: number, size: number): boolean {
    for (let offset = 0; offset < size; offset += 1) if (at(a + offset)?.lower !== at(b + offset)?.lower) return false;
    return true;
  }

  function inTokens(match: NonNullable<ReturnType<typeof bestMatch>>): AdjacentRepeat {
    const { first, second, length, link, times, lastEnd } = match;
    return {
      first: withArticle(tokens, words[first] ?? 0),
      firstEnd: (words[first + length - 1] ?? 0) + 1,
      second: withArticle(tokens, words[second] ?? 0),
      secondEnd: (words[second + length - 1] ?? 0) + 1,
      lastEnd: (words[lastEnd - 1] ?? 0) + 1,
      length,
      times,
      link,
    };
  }
}

/**
 * That a paragraph starts as its headline ends is nothing wrong. A line end within a sentence may look like the end
 * of a headline, though; a small letter tells.
 */
export function isOneSentence(a: TaggedToken | undefined, b: TaggedToken | undefined): boolean {
  return a !== undefined && b !== undefined && (a.sentence === b.sentence || /^\p{Ll}/u.test(b.text));
}

/** An article before the wording belongs to it. */
function withArticle(tokens: readonly TaggedToken[], index: number): number {
  const before = tokens[index - 1];
  return before && isArticle(before) ? index - 1 : index;
}

function isArticle({ lower }: TaggedToken): boolean {
  return lower === 'the' || lower === 'a' || lower === 'an';
}

function linkOf(token: TaggedToken | undefined): Link | undefined {
  switch (token?.lower) {
    case ',':
    case '，':
    case '、':
      return 'comma';
    case 'and':
    case '&':
      return 'and';
    case 'or':
      return 'or';
    case '(':
    case '（':
      return 'bracket';
    default:
      return token?.pos === 'ADP' ? 'preposition' : undefined;
  }
}
