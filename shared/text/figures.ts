import type { Language } from './language.ts';
import { isCounting } from './quantities/chinese.ts';
import { chineseNumbers } from './quantities/chinese-numbers.ts';
import { englishNumbers } from './quantities/english-numbers.ts';
import type { NumberToken } from './quantities/number-token.ts';
import type { Span } from './spans.ts';

/**
 * A number as it stands in a text, with its value: what alignment goes by. `quantities/` says of the same numbers what they
 * count, and how they are hedged.
 */
export interface Figure extends Span {
  /** The plain value: 37,000 for "37,000", "37 thousand" and 3.7万; 98 for "98 percent" and 百分之九十八. */
  readonly value: number;
  /** A share of a hundred rather than a count. */
  readonly isPercent: boolean;
  /** Written in words ("twelve", 十二) rather than digits. */
  readonly isSpelled: boolean;
}

/** The figures of a text, in order, normalised so that both languages can be compared; those of dates are among them. */
export function findFigures(text: string, language: Language): Figure[] {
  if (language === 'en') return englishNumbers(text).filter(isFigure).map(figureOf);
  return chineseNumbers(text)
    .filter((number) => isFigure(number) && isCounting(text, number))
    .map(figureOf);
}

/** Equal for figures that say the same in whatever form and language. */
export function figureKey({ value, isPercent }: Figure): string {
  // A third of a hundred is off by a rounding error in binary.
  return `${Number(value.toPrecision(12))}${isPercent ? '%' : ''}`;
}

/** Multiples ("doubled") and wide figures ("dozens") have no one value. */
function isFigure({ kind, low, high }: NumberToken): boolean {
  return kind !== 'factor' && low.key === high.key;
}

function figureOf({ start, end, core, kind, low, isSpelled }: NumberToken): Figure {
  const isPercent = kind === 'percent' || kind === 'points';
  return { start, end: kind === 'ordinal' && !isSpelled ? core.end : end, value: low.value, isPercent, isSpelled };
}
