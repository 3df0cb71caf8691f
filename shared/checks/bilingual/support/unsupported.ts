import { englishFunctionWords } from '../../../text/word-alignment/data/function-words.ts';
import type { AlignedRow, Passage, TaggedToken } from '../../check.ts';
import { coverageOf, sureLink } from './coverage.ts';

/** A stretch of the translation none of whose content words is linked to the original. */
export interface Unsupported {
  /** Indices into `passage.tokens`, half-open; the first and the last token are content words. */
  readonly from: number;
  readonly to: number;
  /** How many content words it has. */
  readonly content: number;
  /** How many characters of the original's content words are free in its place: they may say it in other words. */
  readonly free: number;
}

/** The unsupported stretches of a row, in order; they do not go on beyond the end of a sentence. Linear. */
export function unsupportedIn({ tokens }: Passage, row: AlignedRow): Unsupported[] {
  const { tokenStrength } = coverageOf(row);
  const wordOf = wordsOfTokens(row);
  // Names are transcribed in more ways than a dictionary has, abbreviations explain what was said.
  const isContent = (at: number): boolean => {
    const { lower, text } = tokens[at] as TaggedToken;
    return /^[a-z]/.test(text) && !englishFunctionWords.has(lower);
  };
  const runs: Unsupported[] = [];
  let before = -1;
  for (let from = row.from; from < row.to; from++) {
    if ((wordOf[from - row.from] as number) >= 0) before = wordOf[from - row.from] as number;
    if ((tokenStrength[from - row.from] as number) >= sureLink || !isContent(from)) continue;
    let to = from + 1;
    let content = 1;
    let after = row.words.length;
    for (let at = from + 1; at < row.to; at++) {
      const token = tokens[at] as { text: string; sentence: number };
      if (token.sentence !== tokens[from]?.sentence || token.text === ';') break;
      if ((tokenStrength[at - row.from] as number) >= sureLink) {
        after = wordOf[at - row.from] as number;
        break;
      }
      if (!isContent(at)) continue;
      to = at + 1;
      content += 1;
    }
    runs.push({ from, to, content, free: freeBetween(row, before, after) });
    from = to - 1;
  }
  return runs;
}

/** For each token of the row the word of its strongest link, or -1. */
function wordsOfTokens({ links, from, to }: AlignedRow): Int32Array {
  const words = new Int32Array(to - from).fill(-1);
  for (const { word, token, kind, strength } of links) {
    if (kind !== 'position' && strength >= sureLink && (words[token - from] as number) < 0) words[token - from] = word;
  }
  return words;
}

/** The characters of content words between two words that nothing is linked to; around both where they are crossed. */
function freeBetween(row: AlignedRow, before: number, after: number): number {
  const { isContent, strength } = coverageOf(row);
  let free = 0;
  const count = (start: number, end: number): void => {
    for (let at = Math.max(0, start); at < Math.min(row.words.length, end); at++) {
      if (isContent[at] && (strength[at] as number) < sureLink) free += row.words[at]?.text.length ?? 0;
    }
  };
  if (before < after) count(before + 1, after);
  else {
    count(before - 3, before + 4);
    count(after - 3, after + 4);
  }
  return free;
}
