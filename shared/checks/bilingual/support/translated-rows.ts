import type { AlignedRow, Passage } from '../../check.ts';
import { coverageOf } from './coverage.ts';

/**
 * The rows that translate their original, as far as the dictionary can tell. A row beside the original of another
 * story, beside English, or beside a stray line is in none: `bilingual/other-story` says so once, and every other check
 * that compares with the original reads these rows only. Cheap: computed once a passage.
 */
export function translatedRows(passage: Passage): readonly AlignedRow[] {
  let rows = cache.get(passage);
  if (!rows) {
    const { aligned } = passage;
    rows = aligned.every(isTranslation) ? aligned : aligned.filter(isTranslation);
    cache.set(passage, rows);
  }
  return rows;
}

const cache = new WeakMap<Passage, readonly AlignedRow[]>();

/** Whether a row translates its original; see {@link translatedRows}. */
export function isTranslation(row: AlignedRow): boolean {
  return isCounterpart(row) && !isMostlyElse(row);
}

/** The same of a row that may say much that its original does not have, such as one thing over and over. */
export function isCounterpart(row: AlignedRow): boolean {
  return isChinese(row) && row.to > row.from && !isElsewhere(row, 0.26);
}

/** Whether at least half of the words of an original are Chinese. */
export function isChinese({ words }: AlignedRow): boolean {
  let chinese = 0;
  for (const { text } of words) if (text.charCodeAt(0) >= 0x3007) chinese += 1;
  return chinese > 0 && 2 * chinese >= words.length;
}

/**
 * Whether so few of an original's words are found in the row that it must be another text: less than the share given. Of
 * press translations 99.5 in 100 take up more than a third of sixteen words and more, of rows beside another story's
 * original 97 in 100 less than a quarter. Fewer than eight words tell nothing unless none is found.
 */
export function isElsewhere(row: AlignedRow, share: number): boolean {
  const { content, supported, taken } = coverageOf(row);
  if (content < 4) return false;
  if (content < 8) return supported === 0;
  // What translates but a part of the original is mostly made of that part.
  if (taken > 1 && taken > 0.3 * (row.to - row.from)) return false;
  return supported < (content < 16 ? 0.7 : 1) * share * content;
}

/** Whether next to nothing of a row is in its original: so in 1 of 200 translations, and in 97 of 100 strangers. */
function isMostlyElse(row: AlignedRow): boolean {
  const tokens = row.to - row.from;
  return tokens >= 12 && coverageOf(row).taken < 0.14 * tokens;
}
