import type { Passage, TaggedToken } from '../../check.ts';

/** A run of tokens that reads as one sentence, given as indices of `passage.tokens`, the end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Words that begin sentences; with a capital in mid-sentence they show that a full stop is missing. */
const openers = new Set([
  'The',
  'It',
  'We',
  'They',
  'This',
  'These',
  'He',
  'She',
  'In',
  'At',
  'And',
  'But',
  'According',
  'Between',
  'As',
  'For',
]);
const shortest = 6;

/**
 * The sentences of a passage, cut also where an engine ran two together without a stop ("… chip manufacturing The
 * United States …").
 */
export function stretchesOf({ tokens }: Passage): Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  for (let index = 1; index <= tokens.length; index += 1) {
    const token = tokens[index];
    const before = tokens[index - 1];
    const isNext = token === undefined || token.sentence !== before?.sentence;
    if (isNext || (index - start >= shortest && before && isRunTogether(before, token))) {
      stretches.push({ start, end: index });
      start = index;
    }
  }
  return stretches;
}

function isRunTogether(before: TaggedToken, token: TaggedToken): boolean {
  return openers.has(token.text) && /^(?:NOUN|VERB|NUM|ADV|ADJ)$/.test(before.pos) && /^\p{Ll}/u.test(before.text);
}

/**
 * The clauses that a stretch begins with: its first, its first two and so on, each up to a comma or the like, at last
 * all of it. Only as many as `limit`, the whole included.
 */
export function headsOf(tokens: readonly TaggedToken[], stretch: Stretch, limit: number): Stretch[] {
  const heads: Stretch[] = [];
  for (let index = stretch.start; index < stretch.end && heads.length < limit - 1; index += 1) {
    if (/^[,;:—，；：]$/.test(tokens[index]?.text ?? '')) heads.push({ start: stretch.start, end: index });
  }
  heads.push(stretch);
  return heads;
}
