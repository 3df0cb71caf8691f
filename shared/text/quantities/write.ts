import type { Quantity } from './quantity.ts';

const words = 'zero one two three four five six seven eight nine ten'.split(' ');
const growth: ReadonlyMap<number, string> = new Map([
  [2, 'doubled'],
  [3, 'tripled'],
  [4, 'quadrupled'],
]);
const folds = [
  '',
  '',
  'twofold',
  'threefold',
  'fourfold',
  'fivefold',
  'sixfold',
  'sevenfold',
  'eightfold',
  'ninefold',
  'tenfold',
];
const scales: readonly (readonly [power: number, name: string])[] = [
  [12, 'trillion'],
  [9, 'billion'],
  [6, 'million'],
];

/**
 * The numerals of a figure as press copy writes them ("37,000", "1.2 billion", "three" where `like` is in words);
 * nothing for what has no single value. Exact beyond 2^53.
 */
export function writeFigure(figure: Quantity, like?: { readonly isSpelled: boolean }): string | undefined {
  const { key } = figure;
  if (key === '') return undefined;
  const small = key.length < 6 ? Number(key) : Number.NaN;
  if (like?.isSpelled && Number.isInteger(small) && small >= 0 && small <= 10) return words[small];
  const sign = key.startsWith('-') ? '-' : '';
  const bare = sign ? key.slice(1) : key;
  if (figure.kind === 'count') {
    for (const [power, name] of scales) {
      if (Math.abs(figure.low) >= 10 ** power) return `${sign}${plain(bare, power)} ${name}`;
    }
  }
  return sign + plain(bare, 0);
}

/** "tripled" for a word like "doubled", "threefold" for one like "twofold"; digits otherwise. */
export function writeMultiple(times: number, like: string): string | undefined {
  if (/(?:ed|ing|es)$/.test(like) || growth.has(times) === false) return growth.get(times) ?? folds[times];
  if (/fold$/.test(like)) return folds[times];
  if (/^[A-Za-z]/.test(like)) return words[times];
  return Number.isInteger(times) ? String(times) : undefined;
}

/** Canonical digits and exponent in full, with commas, in units of 10^`power`. */
function plain(key: string, power: number): string {
  const [digits = '0', exponent = '0'] = key.split('e');
  const shift = Number(exponent) - power;
  if (shift > 40 || shift < -40) return key;
  const padded = shift >= 0 ? digits + '0'.repeat(shift) : digits.padStart(1 - shift, '0');
  const whole = shift >= 0 ? padded : padded.slice(0, shift);
  const decimals = shift >= 0 ? '' : `.${padded.slice(shift)}`;
  return whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + decimals;
}
