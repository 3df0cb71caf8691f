import { diffTexts } from './diff-long.ts';
import { applyEdits } from './edits.ts';
import type { TextEdit } from './spans.ts';

/** What makes one text of another, word by word: only the words that differ are touched. In order, never touching. */
export function editsBetween(before: string, after: string): TextEdit[] {
  const edits: TextEdit[] = [];
  let isOpen = false;
  for (const { kind, text, beforeStart, beforeEnd } of diffTexts(before, after)) {
    if (kind === 'same') {
      isOpen = false;
      continue;
    }
    const inserted = kind === 'insert' ? text : '';
    const last = isOpen ? edits.pop() : undefined;
    edits.push({ start: last?.start ?? beforeStart, end: beforeEnd, text: (last?.text ?? '') + inserted });
    isOpen = true;
  }
  return edits;
}

/**
 * Puts together what two people made of the same text at the same time: the changes of both, where they are in different
 * places. Nothing where they are not — changes of the same words, or at the same place — since only a person can know
 * what is meant then. What both did alike counts once.
 */
export function mergeTexts(base: string, mine: string, theirs: string): string | undefined {
  if (mine === theirs || theirs === base) return mine;
  if (mine === base) return theirs;
  const own = editsBetween(base, mine);
  const other = editsBetween(base, theirs).filter((edit) => !own.some((each) => isSame(each, edit)));
  if (own.some((edit) => other.some((each) => meets(edit, each)))) return undefined;
  return applyEdits(base, [...own, ...other]);
}

function isSame(a: TextEdit, b: TextEdit): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}

/** Touching counts: which of the two comes first would be a guess. */
function meets(a: TextEdit, b: TextEdit): boolean {
  return a.start <= b.end && b.start <= a.end;
}
