import { type DiffPart, diffWords } from '../../../text/diff.ts';
import { type Word, wordsOf } from '../../engine/words.ts';
import { changedClauses } from './changed-clauses.ts';
import { changedPhrases } from './changed-phrases.ts';

/** A wording and what was made of it. */
export interface PhrasePair {
  readonly before: string;
  readonly after: string;
  /** A whole clause or the whole text, not only some words of it. */
  readonly whole: boolean;
}

/** A correction, compared once for all that is read off it. */
export interface Comparison {
  readonly before: string;
  readonly after: string;
  readonly parts: readonly DiffPart[];
  /** The words of `before`. */
  readonly words: readonly Word[];
}

/** A text longer than this was not corrected wording by wording. */
const longestText = 5000;

/**
 * What a correction of a row tells about wordings: the phrases it changed, each with a word around it where it would say
 * nothing by itself ("crackdown of" → "crackdown on"), and the clauses they are in. Left out are changes of figures, which
 * belong to one story, and of nothing but marks, spaces, capitals or articles, which depend on what stands around them.
 */
export function phrasePairs(before: string, after: string): PhrasePair[] {
  if (before === after || before === '' || after === '') return [];
  if (before.length > longestText || after.length > longestText) return [];
  const comparison = { before, after, parts: diffWords(before, after), words: wordsOf(before) };
  const pairs = new Map<string, PhrasePair>();
  for (const pair of [...changedClauses(comparison), ...changedPhrases(comparison)]) {
    const key = `${pair.before}\n${pair.after}`;
    if (!pairs.has(key) && isWorthKeeping(pair)) pairs.set(key, pair);
  }
  return [...pairs.values()];
}

function isWorthKeeping({ before, after, whole }: PhrasePair): boolean {
  if (before === '' || after === '' || figures(before) !== figures(after)) return false;
  // An article is right or wrong by what stands around it.
  return whole ? letters(before) !== letters(after) : withoutArticles(before) !== withoutArticles(after);
}

function figures(text: string): string {
  return (text.match(/\p{Nd}[\p{Nd}.,:]*/gu) ?? []).sort().join(' ');
}

function letters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function withoutArticles(text: string): string {
  return letters(text)
    .replace(/\b(?:an?|the)\b ?/g, '')
    .trim();
}
