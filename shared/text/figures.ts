import { chineseFigures } from './figures/chinese.ts';
import { englishFigures } from './figures/english.ts';
import type { Language } from './language.ts';
import type { Span } from './spans.ts';

/** A number as it stands in a text, with its value. */
export interface Figure extends Span {
  /** The plain value: 37,000 for "37,000", "37 thousand" and 3.7万; 98 for "98 percent" and 百分之九十八. */
  readonly value: number;
  /** A share of a hundred rather than a count. */
  readonly isPercent: boolean;
  /** Written in words ("twelve", 十二) rather than digits. */
  readonly isSpelled: boolean;
}

/** The figures of a text, in order, normalised so that both languages can be compared. */
export function findFigures(text: string, language: Language): Figure[] {
  return language === 'zh' ? chineseFigures(text) : englishFigures(text);
}

/** Equal for figures that say the same in whatever form and language. */
export function figureKey(figure: Figure): string {
  // Products such as 1.1 × 10,000 are off by a rounding error in binary.
  return `${Number(figure.value.toPrecision(12))}${figure.isPercent ? '%' : ''}`;
}
