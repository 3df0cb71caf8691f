import type { Lexicon } from '../lexicon.ts';
import type { WordPair } from './align-words.ts';
import { chineseFunctionWords } from './data/function-words.ts';
import type { Links } from './links.ts';
import { likeness, soundOfCharacter, soundOfName } from './sound.ts';
import type { TokenIndex } from './token-index.ts';

/** Words as common as that are no foreign names. */
const tooCommon = 3.6;
/** Alike enough for a transcription. */
const alike = 0.75;
/** How far from its expected place a name is looked for, in words. */
const reach = 25;
/** A transcribed name has so many characters at most. */
const longest = 6;

/** Links foreign names with the characters that transcribe them: 桑切斯 "Sanchez". Only what nothing else was found for. */
export function linkSounds(
  { words, target, tokens }: WordPair,
  lexicon: Lexicon,
  index: TokenIndex,
  links: Links,
): void {
  const isFree = (word: number): boolean => {
    const text = words[word]?.text ?? '';
    if (links.isLinked(word) || text.length > longest || text.charCodeAt(0) < 0x3400) return false;
    return !chineseFunctionWords.has(text);
  };
  // Names are cut into characters, and by chance into a word of the dictionary; such words alone are no name.
  const isWord = (text: string): boolean => text.length > 1 && lexicon.translations(text).length > 0;
  for (let place = 0; place < tokens.length; place++) {
    const token = tokens[place];
    if (!token || links.isTaken[place] || !index.isContent[place] || token.lower.length < 4) continue;
    const first = target.charCodeAt(token.start);
    if (first < 0x41 || first > 0x5a || lexicon.frequency(token.lower) > tooCommon) continue;
    const sound = soundOfName(token.lower);
    if (sound.length < 2) continue;
    const expected = Math.round((place / tokens.length) * words.length);
    let best = { score: sound.length < 3 ? 0.99 : alike, from: -1, to: -1 };
    for (let from = Math.max(0, expected - reach); from < Math.min(words.length, expected + reach); from++) {
      let heard = '';
      let characters = 0;
      let known = 0;
      for (let to = from; to < words.length && isFree(to); to++) {
        const text = words[to]?.text ?? '';
        characters += text.length;
        known += Number(isWord(text));
        if (characters > longest || known > 1) break;
        for (const character of text) heard += soundOfCharacter(character);
        if (characters < 2 || heard[0] !== sound[0] || (known > 0 && (characters < 4 || to === from))) continue;
        const score = likeness(heard.replace(/(.)\1+/g, '$1'), sound);
        if (score >= best.score && (best.from < 0 || score > best.score)) best = { score, from, to: to + 1 };
      }
    }
    for (let word = best.from; word >= 0 && word < best.to; word++) links.add(word, place, 'name', 0.7);
  }
}
