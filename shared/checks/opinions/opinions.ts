import type { Passage, PassageRow } from '../check.ts';

/** One wording that other translations have in the place of a span. */
export interface OtherWording {
  readonly text: string;
  /** Labels of the translations that have it, in the order of the sources. */
  readonly labels: readonly string[];
}

/**
 * What the other machine translations of a row say of its tokens. Translations that are empty, or equal to the row
 * itself, are no opinion and are left out.
 */
export interface Opinions {
  readonly row: PassageRow;
  /** The row's tokens: indices into `passage.tokens`, half-open. */
  readonly from: number;
  readonly to: number;
  /** How many other translations are compared; at least 1. */
  readonly total: number;
  /** How many of them have the token's very word (lower case) near the aligned place. `token` indexes `passage.tokens`. */
  support(token: number): number;
  /** The same, also counting the word's other forms and its synonyms. Never less than `support`. */
  looseSupport(token: number): number;
  /** What they say in the place of these tokens (half-open), the most common wording first. */
  wordings(from: number, to: number): readonly OtherWording[];
}

/** The opinions on each row of a passage that other translations have too. */
export function opinionsOf(_passage: Passage): readonly Opinions[] {
  return [];
}
