import type { ChineseWord } from '../../../text/lexicon.ts';
import type { AlignedRow, Passage } from '../../check.ts';
import { type Entry, type EntryKind, entries } from './entries.ts';

/** An entry's Chinese found in an original. Offsets are in the original. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly chinese: string;
  readonly entry: Entry;
}

interface Key {
  readonly chinese: string;
  readonly entry: Entry;
}

/** The keys by their first two characters, the longest first. */
const keys = new Map<string, Key[]>();
for (const entry of entries) {
  for (const chinese of entry.chinese) {
    const start = chinese.slice(0, 2);
    const list = keys.get(start);
    if (list) list.push({ chinese, entry });
    else keys.set(start, [{ chinese, entry }]);
  }
}
for (const list of keys.values()) list.sort((a, b) => b.chinese.length - a.chinese.length);
/** Most characters start no key: one look spares the cutting of the text. */
const firstCharacters = new Set([...keys.keys()].map((key) => key.charCodeAt(0)));

const placeEnd = new Set('省市县区州');

/**
 * What a text names, leftmost and longest first: "国务院新闻办公室" names no "国务院". Linear. A key of two characters counts
 * only where the words of the text begin and end there too: there is no 南海 in 海南海口.
 */
export function mentionsIn(text: string, words: readonly ChineseWord[] = []): readonly Mention[] {
  const found: Mention[] = [];
  let borders: ReadonlySet<number> | undefined;
  for (let at = 0; at < text.length - 1; ) {
    const key = firstCharacters.has(text.charCodeAt(at)) ? keyAt(text, at) : undefined;
    if (!key) {
      at += 1;
      continue;
    }
    const end = at + key.chinese.length;
    if (key.chinese.length === 2 && words.length > 0) {
      borders ??= new Set(words.flatMap((word) => [word.start, word.end]));
      // Titles hang on the name of what is governed: 湖南省长.
      if (!borders.has(end) || !(borders.has(at) || key.entry.kind === 'title')) {
        at += 1;
        continue;
      }
    }
    found.push({ start: at, end, chinese: key.chinese, entry: key.entry });
    at = end;
  }
  return found;
}

function keyAt(text: string, at: number): Key | undefined {
  const list = keys.get(text.slice(at, at + 2));
  if (!list) return undefined;
  const isLocal = placeEnd.has(text.charAt(at - 1));
  return (
    list.find(({ chinese, entry }) => (entry.kind === 'local') === isLocal && text.startsWith(chinese, at)) ??
    (isLocal
      ? list.find(({ chinese, entry }) => !nationalOnly.has(entry.kind) && text.startsWith(chinese, at))
      : undefined)
  );
}

/** Behind 省 or 市 the name of a ministry is that of its department there. */
const nationalOnly: ReadonlySet<EntryKind> = new Set(['body', 'local']);

/** Ten systems translate the same original: what it names is looked up once. */
const cache = new Map<string, readonly Mention[]>();
const cacheSize = 512;

/** What the original of a row names. */
export function mentionsOf(row: AlignedRow): readonly Mention[] {
  // Another lexicon cuts other words, and words decide on short keys.
  const key = `${row.words.length} ${row.original}`;
  let mentions = cache.get(key);
  if (!mentions) {
    if (cache.size >= cacheSize) cache.clear();
    mentions = mentionsIn(row.original, row.words);
    cache.set(key, mentions);
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
