import type { AlignedRow, Passage } from '../../check.ts';
import { type Coverage, coverageOf, sureLink } from './coverage.ts';

/** A stretch of the original of which the translation takes up little or nothing. */
export interface Gap {
  /** The words of the stretch: indices into `row.words`, half-open. */
  readonly from: number;
  readonly to: number;
  /** How much is missing: about 1 for each word of two characters. */
  readonly weight: number;
  /** The tokens between which it should stand: indices into `passage.tokens`, or -1 for the row's start or end. */
  readonly before: number;
  readonly after: number;
}

/** What a word that is only half taken up (it shares its token, or stands there by position) adds to a stretch. */
const halfWeight = 0.4;
/** What a word that is taken up takes off. */
const linkedWeight = -1.5;
/** A stretch ends where it has lost so much. */
const patience = 3;
/** Gaps of less weight are words put otherwise. */
const least = 1;

/** Numerals, dates and what is counted: the checks of figures read them. */
const counting = /^[\d.,０-９一二三四五六七八九十百千万亿两几数多余年月日号时分元个名家次种项条只座位岁倍成%]+$/;

/** The gaps of a row, in order; by maximal sums, linear in the words. */
export function gapsOf(passage: Passage, row: AlignedRow): Gap[] {
  const coverage = coverageOf(row);
  const gaps: Gap[] = [];
  const { words } = row;
  for (let from = 0; from < words.length; ) {
    if (worthOf(passage, row, coverage, from) <= 0) {
      from += 1;
      continue;
    }
    let sum = 0;
    let best = 0;
    let to = from + 1;
    for (let at = from; at < words.length; at++) {
      sum += worthOf(passage, row, coverage, at);
      if (sum > best) {
        best = sum;
        to = at + 1;
      }
      if (sum <= 0 || sum < best - patience) break;
    }
    if (best >= least) gaps.push({ from, to, weight: best, ...placeOf(row, coverage, from, to) });
    from = to;
  }
  return gaps;
}

function worthOf({ lexicon }: Passage, { words }: AlignedRow, coverage: Coverage, at: number): number {
  const text = words[at]?.text ?? '';
  if (!coverage.isContent[at] || counting.test(text)) return 0;
  // Names that no dictionary has are mostly there, spelled in a way that is not seen.
  const isKnown = lexicon.translations(text).length > 0;
  const weight = (text.length === 1 ? 0.35 : Math.min(3, text.length) / 2) * (isKnown ? 1 : 0.6);
  const strength = coverage.strength[at] as number;
  if (strength === 0) return weight;
  return strength < sureLink ? halfWeight * weight : linkedWeight * weight * strength;
}

function placeOf(row: AlignedRow, coverage: Coverage, from: number, to: number): Pick<Gap, 'before' | 'after'> {
  const isAnchor = (word: number): boolean =>
    coverage.isContent[word] === 1 && (coverage.strength[word] as number) > sureLink;
  let left = from - 1;
  while (left >= 0 && !isAnchor(left)) left -= 1;
  let right = to;
  while (right < row.words.length && !isAnchor(right)) right += 1;
  const before = left < 0 ? -1 : (coverage.tokenOf[left] as number);
  const after = right < row.words.length ? (coverage.tokenOf[right] as number) : -1;
  return { before, after };
}
