/**
 * A decimal number that is compared exactly however large it is: `3.7` with 万 and "37,000" have one key, and so have
 * two figures of thirty digits, which a binary number could not tell apart.
 */
export interface Decimal {
  /** Canonical digits and exponent ("37e3"); equal for equal numbers, different for different ones. */
  readonly key: string;
  /** The nearest binary number; `Infinity` where there is none. */
  readonly value: number;
  /** The worth of the last digit that is not a final zero: 1,000 in 37,000. What "more than" and "nearly" reach. */
  readonly step: number;
}

/** `digits` × 10^`exponent`; digits are ASCII with at most one stop and no commas ("3.7", 4 → 37,000). */
export function decimal(digits: string, exponent = 0): Decimal {
  const stop = digits.indexOf('.');
  const whole = stop < 0 ? digits : digits.slice(0, stop) + digits.slice(stop + 1);
  let power = exponent - (stop < 0 ? 0 : digits.length - stop - 1);
  let from = 0;
  let to = whole.length;
  while (from < to && whole.charCodeAt(from) === ZERO) from += 1;
  while (to > from && whole.charCodeAt(to - 1) === ZERO) {
    to -= 1;
    power += 1;
  }
  if (from === to) return zero;
  const key = `${whole.slice(from, to)}e${power}`;
  return { key, value: Number(key), step: 10 ** power };
}

const ZERO = 0x30;
const zero: Decimal = { key: '0', value: 0, step: 1 };

/** A number that is known as a binary one (a product, a fraction), rounded to twelve digits. */
export function decimalOf(value: number): Decimal {
  if (!Number.isFinite(value)) return { key: String(value), value, step: 1 };
  const [digits = '0', power = '0'] = Math.abs(value).toExponential(11).split('e');
  const { key, value: size, step } = decimal(digits, Number(power));
  return value < 0 ? { key: `-${key}`, value: -size, step } : { key, value: size, step };
}

/** The sum of numbers given as digits and exponent, exact ("1亿5000万"). Exponents are small and not negative. */
export function sumOf(parts: readonly { readonly digits: string; readonly exponent: number }[]): Decimal {
  const [first] = parts;
  if (parts.length === 1 && first) return decimal(first.digits, first.exponent);
  const places = Math.max(...parts.map(({ digits }) => fractionLength(digits)));
  let sum = 0n;
  for (const { digits, exponent } of parts) {
    const shift = exponent + places - fractionLength(digits);
    sum += BigInt(digits.replace('.', '')) * 10n ** BigInt(shift);
  }
  return decimal(String(sum), -places);
}

function fractionLength(digits: string): number {
  const stop = digits.indexOf('.');
  return stop < 0 ? 0 : digits.length - stop - 1;
}
