import { remembered } from '../lexicon/remembered.ts';
import type { Lexicon } from '../lexicon.ts';
import { isPinyin } from '../pinyin/pinyin.ts';
import { spelledAt } from '../pinyin/spelled-at.ts';
import type { WordPair } from './align-words.ts';
import type { Links } from './links.ts';
import type { TokenIndex } from './token-index.ts';

/** A word as common as that is no name in pinyin: "long", "women". */
const tooCommon = 3.6;

/** How far from its place on the diagonal a name is looked for, in characters: long rows stay linear. */
const reach = 150;

const isInPinyin = remembered(5000, (letters) => isPinyin(letters, undefined));

/** Links Latin words of the original with themselves, and names in pinyin with the characters they spell. */
export function linkNames(pair: WordPair, lexicon: Lexicon, index: TokenIndex, links: Links): void {
  linkLatin(pair, links);
  const { target, tokens } = pair;
  for (const [place, token] of tokens.entries()) {
    if (links.isTaken[place] || !index.isContent[place]) continue;
    const first = target.charCodeAt(token.start);
    if (first < 0x41 || first > 0x5a) continue;
    const letters = token.lower.replace(/['’-]/g, '');
    if (letters.length < 2 || letters.length > 24 || !isInPinyin(letters)) continue;
    if (lexicon.frequency(token.lower) > tooCommon) continue;
    linkSpelled(pair, letters, place, links);
  }
}

function linkLatin({ words, tokens }: WordPair, links: Links): void {
  let places: Map<string, number[]> | undefined;
  for (const [at, word] of words.entries()) {
    const first = word.text.charCodeAt(0);
    if (first > 0x24f || links.isLinked(at)) continue;
    places ??= placesOf(tokens);
    const token = places.get(word.text.toLowerCase())?.shift();
    if (token !== undefined) links.add(at, token, 'name', 1);
  }
}

function placesOf(tokens: WordPair['tokens']): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [place, { lower }] of tokens.entries()) {
    const known = places.get(lower);
    if (known) known.push(place);
    else places.set(lower, [place]);
  }
  return places;
}

interface Spelled {
  readonly at: number;
  readonly length: number;
}

/** Where an original spells a name, by the name; a short original comes again with every translation of it. */
const spelledIn = remembered(200, (original) =>
  remembered(100, (letters): readonly Spelled[] => spelledWithin(letters, original, 0, original.length)),
);

function spelledWithin(letters: string, original: string, from: number, to: number): Spelled[] {
  const found: Spelled[] = [];
  for (let at = from; at < to; at++) {
    const length = spelledAt(letters, original, at);
    if (length > 0) found.push({ at, length });
  }
  return found;
}

/** Links a name with the nearest characters that spell it. */
function linkSpelled({ original, words, tokens }: WordPair, letters: string, place: number, links: Links): void {
  const expected = Math.round((place / tokens.length) * original.length);
  const from = Math.max(0, expected - reach);
  const to = Math.min(original.length, expected + reach);
  const isShort = original.length <= 2 * reach;
  let best: Spelled | undefined;
  for (const each of isShort ? spelledIn(original)(letters) : spelledWithin(letters, original, from, to)) {
    if (each.at < from || each.at >= to) continue;
    if (!best || Math.abs(each.at - expected) < Math.abs(best.at - expected)) best = each;
  }
  if (!best) return;
  const strength = best.length > 1 ? 0.95 : 0.6;
  for (let word = firstEndingAfter(words, best.at); word < words.length; word++) {
    const { start } = words[word] as { start: number };
    if (start >= best.at + best.length) break;
    links.add(word, place, 'name', strength);
  }
}

function firstEndingAfter(words: WordPair['words'], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as { end: number }).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
