import type { Passage, PassageRow } from '../check.ts';
import { RowOpinions } from './row-opinions.ts';
import { currentVocabulary } from './vocabulary.ts';
import { voicesOf } from './voices.ts';

/** One wording that other translations have in the place of a span. */
export interface OtherWording {
  /** As the first of them writes it; empty where they have nothing in this place. */
  readonly text: string;
  /** Labels of the translations that have it, in the order of the sources. */
  readonly labels: readonly string[];
}

/**
 * What the other machine translations of a row say of its tokens. Translations that are empty, in another script or of
 * another sentence are no opinion and are left out; so are those equal to the row itself where all are.
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
  /**
   * How many of them have the token and the one behind it side by side too; for the row's last token, as their last. It
   * tells more than `support`: common words are found in any sentence, but not in the same company.
   */
  together(token: number): number;
  /**
   * What they say in the place of these tokens (half-open), the most common wording first; wordings that differ only in
   * case and spacing count as one. Translations that have other words around the place as well are not in it: what they
   * say in just this place cannot be told.
   */
  wordings(from: number, to: number): readonly OtherWording[];
}

/** The opinions on each row of a passage that other translations have too. */
export function opinionsOf(passage: Passage): readonly RowOpinions[] {
  const all: RowOpinions[] = [];
  if (!passage.rows.some(({ seconds }) => seconds && seconds.length > 0)) return all;
  let to = 0;
  for (const row of passage.rows) {
    const from = to;
    while (to < passage.tokens.length && (passage.tokens[to]?.start ?? 0) < row.end) to += 1;
    if (from === to || !row.seconds || row.seconds.length === 0) continue;
    const vocabulary = currentVocabulary();
    const own = new Int32Array(to - from);
    for (let index = from; index < to; index += 1) {
      own[index - from] = vocabulary.idOf(passage.tokens[index]?.lower ?? '');
    }
    const words = { ids: own, stems: vocabulary.stemsOf(own) };
    const voices = voicesOf(passage.text.slice(row.start, row.end), words, row.seconds, vocabulary);
    if (voices.length > 0)
      all.push(new RowOpinions({ row, from, to }, own, voices, { vocabulary, lexicon: passage.lexicon }));
  }
  return all;
}
