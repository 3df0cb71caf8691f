import { decimalOf } from '../../text/quantities/decimal.ts';
import type { Quantity } from '../../text/quantities/quantity.ts';
import { type Unit, units } from '../../text/quantities/units.ts';
import { writeFigure } from '../../text/quantities/write.ts';
import { type Draft, definePassageCheck } from '../check.ts';
import { inPassage, wordingOf } from './support/figure-messages.ts';
import { figuresOf, type RowFigures } from './support/figures.ts';

/** Into what a traditional unit is converted, where the other unit is kept. */
const examplesOf: ReadonlyMap<Unit, Unit> = new Map<Unit, Unit>([
  [units.li, units.km],
  [units.jin, units.kg],
  [units.mu, units.ha],
]);

/** The original's figure with another unit: 100亩 as "100 acres". */
export const unitChanged = definePassageCheck({
  id: 'bilingual/unit-changed',
  severity: 'major',
  score: 0.7,
  mqm: 'Accuracy/Mistranslation',
  title: { en: 'Unit changed', zh: '单位有误' },
  summary: {
    en: 'A figure of the original with another unit and no conversion: 里 as kilometers, 斤 as kilograms, 亩 as acres or hectares, 月 as years.',
    zh: '原文的数字换了单位却未换算：里写成公里，斤写成公斤，亩写成英亩或公顷，月写成年。',
  },
  reason: {
    en: 'The number is that of the original, its unit is not: 1 li is 0.5 km, 1 jin is 0.5 kg, 15 mu are 1 hectare.',
    zh: '数字未变而单位变了：1里＝0.5公里，1斤＝0.5公斤，15亩＝1公顷。',
  },
  source: 'CHECKS.md, bilingual units; market units (市制) as fixed in 1929',
  examples: [
    { bad: 'They farm 100 acres.', original: '他们耕种100亩地。', marks: ['100 acres'], better: 'They farm 100 mu.' },
    {
      bad: 'He walked 30 kilometers.',
      original: '他走了30里路。',
      marks: ['30 kilometers'],
      better: 'He walked 30 li.',
    },
    { bad: 'It took three years.', original: '用了3个月。', marks: ['three years'], better: 'It took three months.' },
    { good: 'They farm 100 mu (6.67 hectares).', original: '他们耕种100亩地。' },
    { good: 'He walked 15 kilometers and ate half a kilogram of rice.', original: '他走了30里路，吃了一斤米。' },
    { good: 'It took half a year.', original: '用了6个月。' },
  ],
  *run(passage) {
    for (const row of figuresOf(passage)) {
      for (const pair of row.match.pairs) {
        if (pair.agreement !== 'unit') continue;
        const chinese = row.chinese.quantities[pair.chinese];
        const english = row.english.quantities[pair.english];
        if (chinese?.unit && english?.unit && chinese.unit.dimension !== 'money')
          yield draftOf(row, chinese, english, chinese.unit, english.unit);
      }
    }
  },
});

function draftOf(row: RowFigures, chinese: Quantity, english: Quantity, theirUnit: Unit, ourUnit: Unit): Draft {
  const { theirs, ours } = wordingOf(row, chinese, english);
  const span = inPassage(row, english);
  const kept = `${row.text.slice(english.core.start, english.core.end)} ${chinese.low === 1 ? (theirUnit.singular ?? theirUnit.name.replace(/s$/, '')) : theirUnit.name}`;
  const into =
    ourUnit.dimension === theirUnit.dimension && ourUnit.factor > 0
      ? (examplesOf.get(theirUnit) ?? ourUnit)
      : undefined;
  const converted =
    into && chinese.key !== ''
      ? writeFigure({ ...chinese, ...figureOf((chinese.low * theirUnit.factor) / into.factor) })
      : undefined;
  const source = row.original.slice(chinese.start, chinese.end + 2);
  return {
    ...span,
    message: {
      en: `The original counts in ${theirUnit.name} (${theirs}); “${ours}” is not the same.`,
      zh: `原文为“${source}”，单位是${theirs.replace(/^[\d.,]+/, '') || theirUnit.name}，“${ours}”并不相等。`,
    },
    suggestions: [
      { edits: [{ ...span, text: kept }] },
      ...(into && converted !== undefined && theirUnit.dimension !== 'duration'
        ? [{ edits: [{ ...span, text: `${converted} ${into.name}` }] }]
        : []),
    ],
  };
}

function figureOf(value: number): Pick<Quantity, 'low' | 'high' | 'key' | 'step'> {
  const { key, value: low, step } = decimalOf(Number(value.toPrecision(3)));
  return { low, high: low, key, step };
}
