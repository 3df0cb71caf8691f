import { matchTokens } from './diff/match.ts';
import { type DiffPart, diffWords } from './diff.ts';
import { intern } from './intern.ts';

/** UTF-16 units of both texts together up to which every word is compared with every other. */
const short = 20_000;
/** UTF-16 units beside a change that are compared with it: enough for an edit to be moved to where its phrase starts. */
const around = 400;
/** A sentence with what parts it from the next one; a line break ends one, too. */
const SENTENCE = /[^.!?。！？\n]*(?:[.!?。！？\n]+\s*|$)/g;
/** The same of a clause: what is one sentence of many thousand words is compared by these. */
const CLAUSE = /[^.!?。！？\n,;，；、]*(?:[.!?。！？\n,;，；、]+\s*|$)/g;
/** A longer piece without any full stop is no sentence that somebody wrote. */
const longSentence = 5000;

/**
 * Compares two texts as `diffWords` does. Of texts of many thousand words only what stands between the first and the last
 * change is compared, where that is long sentence by sentence, and only sentences that differ word by word: a key pressed
 * in a paragraph of 200 kB is still answered at once.
 */
export function diffTexts(before: string, after: string): DiffPart[] {
  if (before.length + after.length <= short) return diffWords(before, after);
  const head = sameHead(before, after);
  const tail = sameTail(before, after, head);
  const [beforeEnd, afterEnd] = [before.length - tail, after.length - tail];
  const parts: DiffPart[] = [];
  push(parts, same(before.slice(0, head), 0, 0));
  const [left, right] = [before.slice(head, beforeEnd), after.slice(head, afterEnd)];
  const changed = left.length + right.length <= short ? diffWords(left, right) : diffSentences(left, right);
  for (const part of changed) push(parts, moved(part, head, head));
  push(parts, same(before.slice(beforeEnd), beforeEnd, afterEnd));
  return parts;
}

/** How much of the beginning is the same in both and far from any change: up to white space, where no word is cut. */
function sameHead(before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  let end = 0;
  while (end < most && before.charCodeAt(end) === after.charCodeAt(end)) end++;
  let cut = end - around;
  while (cut > 0 && !isGap(before, cut)) cut--;
  return Math.max(0, cut);
}

/** The same of the end, of what `head` leaves. */
function sameTail(before: string, after: string, head: number): number {
  const most = Math.min(before.length, after.length) - head;
  let length = 0;
  while (length < most && before.charCodeAt(before.length - 1 - length) === after.charCodeAt(after.length - 1 - length))
    length++;
  let cut = before.length - length + around;
  while (cut < before.length && !isGap(before, cut)) cut++;
  return Math.max(0, before.length - cut);
}

/** No word and no character goes on across it. */
function isGap(text: string, at: number): boolean {
  return /[ \n，。；、]/.test(text.charAt(at));
}

function diffSentences(before: string, after: string): DiffPart[] {
  const left = sentencesOf(before);
  const right = sentencesOf(after);
  const [leftIds, rightIds] = intern(left, right);
  const parts: DiffPart[] = [];
  let [i, j, at, to] = [0, 0, 0, 0];
  const upTo = (leftIndex: number, rightIndex: number): void => {
    const gone = joined(left.slice(i, leftIndex));
    const come = joined(right.slice(j, rightIndex));
    for (const part of diffWords(gone, come)) push(parts, moved(part, at, to));
    [i, j, at, to] = [leftIndex, rightIndex, at + gone.length, to + come.length];
  };
  for (const run of matchTokens(leftIds, rightIds)) {
    upTo(run.before, run.after);
    const text = joined(left.slice(i, i + run.length));
    push(parts, same(text, at, to));
    [i, j, at, to] = [i + run.length, j + run.length, at + text.length, to + text.length];
  }
  upTo(left.length, right.length);
  return parts;
}

function sentencesOf(text: string): { readonly text: string }[] {
  return cut(text, SENTENCE).flatMap((sentence) =>
    (sentence.length > longSentence ? cut(sentence, CLAUSE) : [sentence]).map((piece) => ({ text: piece })),
  );
}

function cut(text: string, pieces: RegExp): string[] {
  return [...text.matchAll(pieces)].flatMap(([piece]) => (piece === '' ? [] : [piece]));
}

function same(text: string, beforeStart: number, afterStart: number): DiffPart {
  const [beforeEnd, afterEnd] = [beforeStart + text.length, afterStart + text.length];
  return { kind: 'same', text, beforeStart, beforeEnd, afterStart, afterEnd };
}

function joined(sentences: readonly { readonly text: string }[]): string {
  return sentences.map(({ text }) => text).join('');
}

function moved(part: DiffPart, before: number, after: number): DiffPart {
  return {
    ...part,
    beforeStart: part.beforeStart + before,
    beforeEnd: part.beforeEnd + before,
    afterStart: part.afterStart + after,
    afterEnd: part.afterEnd + after,
  };
}

/** Joins what is the same on both sides of a sentence's border. */
function push(parts: DiffPart[], part: DiffPart): void {
  if (part.text === '') return;
  const last = parts.at(-1);
  if (last?.kind !== 'same' || part.kind !== 'same') {
    parts.push(part);
    return;
  }
  const { beforeEnd, afterEnd } = part;
  parts[parts.length - 1] = { ...last, text: last.text + part.text, beforeEnd, afterEnd };
}
