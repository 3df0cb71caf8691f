import { matchTokens } from './diff/match.ts';
import { type DiffPart, diffWords } from './diff.ts';
import { intern } from './intern.ts';

/** UTF-16 units of both texts together up to which every word is compared with every other. */
const short = 20_000;
/** A sentence with what parts it from the next one; a line break ends one, too. */
const SENTENCE = /[^.!?。！？\n]*(?:[.!?。！？\n]+\s*|$)/g;

/**
 * Compares two texts as `diffWords` does. Texts of many thousand words are compared sentence by sentence first, and only
 * sentences that differ word by word: a key pressed in a paragraph of 200 kB is still answered at once.
 */
export function diffTexts(before: string, after: string): DiffPart[] {
  if (before.length + after.length <= short) return diffWords(before, after);
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
    const [beforeEnd, afterEnd] = [at + text.length, to + text.length];
    push(parts, { kind: 'same', text, beforeStart: at, beforeEnd, afterStart: to, afterEnd });
    [i, j, at, to] = [i + run.length, j + run.length, beforeEnd, afterEnd];
  }
  upTo(left.length, right.length);
  return parts;
}

function sentencesOf(text: string): { readonly text: string }[] {
  return [...text.matchAll(SENTENCE)].flatMap(([sentence]) => (sentence === '' ? [] : [{ text: sentence }]));
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
