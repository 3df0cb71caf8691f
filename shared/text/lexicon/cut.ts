import type { ChineseWord } from '../lexicon.ts';
import { type ChineseTable, rootState, step } from './chinese-table.ts';

/** What a character costs that no word of the dictionary begins with here: more than any known word. */
const unknownCost = 255;

/**
 * Cuts a Chinese text into words: the cut whose words are likeliest together, each by its frequency alone (unigram
 * Viterbi). Runs of Latin letters and digits are one word, with the stops and hyphens inside them ("3.5", "COVID-19").
 * Linear in the length of the text: words of the dictionary have a greatest length.
 */
export function cutter(table: ChineseTable): (text: string) => ChineseWord[] {
  // Reused by every call: the cheapest way to each place, and where its last word starts.
  let costs = new Int32Array(1024);
  let from = new Int32Array(1024);

  /** Appends the words of a run of Han characters. */
  function cutHan(text: string, start: number, end: number, words: ChineseWord[]): void {
    const length = end - start;
    if (costs.length <= length) {
      costs = new Int32Array(2 * length + 1);
      from = new Int32Array(2 * length + 1);
    }
    costs.fill(0x7fffffff, 1, length + 1);
    costs[0] = 0;
    for (let i = 0; i < length; i++) {
      const here = costs[i] as number;
      if (here + unknownCost < (costs[i + 1] as number)) {
        costs[i + 1] = here + unknownCost;
        from[i + 1] = i;
      }
      let state = rootState;
      for (let j = i; j < length; j++) {
        const letter = table.codes[text.charCodeAt(start + j)] as number;
        state = letter === 0 ? 0 : step(table, state, letter);
        if (state === 0) break;
        const own = table.costs[state] as number;
        if (own === 0 || here + own >= (costs[j + 1] as number)) continue;
        costs[j + 1] = here + own;
        from[j + 1] = i;
      }
    }
    const first = words.length;
    for (let place = length; place > 0; place = from[place] as number) {
      const at = start + (from[place] as number);
      words.push({ start: at, end: start + place, text: text.slice(at, start + place) });
    }
    reverseFrom(words, first);
  }

  return (text) => {
    const words: ChineseWord[] = [];
    for (let i = 0; i < text.length; ) {
      const kind = kindOf(text.charCodeAt(i));
      let end = i + 1;
      if (kind === 'han') {
        while (end < text.length && kindOf(text.charCodeAt(end)) === 'han') end += 1;
        cutHan(text, i, end, words);
      } else if (kind === 'wide') {
        // A rare character beyond 16 bits: a word of its own.
        end = Math.min(text.length, i + 2);
        words.push({ start: i, end, text: text.slice(i, end) });
      } else if (kind === 'latin') {
        while (end < text.length && continues(text, end)) end += 1;
        words.push({ start: i, end, text: text.slice(i, end) });
      }
      i = end;
    }
    return words;
  };
}

type Kind = 'han' | 'wide' | 'latin' | 'none';

function kindOf(unit: number): Kind {
  if (unit < 0x80) return (unit >= 0x30 && unit <= 0x39) || isAsciiLetter(unit) ? 'latin' : 'none';
  // Ideographs with their extension A and compatibility forms, and 〇.
  if ((unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff) || unit === 0x3007) return 'han';
  // The planes 2 and 3, where the other extensions are: the first unit of their pairs.
  if (unit >= 0xd840 && unit <= 0xd8ff) return 'wide';
  const isAccented = unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7;
  const isFullWidth =
    (unit >= 0xff10 && unit <= 0xff19) || (unit >= 0xff21 && unit <= 0xff3a) || (unit >= 0xff41 && unit <= 0xff5a);
  return isAccented || isFullWidth ? 'latin' : 'none';
}

function isAsciiLetter(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
}

const isDigit = (unit: number): boolean => (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);

/** Whether a run of letters and digits goes on: with another one, or with a mark that stands inside it. */
function continues(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (kindOf(unit) === 'latin') return true;
  if (at + 1 >= text.length) return false;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  // "3.5" and "1,200".
  if (unit === 0x2e || unit === 0x2c) return isDigit(before) && isDigit(after);
  // "COVID-19" and "O'Brien", but not the range "3-5".
  if (unit === 0x2d || unit === 0x27 || unit === 0x2019)
    return (isAsciiLetter(before) && kindOf(after) === 'latin') || (isDigit(before) && isAsciiLetter(after));
  return false;
}

function reverseFrom(words: ChineseWord[], first: number): void {
  for (let low = first, high = words.length - 1; low < high; low++, high--) {
    const word = words[low] as ChineseWord;
    words[low] = words[high] as ChineseWord;
    words[high] = word;
  }
}
