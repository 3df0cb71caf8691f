import { remembered } from '../lexicon/remembered.ts';
import { readings } from './data/readings.ts';

/** From a character to its syllables; a string where it has one, which most have. */
const byCharacter = new Map<string, readonly string[]>();
const syllables = new Set<string>();
for (const line of readings.trim().split('\n')) {
  const at = line.indexOf(' ');
  const syllable = line.slice(0, at);
  // "Lü" is written Lyu in passports, Lv by keyboards and Lu by those who drop the dots.
  const written = syllable.includes('v')
    ? [syllable, syllable.replace('v', 'u'), syllable.replace('v', 'yu')]
    : [syllable];
  for (const each of written) syllables.add(each);
  for (const character of line.slice(at + 1)) {
    const known = byCharacter.get(character);
    byCharacter.set(character, known ? [...known, ...written] : written);
  }
}
// "Shaanxi" is the one name of a province that is spelled apart from its pinyin.
byCharacter.set('陕', ['shan', 'shaan']);

/** The syllables, lower case and without tones, that a character may be read as; none for what is no common character. */
export function readingsOf(character: string): readonly string[] {
  return byCharacter.get(character) ?? [];
}

/** Whether lower-case letters are one syllable of pinyin. */
export function isPinyinSyllable(letters: string): boolean {
  return syllables.has(letters);
}

const longestSyllable = 6;

/** Whether lower-case letters can be cut into syllables of pinyin, exactly `count` of them where it is given. */
export function isPinyin(letters: string, count?: number): boolean {
  return count === undefined ? isAnyPinyin(letters) : canBeCut(letters, count);
}

/** The same words come again and again. */
const isAnyPinyin = remembered(4096, (letters) => canBeCut(letters, undefined));

function canBeCut(letters: string, count: number | undefined): boolean {
  if (letters.length > 6 * (count ?? 8)) return false;
  let reached = new Set([0]);
  for (let size = 1; reached.size > 0 && size <= (count ?? 8); size += 1) {
    const next = new Set<number>();
    for (const from of reached) {
      for (let to = from + 1; to <= Math.min(letters.length, from + longestSyllable); to += 1) {
        if (syllables.has(letters.slice(from, to))) next.add(to);
      }
    }
    if (next.has(letters.length) && (count === undefined || size === count)) return true;
    reached = next;
  }
  return false;
}

/**
 * Whether lower-case letters (no spaces, hyphens or apostrophes) spell the characters: "wenbin" 文斌. Every reading of
 * each character counts.
 */
export function spells(letters: string, characters: string): boolean {
  return spellsFrom(letters, 0, [...characters], 0);
}

function spellsFrom(letters: string, at: number, characters: readonly string[], index: number): boolean {
  const character = characters[index];
  if (character === undefined) return at === letters.length;
  return readingsOf(character).some(
    (syllable) => letters.startsWith(syllable, at) && spellsFrom(letters, at + syllable.length, characters, index + 1),
  );
}

/** The characters in pinyin by their first readings, in lower case: "wenbin" 文斌; nothing where one has none. */
export function pinyinOf(characters: string): string | undefined {
  let letters = '';
  for (const character of characters) {
    const [first] = readingsOf(character);
    if (first === undefined) return undefined;
    letters += first.replace('v', 'yu');
  }
  return letters;
}
