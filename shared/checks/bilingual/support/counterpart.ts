import { emptyLexicon, type Lexicon } from '../../../text/lexicon.ts';
import { createPassage } from '../../passage.ts';
import { closestRun } from './linked-run.ts';

/** No term is longer, in Chinese characters. */
const longestChinese = 16;

/** A stretch of one language, and the two texts of the row that it stands in. */
export interface CounterpartQuestion {
  readonly chinese: string;
  readonly english: string;
  /** Which of the two has the wording. */
  readonly language: 'zh' | 'en';
  readonly wording: string;
}

/** What stands for a wording in the row's other language, as far as the dictionary tells. */
export function counterpartOf(
  { chinese, english, language, wording }: CounterpartQuestion,
  lexicon: Lexicon = emptyLexicon,
): string | undefined {
  const passage = createPassage(
    { id: 'p', rows: [{ id: 'r', text: english, separator: '', original: chinese }] },
    lexicon,
  );
  const [row] = passage.aligned;
  const start = (language === 'zh' ? chinese : english).indexOf(wording);
  if (!row || start < 0) return undefined;
  const stretch = { start, end: start + wording.length };
  if (language === 'zh') {
    const found = closestRun(passage, row, stretch);
    const [first, last] = [passage.tokens[found?.from ?? -1], passage.tokens[(found?.to ?? 0) - 1]];
    return first && last ? english.slice(first.start, last.end) : undefined;
  }
  const words = row.links.flatMap(({ word, token, kind }) => {
    const [from, to] = [row.words[word], passage.tokens[token]];
    const isWithin = from && to && kind !== 'position' && to.start >= stretch.start && to.end <= stretch.end;
    return isWithin ? [from] : [];
  });
  if (words.length === 0) return undefined;
  const from = Math.min(...words.map((word) => word.start));
  const to = Math.max(...words.map((word) => word.end));
  // Words far apart do not make a term.
  return to - from <= longestChinese ? chinese.slice(from, to) : undefined;
}
