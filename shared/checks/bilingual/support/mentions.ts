import { type Key, KeyIndex } from '../../../text/key-index.ts';
import type { ChineseWord } from '../../../text/lexicon.ts';
import type { AlignedRow, Passage } from '../../check.ts';
import { type Entry, entries } from './entries.ts';

/** An entry's Chinese found in an original. Offsets are in the original. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly chinese: string;
  readonly entry: Entry;
}

const index = new KeyIndex(
  entries.flatMap((entry) => entry.chinese.map((text): Key<Entry> => ({ text, value: entry }))),
);

const placeEnd = new Set('省市县区州');

/**
 * What a text names, leftmost and longest first: "国务院新闻办公室" names no "国务院". Linear. A key of two characters counts
 * only where the words of the text begin and end there too: there is no 南海 in 海南海口.
 */
export function mentionsIn(text: string, words: readonly ChineseWord[] = []): readonly Mention[] {
  let borders: ReadonlySet<number> | undefined;
  const isWord = ({ text: { length }, value: { kind } }: Key<Entry>, start: number): boolean => {
    if (length !== 2 || words.length === 0) return true;
    borders ??= new Set(words.flatMap((word) => [word.start, word.end]));
    // Titles hang on the name of what is governed: 湖南省长.
    return borders.has(start + 2) && (kind === 'title' || borders.has(start));
  };
  // Behind 省 or 市 the name of a ministry is that of its department there.
  const isInPlace = ({ value: { kind } }: Key<Entry>, start: number): boolean =>
    placeEnd.has(text.charAt(start - 1)) ? kind !== 'body' : kind !== 'local';
  return [...index.find(text, (key, start) => isInPlace(key, start) && isWord(key, start))].map((key) => ({
    start: key.start,
    end: key.start + key.text.length,
    chinese: key.text,
    entry: key.value,
  }));
}

/** Ten systems translate the same original, which has the same words then: what it names is looked up once. */
const cache = new WeakMap<AlignedRow['words'], readonly Mention[]>();

/** What the original of a row names. */
export function mentionsOf({ original, words }: AlignedRow): readonly Mention[] {
  let mentions = cache.get(words);
  if (!mentions) {
    mentions = mentionsIn(original, words);
    cache.set(words, mentions);
  }
  return mentions;
}

/** The entries that the originals of the whole passage name. */
export function namedIn(passage: Passage): ReadonlySet<Entry> {
  let named = namedCache.get(passage);
  if (!named) {
    named = new Set(passage.aligned.flatMap((row) => mentionsOf(row).map(({ entry }) => entry)));
    namedCache.set(passage, named);
  }
  return named;
}

const namedCache = new WeakMap<Passage, ReadonlySet<Entry>>();

/** The tokens that are linked with a mention: indices of the passage's tokens, in order, each once. */
export function linkedTokens(row: AlignedRow, mention: Mention): number[] {
  const tokens = new Set<number>();
  for (const { word, token } of row.links) {
    const chinese = row.words[word];
    if (chinese && chinese.start < mention.end && chinese.end > mention.start) tokens.add(token);
  }
  return [...tokens].sort((a, b) => a - b);
}
