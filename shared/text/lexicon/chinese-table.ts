import type { Sections } from './container.ts';

/** What a state of the trie is worth as a word, in steps of {@link costStep} nats; 0: no word ends here. */
export const costStep = 0.08;

/**
 * The Chinese half of the lexicon: a double-array trie (Aoe 1989) of words, whose letters are characters folded to
 * simplified ones and numbered by frequency. The state after letter `c` in state `s` is `base[s] + c`, if `check` says so.
 */
export interface ChineseTable {
  /** UTF-16 unit → letter of the trie; 0: in no word. Simplified and traditional characters share a letter. */
  readonly codes: Uint16Array;
  readonly base: Int32Array;
  readonly check: Int32Array;
  /** For each state the cost of the word that ends there; see {@link costStep}. */
  readonly costs: Uint8Array;
  /** A bit for each state with translations, and how many such states lie before each 32. */
  readonly translated: Uint32Array;
  readonly translatedBefore: Uint32Array;
  /** For each state with translations where they start in `glosses`, and one more for the end of the last. */
  readonly glossAt: Uint32Array;
  /** Latin-1, a line feed between two translations. */
  readonly glosses: Uint8Array;
}

export const rootState = 1;

export function chineseTable(sections: Sections): ChineseTable {
  return {
    codes: new Uint16Array(...place(sections.codes, 2)),
    base: new Int32Array(...place(sections.base, 4)),
    check: new Int32Array(...place(sections.check, 4)),
    costs: sections.costs,
    translated: new Uint32Array(...place(sections.translated, 4)),
    translatedBefore: new Uint32Array(...place(sections.translatedBefore, 4)),
    glossAt: new Uint32Array(...place(sections.glossAt, 4)),
    glosses: sections.glosses,
  };
}

/** The arguments that lay another typed array over a section. */
export function place(section: Uint8Array, size: number): [ArrayBufferLike, number, number] {
  return [section.buffer, section.byteOffset, section.byteLength / size];
}

/** The state after a letter, or 0. */
export function step({ base, check }: ChineseTable, state: number, letter: number): number {
  const next = (base[state] as number) + letter;
  return check[next] === state ? next : 0;
}

/** The state after a whole word, or 0. */
export function walk(table: ChineseTable, word: string): number {
  let state = rootState;
  for (let i = 0; i < word.length && state !== 0; i++) {
    const letter = table.codes[word.charCodeAt(i)] as number;
    state = letter === 0 ? 0 : step(table, state, letter);
  }
  return state;
}

/** The translations of the word that leads to a state. */
export function translationsAt(table: ChineseTable, state: number): readonly string[] {
  const bits = table.translated[state >>> 5] as number;
  const bit = 1 << (state & 31);
  if (state === 0 || (bits & bit) === 0) return [];
  const rank = (table.translatedBefore[state >>> 5] as number) + ones(bits & (bit - 1));
  return latin1(table.glosses, table.glossAt[rank] as number, table.glossAt[rank + 1] as number).split('\n');
}

function ones(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** Not by TextDecoder, which refuses memory that threads share. */
function latin1(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) text += String.fromCharCode(bytes[i] as number);
  return text;
}
