import type { Quantity } from './quantity.ts';
import type { Unit } from './units.ts';

/**
 * How an English figure stands to a Chinese one: it says the same; or the same number with another unit, another kind
 * (percent for percentage points), the other sign, or one time too few or too many (增长两倍 is three times as much).
 */
export type Agreement = 'same' | 'unit' | 'kind' | 'sign' | 'times';

/** What conversions and rounding may be off by. */
const slack = 0.015;
const hedgedSlack = 0.06;

/** Compares a figure of the original with one of the translation; nothing where they do not belong together. */
export function agreement(chinese: Quantity, english: Quantity): Agreement | undefined {
  const multiple = compareMultiples(chinese, english);
  if (multiple !== undefined) return multiple || undefined;
  if (!isSameValue(chinese, english)) {
    if (isConverted(chinese, english)) return 'same';
    return chinese.key === '' ? undefined : turned(chinese, english);
  }
  if (!isSameKind(chinese, english)) return 'kind';
  return english.isOpen || isSameUnit(chinese.unit, english.unit) ? 'same' : 'unit';
}

/** A sign that is lost, unless the other side says it in words: -0.5% is "down 0.5 percent". */
function turned(chinese: Quantity, english: Quantity): Agreement | undefined {
  const isShare = chinese.kind === 'percent' || chinese.kind === 'points';
  if (chinese.key === `-${english.key}`) return isShare && english.direction === 'fall' ? 'same' : 'sign';
  return english.key === `-${chinese.key}` ? (isShare && chinese.direction === 'fall' ? 'same' : 'sign') : undefined;
}

/** Whether the two share a value, whatever is counted: the cheap half of {@link agreement}. */
function isSameValue(chinese: Quantity, english: Quantity): boolean {
  if (chinese.isDiscount || english.isDiscount) return isSameDiscount(chinese, english);
  if (chinese.key !== '' && (chinese.key === english.key || chinese.key === english.bareKey)) return true;
  if (chinese.key !== '' && english.key !== '') return isRounded(chinese, english);
  // 十几 and "dozens" are wide; a single figure must lie in them, but for what its hedge reaches.
  const [low, high] = reachOf(chinese);
  const [from, to] = reachOf(english);
  return low <= to && from <= high;
}

/** 八折 is "20 percent off" and "80 percent of the price". */
function isSameDiscount(chinese: Quantity, english: Quantity): boolean {
  if (english.kind !== 'percent') return false;
  const isOff = english.isDiscount || english.direction === 'fall';
  const left = isOff && chinese.isDiscount ? 100 - english.low : english.low;
  return Math.abs(left - chinese.low) < 1e-9;
}

function reachOf({ low, high, step, hedge }: Quantity): readonly [number, number] {
  if (hedge === 'over') return [low, high + step * 0.999];
  if (hedge === 'under') return [low - step * 0.999, high];
  return hedge === 'about' ? [low - step * 0.4, high + step * 0.4] : [low, high];
}

/** "nearly 27,000" for 2.68万; without a hedge only what keeps three digits ("1.24 billion" for 12.356亿). */
function isRounded(chinese: Quantity, english: Quantity): boolean {
  const gap = Math.abs(chinese.low - english.low);
  if (!(gap < Math.max(Math.abs(english.low), Math.abs(chinese.low)) / 2)) return false;
  if (isFraction(chinese) || isFraction(english)) return gap <= 1.01;
  if (chinese.hedge === 'none' && english.hedge === 'none') {
    const digits = english.key.indexOf('e');
    return digits > 2 && english.step > chinese.step && gap <= english.step / 2;
  }
  const [low, high] = reachOf(chinese);
  const [from, to] = reachOf(english);
  return low <= to && from <= high;
}

/** A share with endless digits: 三分之一 is "33 percent" too. */
function isFraction({ kind, key }: Quantity): boolean {
  return kind === 'percent' && key.indexOf('e') > 8;
}

function isConverted(chinese: Quantity, english: Quantity): boolean {
  const one = chinese.unit;
  const two = english.unit;
  if (!one || !two || one === two || one.dimension !== two.dimension) return false;
  if (one.dimension === 'temperature') return isSameTemperature(chinese, english);
  if (one.factor === 0 || two.factor === 0) return false;
  const ratio = (english.low * two.factor) / (chinese.low * one.factor);
  const rounding = english.step / 2 / Math.abs(english.low);
  const isLoose = chinese.hedge !== 'none' || english.hedge !== 'none';
  return Math.abs(ratio - 1) <= Math.max(isLoose ? hedgedSlack : slack, Math.min(rounding, hedgedSlack));
}

function isSameTemperature(chinese: Quantity, english: Quantity): boolean {
  const celsius = (quantity: Quantity) =>
    quantity.unit?.name.endsWith('Celsius') ? quantity.low : ((quantity.low - 32) * 5) / 9;
  return Math.abs(celsius(chinese) - celsius(english)) <= 1;
}

function isSameKind(chinese: Quantity, english: Quantity): boolean {
  if (chinese.kind === english.kind || english.isOpen || chinese.isOpen) return true;
  const both = `${chinese.kind} ${english.kind}`;
  // 第3 is "three" in "Phase three", 三次 is "three times", 二十大 is "20th".
  return both === 'ordinal count' || both === 'count ordinal' || both === 'count factor';
}

function isSameUnit(chinese: Unit | undefined, english: Unit | undefined): boolean {
  if (!chinese || !english || chinese === english) return true;
  if (chinese.dimension !== english.dimension)
    return !isMeasure(chinese) || !isMeasure(english) || isAge(chinese, english);
  return false;
}

/** 岁 is "years" as often as "years old". */
function isAge(one: Unit, two: Unit): boolean {
  const names = new Set([one.dimension, two.dimension]);
  return names.has('age') && names.has('duration');
}

function isMeasure(unit: Unit): boolean {
  return unit.dimension !== 'duration';
}

/**
 * Figures that say how many times as much: 增长3倍 is four times and "300 percent more". `false` where they are
 * multiples and differ; nothing where they are none.
 */
function compareMultiples(chinese: Quantity, english: Quantity): Agreement | false | undefined {
  if (chinese.kind !== 'factor' && english.kind !== 'factor') return undefined;
  if (chinese.kind === 'count' && english.kind === 'factor') return undefined;
  if (chinese.kind === 'factor' && (english.kind === 'count' || english.kind === 'ordinal')) {
    return english.key === chinese.key && english.key !== '' ? 'kind' : false;
  }
  const wanted = multiplesOf(chinese);
  const given = multiplesOf(english);
  if (!wanted || !given) return false;
  const isClose = (a: number, b: number) =>
    Math.abs(a - b) <= 1e-9 * Math.max(a, b) || isHedgedNear(chinese, english, a, b);
  if (wanted.some((a) => given.some((b) => isClose(a, b)))) return 'same';
  if (!wanted.some((a) => given.some((b) => Math.abs(Math.abs(a - b) - 1) < 1e-9))) return false;
  // 19倍 as "19 times" says nearly the same: the slip matters while the numbers are small.
  return chinese.key === english.key && chinese.low > 9 ? 'same' : 'times';
}

function isHedgedNear(chinese: Quantity, english: Quantity, a: number, b: number): boolean {
  if (chinese.hedge === 'none' && english.hedge === 'none') return false;
  return Math.abs(a - b) < 0.5 && Math.abs(a - b) <= 0.12 * a;
}

function multiplesOf({ kind, low, reading, direction }: Quantity): readonly number[] | undefined {
  if (kind === 'factor') {
    if (reading === 'by') return [low + 1];
    return reading === 'either' ? [low, low + 1] : [low];
  }
  if (kind !== 'percent') return undefined;
  if (direction === 'fall') return [1 - low / 100];
  if (reading === 'to') return [low / 100];
  return direction === 'rise' ? [1 + low / 100] : [low / 100, 1 + low / 100];
}
