import { costStep } from '../../../shared/text/lexicon/chinese-table.ts';
import { fold, numberLetters } from './folding.ts';
import { buildTrie } from './trie.ts';
import type { Counts } from './word-list.ts';

/** What the Chinese half of the lexicon is made from. Words are simplified; `also` are other spellings of them. */
export interface ChineseSources {
  readonly counts: Counts;
  readonly translations: ReadonlyMap<string, readonly string[]>;
  /** Traditional spellings → simplified words, where folding characters one by one would not find the word. */
  readonly also: ReadonlyMap<string, string>;
  readonly folding: ReadonlyMap<string, string>;
}

/** The arrays of ChineseTable. */
export function chineseArrays({ counts, translations, also, folding }: ChineseSources) {
  const keys = new Map<string, string>();
  for (const word of new Set([...translations.keys(), ...counts.keys()])) {
    const key = fold(word, folding);
    // Lists hold traditional and rare spellings too; none may take the place of the simplified word.
    if (key === word || !keys.has(key)) keys.set(key, word);
  }
  for (const [spelling, word] of also) {
    const key = fold(spelling, folding);
    if (!keys.has(key)) keys.set(key, word);
  }
  const codes = numberLetters(keys.keys(), folding);
  const rows = [...keys].map(([key, word]) => ({
    word,
    letters: Uint16Array.from({ length: key.length }, (_, i) => codes[key.charCodeAt(i)] ?? 0),
  }));
  rows.sort((a, b) => compare(a.letters, b.letters));
  const { base, check, states } = buildTrie(rows.map((row) => row.letters));

  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const costs = new Uint8Array(check.length);
  const glossOf = new Map<number, string>();
  for (const [index, { word }] of rows.entries()) {
    const state = states[index] ?? 0;
    const count = counts.get(word);
    if (count) costs[state] = Math.max(1, Math.min(254, Math.round(-Math.log(count / total) / costStep)));
    const own = translations.get(word);
    if (own) glossOf.set(state, own.join('\n'));
  }
  return { codes, base, check, costs, ...packGlosses(glossOf, check.length) };
}

function compare(a: Uint16Array, b: Uint16Array): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    if (a[i] !== b[i]) return (a[i] ?? 0) - (b[i] ?? 0);
  }
  return a.length - b.length;
}

function packGlosses(glossOf: ReadonlyMap<number, string>, states: number) {
  const translated = new Uint32Array(Math.ceil(states / 32));
  const translatedBefore = new Uint32Array(translated.length);
  const glossAt = new Uint32Array(glossOf.size + 1);
  const texts: string[] = [];
  let length = 0;
  let rank = 0;
  for (let state = 0; state < states; state++) {
    if (state % 32 === 0) translatedBefore[state >>> 5] = rank;
    const text = glossOf.get(state);
    if (text === undefined) continue;
    translated[state >>> 5] = ((translated[state >>> 5] ?? 0) | (1 << (state & 31))) >>> 0;
    glossAt[rank] = length;
    texts.push(text);
    length += text.length;
    rank += 1;
  }
  glossAt[rank] = length;
  return { translated, translatedBefore, glossAt, glosses: Buffer.from(texts.join(''), 'latin1') };
}
