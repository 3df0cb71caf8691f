import type { DiffPart } from '../../../text/diff.ts';
import { englishFunctionWords } from '../../../text/word-alignment/data/function-words.ts';
import { type Word, wordsOf } from '../../engine/words.ts';
import type { Comparison, PhrasePair } from './phrase-pairs.ts';

/** More words than this are no phrase any more. */
const mostWords = 12;

/** A stretch of words of `before`, and where what stands for it begins and ends in `after`. */
interface Stretch {
  /** Indices of the words, half-open; empty for a pure insertion, which stands before `from`. */
  from: number;
  to: number;
  afterStart: number;
  afterEnd: number;
}

/** The phrases that a correction changed. */
export function changedPhrases(comparison: Comparison): PhrasePair[] {
  return stretchesOf(comparison).flatMap((stretch) => {
    const wide = widened(stretch, comparison);
    const { before, after, words } = comparison;
    const [first, last] = [words[wide.from], words[wide.to - 1]];
    if (!first || !last || wide.to - wide.from > mostWords) return [];
    const pair = {
      before: before.slice(first.start, last.end),
      after: after.slice(wide.afterStart, wide.afterEnd).trim(),
      whole: false,
    };
    return [pair, ...coreOf(pair)];
  });
}

/**
 * Without the small words that both sides begin or end with, which go with what stands around: "the order of" → "the rule
 * in" has "order" → "rule" in it.
 */
function coreOf({ before, after }: PhrasePair): PhrasePair[] {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  const isSmall = (left: Word | undefined, right: Word | undefined) =>
    left !== undefined && right !== undefined && isFunctionWord(before, left) && isFunctionWord(after, right);
  let from = 0;
  while (isSmall(was[from], is[from])) from += 1;
  let end = 0;
  while (isSmall(was[was.length - 1 - end], is[is.length - 1 - end])) end += 1;
  const [first, last] = [was[from], was[was.length - 1 - end]];
  const [newFirst, newLast] = [is[from], is[is.length - 1 - end]];
  if (from + end === 0 || !first || !last || !newFirst || !newLast) return [];
  if (first.start >= last.end || newFirst.start >= newLast.end) return [];
  const core = { before: before.slice(first.start, last.end), after: after.slice(newFirst.start, newLast.end) };
  const isTold = was.some((word) => first.start <= word.start && word.end <= last.end && !isFunctionWord(before, word));
  return isTold ? [{ ...core, whole: false }] : [];
}

/** Small words say nothing of what a text is about: a change of them alone is told by what stands around it. */
function isFunctionWord(text: string, { start, end }: Pick<Word, 'start' | 'end'>): boolean {
  return englishFunctionWords.has(text.slice(start, end).toLowerCase());
}

/** Changes, those with no more than a single word between them as one. */
function stretchesOf({ parts, words }: Comparison): Stretch[] {
  const stretches: Stretch[] = [];
  let last: Stretch | undefined;
  let at = 0;
  for (const part of parts) {
    const from = at;
    while (at < words.length && (words[at]?.start ?? 0) < part.beforeEnd) at += 1;
    if (part.kind === 'same') {
      const gap = words.slice(from, at);
      if (gap.length > 1 || gap.some(isMark)) last = undefined;
      continue;
    }
    if (last) [last.to, last.afterEnd] = [at, part.afterEnd];
    else {
      last = { from, to: at, ...afterOf(part) };
      stretches.push(last);
    }
  }
  return stretches;
}

function afterOf({ afterStart, afterEnd }: DiffPart): Pick<Stretch, 'afterStart' | 'afterEnd'> {
  return { afterStart, afterEnd };
}

/** With the neighbours that it needs to be known by: as far as a word with a meaning of its own, on either side. */
function widened(stretch: Stretch, comparison: Comparison): Stretch {
  const { words, after } = comparison;
  const own = words.slice(stretch.from, stretch.to);
  const isDropped = after.slice(stretch.afterStart, stretch.afterEnd).trim() === '';
  if (own.some(isMeaningful(comparison)) && !isDropped) return stretch;
  const wide = { ...stretch };
  const left = reach(comparison, stretch.from - 1, -1);
  const right = reach(comparison, stretch.to, 1);
  const first = words[left ?? stretch.from];
  if (left !== undefined && first) {
    wide.from = left;
    wide.afterStart = offsetAfter(comparison, first.start);
  }
  const last = words[right ?? stretch.to - 1];
  // A dropped wording needs no more than what it hung on.
  if (right !== undefined && last && !(isDropped && left !== undefined)) {
    wide.to = right + 1;
    wide.afterEnd = offsetAfter(comparison, last.end);
  }
  return wide;
}

/** The nearest word with a meaning, at most three words away in the same clause and left as it was. */
function reach(comparison: Comparison, from: number, step: 1 | -1): number | undefined {
  for (let at = from; Math.abs(at - from) < 3; at += step) {
    const word = comparison.words[at];
    if (!word || isMark(word) || !isSame(comparison, word)) return undefined;
    if (isMeaningful(comparison)(word)) return at;
  }
  return undefined;
}

function isMark({ kind }: Word): boolean {
  return kind === 'punctuation';
}

function isMeaningful({ before }: Comparison): (word: Word) => boolean {
  return ({ kind, start, end }) =>
    kind !== 'punctuation' && kind !== 'ending' && !isFunctionWord(before, { start, end });
}

function isSame({ parts }: Comparison, word: Word): boolean {
  return parts.some(({ kind, beforeStart, beforeEnd }) => {
    return kind === 'same' && beforeStart <= word.start && word.end <= beforeEnd;
  });
}

/** Where a place in a stretch that both have is in `after`. */
function offsetAfter({ parts }: Comparison, offset: number): number {
  const part = parts.find(({ kind, beforeStart, beforeEnd }) => {
    return kind === 'same' && beforeStart <= offset && offset <= beforeEnd;
  });
  return part ? part.afterStart + offset - part.beforeStart : 0;
}
