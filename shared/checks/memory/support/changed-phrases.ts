import type { DiffPart } from '../../../text/diff.ts';
import type { Word } from '../../engine/words.ts';
import type { Comparison, PhrasePair } from './phrase-pairs.ts';

/** More words than this are no phrase any more. */
const mostWords = 12;

/** Words that say nothing of what a text is about: a change of them alone is told by what stands around it. */
const functionWords = new Set(
  `a an the this that these those of to in on at by for with from into onto over under about as and or nor but so yet if
than then is are was were be been being am has have had do does did will would shall should can could may might must not
no it its he his him she her they their them we our us you your i my me who whom whose which what there here also more
most such some any each all both up out off after before during between through against per via`.split(/\s+/),
);

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
    const was = before.slice(first.start, last.end);
    return { before: was, after: after.slice(wide.afterStart, wide.afterEnd).trim(), whole: false };
  });
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
    kind !== 'punctuation' && kind !== 'ending' && !functionWords.has(before.slice(start, end).toLowerCase());
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
