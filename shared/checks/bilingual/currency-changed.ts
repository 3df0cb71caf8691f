import type { Quantity } from '../../text/quantities/quantity.ts';
import { type Unit, units } from '../../text/quantities/units.ts';
import { definePassageCheck } from '../check.ts';
import { inPassage, wordingOf } from './support/figure-messages.ts';
import { figuresOf } from './support/figures.ts';

/** The original's amount in another currency: 5亿港元 as "$500 million". */
export const currencyChanged = definePassageCheck({
  id: 'bilingual/currency-changed',
  severity: 'major',
  score: 0.7,
  mqm: 'Accuracy/Mistranslation',
  title: { en: 'Currency changed', zh: '币种有误' },
  summary: {
    en: 'An amount of the original in another currency: 元 as dollars, 美元 as yuan, 港元 and 新元 as plain dollars, 日元 as yuan.',
    zh: '金额的币种与原文不同：元写成美元，美元写成元，港元、新元只写“dollars”，日元写成元。',
  },
  reason: { en: 'The amount is that of the original, its currency is not.', zh: '金额未变而币种与原文不同。' },
  source: 'CHECKS.md, bilingual money; ISO 4217',
  examples: [
    {
      bad: 'It lent 5 million dollars.',
      original: '发放贷款500万元。',
      marks: ['5 million dollars'],
      better: 'It lent 5 million yuan.',
    },
    {
      bad: 'It lent 5 million yuan.',
      original: '发放贷款500万美元。',
      marks: ['5 million yuan'],
      better: 'It lent $5 million.',
    },
    {
      bad: 'The flat costs $6 million.',
      original: '房价600万港元。',
      marks: ['$6 million'],
      better: 'The flat costs HK$6 million.',
    },
    { good: 'The flat costs HK$6 million (5.5 million yuan).', original: '房价600万港元。' },
    {
      good: 'It raised 3 billion Japanese yen, €2 million and RMB 5 million.',
      original: '筹得30亿日元、200万欧元和人民币500万元。',
    },
  ],
  *run(passage) {
    for (const row of figuresOf(passage)) {
      for (const pair of row.match.pairs) {
        if (pair.agreement !== 'unit') continue;
        const chinese = row.chinese.quantities[pair.chinese];
        const english = row.english.quantities[pair.english];
        if (chinese?.unit?.dimension !== 'money' || english?.unit?.dimension !== 'money') continue;
        const { theirs, ours } = wordingOf(row, chinese, english);
        if (isYenOrYuan(ours, chinese.unit) || isLocalDollar(row.text, ours, chinese.unit)) continue;
        const span = inPassage(row, english);
        const right = written(row.text.slice(english.core.start, english.core.end), chinese.unit, english);
        yield {
          ...span,
          message: {
            en: `The original's amount is in ${chinese.unit.name}: ${theirs}${tailOf(row.original, chinese)}; “${ours}” is not.`,
            zh: `原文金额为“${theirs}${tailOf(row.original, chinese)}”，此处“${ours}”币种不同。`,
          },
          suggestions: [{ edits: [{ ...span, text: right }] }],
        };
      }
    }
  },
});

/** "¥" stands for both. */
function isYenOrYuan(ours: string, unit: Unit): boolean {
  return /[¥￥]/.test(ours) && (unit === units.jpy || unit === units.cny);
}

/** Once the passage has said whose dollars they are, "dollars" will do. */
function isLocalDollar(text: string, ours: string, unit: Unit): boolean {
  if (!/dollars$/.test(unit.name) || !/^\$|dollars?$/.test(ours) || /US|U\.S\./.test(ours)) return false;
  const sign = signs.get(unit);
  return text.includes(unit.name) || (sign !== undefined && sign !== '$' && text.includes(sign));
}

const signs: ReadonlyMap<Unit, string> = new Map<Unit, string>([
  [units.usd, '$'],
  [units.hkd, 'HK$'],
  [units.twd, 'NT$'],
  [units.sgd, 'S$'],
  [units.aud, 'A$'],
  [units.cad, 'C$'],
  [units.nzd, 'NZ$'],
  [units.eur, '€'],
  [units.gbp, '£'],
]);

/** The amount as a desk writes it: "$5 million", "5 million yuan". */
function written(number: string, unit: Unit, english: Quantity): string {
  const sign = signs.get(unit);
  return sign !== undefined && !english.isSpelled ? `${sign}${number}` : `${number} ${unit.name}`;
}

/** The currency's name behind the numerals. */
function tailOf(original: string, { end }: Quantity): string {
  return (
    /^(?:多|余)?(?:人民币|[美港日欧韩新澳加]?[元币]|新台币|英镑|卢布|卢比|泰铢|美金)/.exec(
      original.slice(end, end + 6),
    )?.[0] ?? ''
  );
}
