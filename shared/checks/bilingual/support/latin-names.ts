import { isPinyin } from '../../../text/pinyin/pinyin.ts';
import type { AlignedRow, Passage } from '../../check.ts';
import { isName, isSurnameSpelling, lettersOf, type NameCandidate, nameCandidates } from './name-candidates.ts';
import { translatedRows } from './translated-rows.ts';

/** Two words with capitals side by side of which one may be a surname in pinyin. Indices of the passage's tokens, half-open. */
export interface LatinName {
  readonly row: AlignedRow;
  readonly from: number;
  readonly to: number;
  /** The letters of the two words: small, without hyphens. */
  readonly first: string;
  readonly second: string;
  /** The places of the original where a name may begin. */
  readonly candidates: readonly NameCandidate[];
  /** Surname first, as the characters have it. */
  readonly isRight: boolean;
  /** Given name first. */
  readonly isTurned: boolean;
}

/** No row has more; each is compared with each candidate of the original. */
const mostNames = 400;
const namePart = /^\p{Lu}[\p{Ll}\p{M}]+(?:[-'’]\p{L}[\p{Ll}\p{M}]+)?$/u;

/** What may be names of Chinese persons in the passage, beside its originals. Computed once for all checks. */
export function latinNames(passage: Passage): readonly LatinName[] {
  let names = cache.get(passage);
  if (!names) {
    names = translatedRows(passage).flatMap((row) => [...namesOfRow(passage, row)]);
    cache.set(passage, names);
  }
  return names;
}

const cache = new WeakMap<Passage, readonly LatinName[]>();

function* namesOfRow({ tokens }: Passage, row: AlignedRow): Generator<LatinName> {
  let count = 0;
  for (let from = row.from; from < row.to - 1 && count < mostNames; from += 1) {
    const [a, b] = [tokens[from], tokens[from + 1]];
    // Adjacent by exactly one space: "Li, Xiaoming" and names over a line end are something else.
    if (!a || !b || b.start !== a.end + 1 || !isCapital(a.text) || !isCapital(b.text)) continue;
    if (!namePart.test(a.text) || !namePart.test(b.text)) continue;
    const [first, second] = [lettersOf(a.text), lettersOf(b.text)];
    if (!mayBeName(first, second) && !mayBeName(second, first)) continue;
    count += 1;
    const candidates = nameCandidates(row.original);
    const isRight = candidates.some((candidate) => isName(candidate, first, second));
    const isTurned = !isRight && candidates.some((candidate) => isName(candidate, second, first));
    yield { row, from, to: from + 2, first, second, candidates, isRight, isTurned };
  }
}

/** A surname with anything behind it, or a surname misspelled before a name that reads as pinyin. */
function mayBeName(surname: string, given: string): boolean {
  return isSurnameSpelling(surname) || (surname.length < 7 && isPinyin(surname) && isPinyin(given));
}

function isCapital(text: string): boolean {
  const unit = text.charCodeAt(0);
  return (unit >= 65 && unit <= 90) || unit > 127;
}
