import { englishFunctionWords } from '../text/word-alignment/data/function-words.ts';

/**
 * The words that segments are found by in a full-text index. Chinese is not written in words: it is found by pairs of
 * neighbouring characters and by single ones. All words consist of letters and digits, so that no tokeniser cuts them.
 */

// Not every sign of the script is a letter: strokes and radicals are none.
const han = /(?=[\p{L}\p{N}])\p{Script=Han}/u;
const runs = /(?:(?=[\p{L}\p{N}])\p{Script=Han})+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/** Longer words are known by their beginning: a link or a heap of letters must not fill the index. */
const longestWord = 40;

/** How many letters of a word are listed, so that whoever types is shown something at the third. */
export const stemLength = 3;

/** Pairs of characters, and words of other scripts; each once. */
export function chinesePairs(text: string): string[] {
  const words = new Set<string>();
  for (const run of runsOf(text)) {
    if (!han.test(run)) {
      words.add(run.length > longestWord ? [...run].slice(0, longestWord).join('') : run);
      continue;
    }
    const characters = [...run];
    if (characters.length === 1) words.add(run);
    for (let at = 0; at + 1 < characters.length; at += 1) words.add(`${characters[at]}${characters[at + 1]}`);
  }
  return [...words];
}

/** Single Chinese characters; each once. */
export function chineseCharacters(text: string): string[] {
  return [...new Set([...folded(text)].filter((character) => han.test(character)))];
}

/** The words of a text, Chinese in it as pairs of characters; each once. */
export function englishWords(text: string): string[] {
  return chinesePairs(text);
}

/**
 * The words that tell most of a text: without those that stand in nearly every sentence, unless there are no others.
 * Whoever looks for all of them reads the text itself afterwards.
 */
export function tellingWords(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !englishFunctionWords.has(word));
  return telling.length > 0 ? telling : words;
}

/** The word of the index for all words that begin so. */
export function stemWord(word: string): string {
  return `${stemMark}${[...word].slice(0, stemLength).join('')}`;
}

/** A word of the machine's text, kept apart from the words of what people made of it. */
export function machineWord(word: string): string {
  return `${machineMark}${word}`;
}

/** Letters that no text of the press has, before a word of the index: they are letters to every tokeniser. */
const stemMark = 'ʬ';
const machineMark = 'ʭ';

/** All that a segment is to be found by. */
export function indexWords(segment: {
  readonly chinese: string | undefined;
  readonly machine: string | undefined;
  readonly final: string;
}): string {
  const chinese = segment.chinese ?? '';
  const final = englishWords(segment.final);
  const words = new Set([
    ...chinesePairs(chinese),
    ...chineseCharacters(chinese),
    ...final,
    ...chineseCharacters(segment.final),
    ...final.filter((word) => !han.test(word) && word.length > stemLength).map(stemWord),
    ...englishWords(segment.machine ?? '').map(machineWord),
  ]);
  return [...words].join(' ');
}

function runsOf(text: string): string[] {
  return folded(text).match(runs) ?? [];
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
