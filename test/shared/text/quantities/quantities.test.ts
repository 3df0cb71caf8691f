import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement } from '../../../../shared/text/quantities/agree.ts';
import { chineseFiguresOf } from '../../../../shared/text/quantities/chinese.ts';
import { decimal, decimalOf } from '../../../../shared/text/quantities/decimal.ts';
import { englishFiguresOf } from '../../../../shared/text/quantities/english.ts';
import { matchFigures } from '../../../../shared/text/quantities/match.ts';
import type { Quantity } from '../../../../shared/text/quantities/quantity.ts';
import { writeFigure } from '../../../../shared/text/quantities/write.ts';

const digits = [...'零一二三四五六七八九'];
const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A whole number below 100 million in Chinese characters. */
function inChinese(value: number): string {
  if (value >= 10_000) {
    const rest = value % 10_000;
    return `${inChinese(Math.floor(value / 10_000))}万${rest === 0 ? '' : `${rest < 1000 ? '零' : ''}${inChinese(rest)}`}`;
  }
  let text = '';
  let isGap = false;
  for (const [power, unit] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / power) % 10;
    if (digit === 0) {
      isGap = text !== '';
      continue;
    }
    text += `${isGap ? '零' : ''}${digits[digit]}${unit}`;
    isGap = false;
  }
  return text;
}

/** A whole number below a thousand million in English words. */
function inEnglish(value: number): string {
  if (value >= 1_000_000) return join(`${inEnglish(Math.floor(value / 1_000_000))} million`, value % 1_000_000);
  if (value >= 1000) return join(`${inEnglish(Math.floor(value / 1000))} thousand`, value % 1000);
  if (value >= 100) {
    const rest = value % 100;
    return `${ones[Math.floor(value / 100)]} hundred${rest === 0 ? '' : ` and ${inEnglish(rest)}`}`;
  }
  if (value < 20) return ones[value] ?? '';
  return `${tens[Math.floor(value / 10)]}${value % 10 === 0 ? '' : `-${ones[value % 10]}`}`;
}

function join(head: string, rest: number): string {
  if (rest === 0) return head;
  return `${head}${rest < 100 ? ' and' : ''} ${inEnglish(rest)}`;
}

const count = fc.integer({ min: 11, max: 99_999_999 });
const chineseForms: readonly ((value: number) => string)[] = [
  (value) => String(value),
  (value) => value.toLocaleString('en-US'),
  inChinese,
  (value) => `${value / 10_000}万`,
  (value) => String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
];
const englishForms: readonly ((value: number) => string)[] = [
  (value) => String(value),
  (value) => value.toLocaleString('en-US'),
  inEnglish,
  (value) => `${value / 1_000_000} million`,
  (value) => `${value / 1000} thousand`,
];

function only(quantities: readonly Quantity[]): Quantity {
  expect(quantities).toHaveLength(1);
  const [quantity] = quantities;
  if (!quantity) throw new Error('no figure was read');
  return quantity;
}

// Four digits without a comma may be a year, which is no figure.
const isYear = (text: string) => /^(?:1[5-9]|20)\d\d$/.test(text);

describe('one value, written in any way', () => {
  it('agrees with itself in both languages', () => {
    fc.assert(
      fc.property(count, fc.constantFrom(...chineseForms), fc.constantFrom(...englishForms), (value, write, tell) => {
        const chinese = only(chineseFiguresOf(`当地共有${write(value)}名居民。`).quantities);
        const english = only(englishFiguresOf(`The town has ${tell(value)} residents.`).quantities);
        expect(agreement(chinese, english)).toBe('same');
      }),
      { numRuns: 500 },
    );
  });

  it('is found when it is changed', () => {
    fc.assert(
      fc.property(
        count,
        count,
        fc.constantFrom(...chineseForms),
        fc.constantFrom(...englishForms),
        (value, other, write, tell) => {
          // Rounding to three digits and more is no change.
          fc.pre(Math.abs(value - other) > 0.006 * Math.max(value, other) && !isYear(tell(other)));
          const { quantities: chinese } = chineseFiguresOf(`当地共有${write(value)}名居民。`);
          const { quantities: english } = englishFiguresOf(`The town has ${tell(other)} residents.`);
          expect(matchFigures(chinese, english).pairs.map((pair) => pair.agreement)).toEqual(['changed']);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('holds for shares: per cent, 百分之, 成 and fractions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (tenths, other) => {
        const numeral = digits[tenths] ?? '';
        const forms = [`${numeral}成`, `百分之${numeral}十`, `${tenths}0%`, `十分之${numeral}`];
        for (const form of forms) {
          const chinese = only(chineseFiguresOf(`${form}的居民赞成。`).quantities);
          for (const told of [`${other}0 percent`, `${other}0%`, `${inEnglish(other * 10)} percent`]) {
            const english = only(englishFiguresOf(`Of the residents, ${told} agree.`).quantities);
            expect(agreement(chinese, english) === 'same').toBe(tenths === other);
          }
        }
      }),
    );
  });

  it('is compared exactly beyond 2^53', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 10n ** 17n, max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 9n }), (value, step) => {
        const chinese = only(chineseFiguresOf(`共${value}次。`).quantities);
        const same = only(englishFiguresOf(`It ran ${value.toLocaleString('en-US')} times over.`).quantities);
        expect(same.key).toBe(chinese.key);
        const other = only(englishFiguresOf(`It has ${(value + step).toLocaleString('en-US')} rows.`).quantities);
        expect(other.key).not.toBe(chinese.key);
      }),
    );
  });

  it('is read again as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 9_999_999 }), fc.integer({ min: 0, max: 6 }), (value, power) => {
        const { key, value: low, step } = decimal(String(value), power);
        const written = writeFigure({
          start: 0,
          end: 0,
          kind: 'count',
          low,
          high: low,
          key,
          step,
          hedge: 'none',
          isSpelled: false,
          isFirm: true,
          core: { start: 0, end: 0 },
        });
        expect(only(englishFiguresOf(`They counted ${written} trees.`).quantities).key).toBe(key);
      }),
    );
  });
});

describe('decimals', () => {
  it('have one key for one number', () => {
    expect(decimal('3.70', 4).key).toBe(decimal('37000').key);
    expect(decimal('0.050').key).toBe('5e-2');
    expect(decimal('000').key).toBe('0');
    expect(decimalOf(-2.5).key).toBe('-25e-1');
  });
});

describe('any text', () => {
  const piece = fc.constantFrom(
    ...[
      '3.7万余',
      '十几',
      '百分之',
      '三分之一',
      '增长',
      '倍',
      '翻两番',
      '八折',
      '零下',
      '11日',
      '2月',
      '周五',
      '凌晨',
      '下午3时',
      '多',
      '亿',
      '几',
      '半',
    ],
    ...[
      '3.7 million',
      '$',
      'HK$',
      '20-30',
      'one in',
      'a half',
      'doubled',
      '9/11',
      'COVID-19',
      '-5',
      'percent',
      ' points',
      'Feb. 31',
      '3 p.m.',
      'last year',
    ],
    ...['١٢', '👨‍👩‍👧', '\ud83d', '，', '。', ' ', '\n', '.', '-', '9'.repeat(40), '万亿亿亿'],
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );

  it('is read without fail, and every span lies inside it and is not empty', () => {
    fc.assert(
      fc.property(text, (any) => {
        for (const { quantities, dates, times, relatives, bases } of [chineseFiguresOf(any), englishFiguresOf(any)]) {
          for (const { start, end } of [
            ...quantities,
            ...quantities.map(({ core }) => core),
            ...dates,
            ...times,
            ...relatives,
            ...bases,
          ]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(any.length);
          }
          for (const { low, high } of quantities) expect(Number.isNaN(low) || Number.isNaN(high)).toBe(false);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('has each figure in at most one pair', () => {
    fc.assert(
      fc.property(text, text, (one, two) => {
        const chinese = chineseFiguresOf(one).quantities;
        const english = englishFiguresOf(two).quantities;
        const { pairs, missing, added } = matchFigures(chinese, english);
        const left = [...pairs.map((pair) => pair.chinese), ...missing];
        const right = [...pairs.map((pair) => pair.english), ...added];
        expect(new Set(left).size).toBe(left.length);
        expect(new Set(right).size).toBe(right.length);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['one figure', '9'.repeat(1_000_000), 1, 1],
    ['one numeral', '十'.repeat(300_000), 0, 0],
    ['Chinese figures', '3.7万余 '.repeat(20_000), 20_000, 20_000],
    ['English figures', 'rose 3.5 percent to 20 million, '.repeat(10_000), 20_000, 20_000],
    ['number words', 'two hundred and '.repeat(20_000), 0, 20_000],
  ])('a long text of %s is read', (_name, long, chinese, english) => {
    expect(chineseFiguresOf(long).quantities).toHaveLength(chinese);
    expect(englishFiguresOf(long).quantities).toHaveLength(english);
  });
});
