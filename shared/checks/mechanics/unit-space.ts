import { definePassageCheck } from '../check.ts';
import { kind, type Neighbours, neighboursIn } from '../engine/neighbours.ts';
import { withCommas } from './support/figures.ts';
import { unitSigns } from './support/units.ts';

const signs = [...unitSigns].sort((a, b) => b.length - a.length).join('|');
const pattern = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}.,/-])(\d[\d,]*(?:\.\d+)?)(${signs})(?![\p{L}\p{N}])`,
    String.raw`(?<=\d)[^\S\r\n]+([%‰])`,
    String.raw`([$£€])[^\S\r\n]+(?=\d)`,
  ].join('|'),
  'gu',
);

/** A unit without its space, or a sign with one. */
export const unitSpace = definePassageCheck({
  id: 'mechanics/unit-space',
  severity: 'minor',
  score: 0.5,
  mqm: 'Locale convention/Measurement format',
  title: { en: 'Space at a unit', zh: '单位与数字间距' },
  summary: {
    en: 'A figure and its unit written together (“500Mbps”), or a percent or currency sign set apart.',
    zh: '数字与单位连写（“500Mbps”），或百分号、货币符号与数字分开。',
  },
  reason: {
    en: 'A unit stands apart from its figure (500 Mbps); the percent and currency signs do not (5%, $5).',
    zh: '单位与数字之间空一格（500 Mbps），百分号和货币符号则紧贴数字（5%、$5）。',
  },
  examples: [
    {
      bad: 'It runs at 500Mbps over 1200km.',
      marks: ['500Mbps', '1200km'],
      better: 'It runs at 500 Mbps over 1200km.',
    },
    { bad: 'Prices rose 5 % to $ 30.', marks: [' %', '$ '], better: 'Prices rose 5% to $ 30.' },
    { good: 'The 5G and 4K boom of the 1990s: 500 Mbps, 5%, $30m, 3D, 10th, G20, 25mm² aside.' },
    { good: 'The A12km model' },
  ],
  *run(passage) {
    const { text } = passage;
    if (!maySlip(neighboursIn(passage))) return;
    for (const match of text.matchAll(pattern)) {
      const [whole, figure, unit, percent, currency] = match;
      const span = { start: match.index, end: match.index + whole.length };
      const better = figure
        ? `${/^\d{5,}$|^[3-9]\d{3}$/.test(figure) ? withCommas(figure) : figure} ${unit}`
        : (percent ?? currency ?? '');
      yield {
        ...span,
        message: figure
          ? { en: `A space parts the unit from its figure: ${better}.`, zh: `单位与数字之间应空一格：${better}。` }
          : { en: `“${better}” stands close to its figure.`, zh: `“${better}”应紧贴数字。` },
        suggestions: [{ edits: [{ ...span, text: better }] }],
      };
    }
  },
});

/** Whether the characters that the pattern is about stand side by side at all. */
function maySlip(near: Neighbours): boolean {
  return (
    near.hasPair(kind.digit, kind.letter) ||
    near.hasPair(kind.space, kind.percent) ||
    near.hasPair(kind.currency, kind.space)
  );
}
