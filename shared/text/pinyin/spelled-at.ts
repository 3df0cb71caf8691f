import { readingsOf } from './pinyin.ts';

/** How many characters of a text, from a place on, lower-case letters spell to their end: 2 for "zhengqi" at 正气; or 0. */
export function spelledAt(letters: string, text: string, at: number): number {
  return spelledFrom(letters, 0, text, at);
}

function spelledFrom(letters: string, from: number, text: string, at: number): number {
  for (const syllable of readingsOf(text.charAt(at))) {
    if (!letters.startsWith(syllable, from)) continue;
    const next = from + syllable.length;
    if (next === letters.length) return 1;
    const rest = at + 1 < text.length ? spelledFrom(letters, next, text, at + 1) : 0;
    if (rest > 0) return rest + 1;
  }
  return 0;
}
