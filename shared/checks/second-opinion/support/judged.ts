import type { Passage } from '../../check.ts';
import { RowOpinions } from '../../opinions/row-opinions.ts';
import { type Difference, differencesOf } from './differences.ts';
import { type Kind, kindOf } from './kind.ts';
import { type Weighed, weigh } from './trust.ts';

/** A difference with what it is and how it is to be taken. */
export interface Judged extends Difference, Weighed {
  readonly kind: Kind;
}

/** From here on the others' wording is right, and the row's own is not, more often than not: worth a keystroke. */
const trusted = 0.44;
/** The same where most of the others, and more than one, say so: who reads that expects to be offered it. */
const trustedOfMost = 0.42;
/** And where it is a name or a figure, which one looks up rather than weighs. */
const trustedName = 0.3;
/** From here on what all others say, and they are more than one, is told as advice: who reads along has seen it. */
const offered = 0.3;
/** From here on an expert marks it often enough to be told, whatever the others say instead. */
export const leastMark = 0.35;

/**
 * The differences of a passage that are worth a finding, in order of place. Where stretches overlap the likeliest
 * stays, so no words are reported twice.
 */
export function judgedOf(passage: Passage): readonly Judged[] {
  let known = cache.get(passage);
  if (!known) {
    known = passage.opinions.flatMap((opinions) => (opinions instanceof RowOpinions ? judge(opinions, passage) : []));
    cache.set(passage, known);
  }
  return known;
}

/** The checks of the family ask one after the other. */
const cache = new WeakMap<Passage, readonly Judged[]>();

function judge(opinions: RowOpinions, passage: Passage): readonly Judged[] {
  const candidates: Judged[] = [];
  for (const difference of differencesOf(opinions)) {
    const kind = kindOf(difference, passage);
    if (!kind) continue;
    const weighed = weigh(difference, kind, passage);
    const judged = { ...difference, kind, ...weighed };
    if (weighed.mark >= leastMark || isOffered(judged)) candidates.push(judged);
  }
  candidates.sort((a, b) => b.trust + b.mark - a.trust - a.mark || a.from - b.from || b.to - a.to);
  const taken = new Uint8Array(opinions.own.length + 2);
  return candidates.filter((each) => take(taken, each)).sort((a, b) => a.from - b.from);
}

/** Whether the most common wording is worth a suggestion, be it as advice. */
export function isOffered(judged: Judged): boolean {
  const { wordings, opinions, trust } = judged;
  const isOfAll = opinions.total > 1 && wordings[0]?.length === opinions.total;
  return (isOfAll && trust >= offered) || isTrusted(judged);
}

/** Whether it is so likely the better one that this alone is worth a look. */
export function isTrusted({ kind, trust, wordings, opinions }: Judged): boolean {
  const votes = wordings[0]?.length ?? 0;
  // What a single other translation leaves out may as well be its own omission.
  if (kind === 'alone' && opinions.total === 1) return false;
  if (votes < 2 || 2 * votes <= opinions.total) return trust >= trusted;
  return trust >= (kind === 'name' || kind === 'figure' ? trustedName : trustedOfMost);
}

/** Takes the words of a difference and the one behind, so that two edits never touch; false where one is taken. */
function take(taken: Uint8Array, { opinions, from, to }: Difference): boolean {
  const start = from - opinions.from;
  const end = to - opinions.from + 1;
  for (let index = start; index < end; index += 1) if (taken[index] !== 0) return false;
  taken.fill(1, start, end);
  return true;
}
