import type { Span } from '../spans.ts';
import type { Decimal } from './decimal.ts';
import type { Hedge, QuantityKind } from './quantity.ts';

/** A number as it stands in a text, before its neighbourhood is read. The span takes scale and per cent sign with it. */
export interface NumberToken extends Span {
  readonly kind: QuantityKind;
  readonly low: Decimal;
  readonly high: Decimal;
  readonly isSpelled: boolean;
  /** The numerals with their scale, without the per cent sign. */
  readonly core: Span;
  /** What the numeral itself says: 上百 is a hundred and more. */
  readonly hedge: Hedge;
  /** Part of a name or code (C919, 5G, 9·11) or of a word (一些). */
  readonly isName: boolean;
  /** 八折 is four fifths of a price, 20 percent off. */
  readonly isDiscount?: boolean;
  /** 翻一番, which says by itself that something became so many times as much. */
  readonly isGrowth?: boolean;
}
