import type { Span } from '../spans.ts';
import type { Unit } from './units.ts';

/**
 * What a figure says: a count (or amount, or measure), a share of a hundred, percentage points, how many times as
 * much, or a place in an order.
 */
export type QuantityKind = 'count' | 'percent' | 'points' | 'factor' | 'ordinal';

/** `over`: 3.7万余, "at least"; `under`: 近, "nearly", "up to"; `about`: 约, 左右, "some". */
export type Hedge = 'none' | 'about' | 'over' | 'under';

/** How a figure says that something became more or less. */
export type Direction = 'rise' | 'fall';

/** A figure of a text with all that its neighbourhood says of it, normalised so that both languages can be compared. */
export interface Quantity extends Span {
  readonly kind: QuantityKind;
  /** The least and the greatest value it can mean before the hedge: equal but for 十几, 三四十, "dozens". */
  readonly low: number;
  readonly high: number;
  /** Canonical form of the one value, exact beyond 2^53 (see `Decimal`); empty for an interval. */
  readonly key: string;
  /** The worth of its last digit that is not a final zero; what the hedge reaches. */
  readonly step: number;
  readonly hedge: Hedge;
  readonly direction?: Direction | undefined;
  readonly unit?: Unit | undefined;
  /** Written in words ("twelve", 十二) rather than digits. */
  readonly isSpelled: boolean;
  /**
   * Sure to be meant as a figure: not 一 or "one", not a numeral that is part of a word, not a figure that belongs to
   * a name (C919, COVID-19). Only firm ones are asked for on the other side.
   */
  readonly isFirm: boolean;
  /** A figure of a name or code, a year, or a word such as "both": it may agree with a figure but was never changed from one. */
  readonly isFixed?: boolean | undefined;
  /**
   * Of a factor: 增长3倍 is a rise *by* three times what it was (four times as much), 增至3倍 a rise *to* three times.
   * `either` where English leaves it open ("by three times").
   */
  readonly reading?: 'by' | 'to' | 'either' | undefined;
  /** The numerals alone with their scale, without unit, per cent sign and hedge: what a suggestion replaces. */
  readonly core: Span;
  /** What is left of a price (八折 is 80 %), or what is taken off it ("20 percent off"). */
  readonly isDiscount?: boolean | undefined;
  /** Part of a range whose end gives the scale ("18 to 21 billion"): the value without that scale. */
  readonly bareKey?: string | undefined;
  /** Stands in a list or range whose unit or per cent sign comes with a later member ("3, 4 and 5 percent"). */
  readonly isOpen?: boolean | undefined;
}

/** A point in a calendar as far as a text gives it. */
export interface DateMention extends Span {
  readonly year?: number | undefined;
  /** 1 to 12. */
  readonly month?: number | undefined;
  /** 1 to 31. */
  readonly day?: number | undefined;
  /** 0 (Sunday) to 6. */
  readonly weekday?: number | undefined;
  /** 上旬, 初, "early" … of a month or year. */
  readonly part?: 'early' | 'mid' | 'late' | undefined;
  /** How many months from January on: 1至8月, "the first eight months". */
  readonly firstMonths?: number | undefined;
  /** 上半年 is the first half of a year, 下半年 the second. */
  readonly half?: 1 | 2 | undefined;
  /** The year within its century: 7 of 90年代 is 90. */
  readonly decade?: number | undefined;
}

/** A time of day: minutes since midnight, or a part of the day, or both. */
export interface TimeMention extends Span {
  readonly minutes?: number | undefined;
  /** Whether `minutes` may be twelve hours later: "3 o'clock". */
  readonly isHalfDay?: boolean | undefined;
  readonly part?: DayPart | undefined;
}

export type DayPart = 'small-hours' | 'morning' | 'noon' | 'afternoon' | 'evening' | 'night';

/** A year, month, week or day said from where the writer stands: 去年, "last year". */
export interface RelativeMention extends Span {
  readonly period: 'year' | 'month' | 'week' | 'day';
  /** -1 last, 0 this, 1 next; -2 the one before last. */
  readonly shift: number;
}
