import type { Quantity } from '../../text/quantities/quantity.ts';
import { writeFigure } from '../../text/quantities/write.ts';
import { type Draft, definePassageCheck } from '../check.ts';
import { figuresOf, type RowFigures } from './support/figures.ts';

/** A figure of the original that stands in the translation with another value or of another kind. */
export const figureChanged = definePassageCheck({
  id: 'bilingual/figure-changed',
  severity: 'major',
  score: 0.8,
  mqm: 'Accuracy/Mistranslation',
  title: { en: 'Figure changed', zh: '数字有误' },
  summary: {
    en: 'A figure whose value is not that of the original, both read as intervals (万 and 亿, 三四十, 余, 成, X分之Y), or per cent where the original has percentage points.',
    zh: '数字与原文的数值不符，两边都按区间解读（万、亿、三四十、余、成、几分之几）；或把“个百分点”译成百分比。',
  },
  reason: {
    en: 'Figures are what readers quote first; the original gives another one here.',
    zh: '数字最常被引用，此处与原文不一致。',
  },
  source: 'CHECKS.md, bilingual figures; GB/T 15835-2011 (use of numerals in Chinese texts)',
  examples: [
    {
      bad: 'Police handled 3,700 cases.',
      original: '警方办理案件3.7万起。',
      marks: ['3,700'],
      better: 'Police handled 37,000 cases.',
    },
    {
      bad: 'The fund rose to 2.6 billion yuan.',
      original: '基金增至260亿元。',
      marks: ['2.6 billion yuan'],
      better: 'The fund rose to 26 billion yuan.',
    },
    {
      bad: 'The rate rose 2 percent.',
      original: '该比率上升2个百分点。',
      marks: ['2 percent'],
      better: 'The rate rose 2 percentage points.',
    },
    { bad: 'A quarter of the shops closed.', original: '三分之一的店铺关门。', marks: ['A quarter'] },
    { good: 'Police handled more than 37,000 cases.', original: '警方办理案件3.7万余起。' },
    { good: 'Thirty to forty people came, or 70 percent.', original: '三四十人到场，占七成。' },
    { good: 'The rate rose 2 percentage points to 1.2 trillion yuan.', original: '该比率上升2个百分点，达1.2万亿元。' },
  ],
  *run(passage) {
    for (const row of figuresOf(passage)) {
      for (const pair of row.match.pairs) {
        if (pair.agreement !== 'changed' && pair.agreement !== 'kind') continue;
        const chinese = row.chinese.quantities[pair.chinese];
        const english = row.english.quantities[pair.english];
        if (chinese && english)
          yield pair.agreement === 'kind' ? kindDraft(row, chinese, english) : changedDraft(row, chinese, english);
      }
    }
  },
});

function changedDraft(row: RowFigures, chinese: Quantity, english: Quantity): Draft {
  const theirs = row.original.slice(chinese.start, chinese.end);
  const ours = row.text.slice(english.start, english.end);
  const right = chinese.kind === english.kind ? writeFigure(chinese, english) : undefined;
  const core = { start: row.row.start + english.core.start, end: row.row.start + english.core.end };
  const weak = !chinese.isFirm || !english.isFirm;
  return {
    start: row.row.start + english.start,
    end: row.row.start + english.end,
    message: {
      en:
        right === undefined
          ? `The original has ${theirs}; this says “${ours}”.`
          : `The original has ${theirs} (${right}); this says “${ours}”.`,
      zh:
        right === undefined
          ? `原文为“${theirs}”，此处是“${ours}”。`
          : `原文为“${theirs}”（${right}），此处是“${ours}”。`,
    },
    ...(weak && { score: 0.6 }),
    ...(right !== undefined &&
      !isSameText(right, row.text, english) && { suggestions: [{ edits: [{ ...core, text: right }] }] }),
  };
}

function isSameText(right: string, text: string, { core }: Quantity): boolean {
  return text.slice(core.start, core.end) === right;
}

function kindDraft(row: RowFigures, chinese: Quantity, english: Quantity): Draft {
  const theirs = row.original.slice(chinese.start, chinese.end);
  const ours = row.text.slice(english.start, english.end);
  const number = row.text.slice(english.core.start, english.core.end);
  const right =
    `${number} ${chinese.kind === 'points' ? 'percentage points' : chinese.kind === 'percent' ? 'percent' : chinese.kind === 'factor' ? 'times' : ''}`.trim();
  const start = row.row.start + english.start;
  const end = row.row.start + english.end;
  const canMend = chinese.kind !== 'count' && chinese.kind !== 'ordinal' && english.unit === undefined;
  return {
    start,
    end,
    message: {
      en: `The original has ${theirs}, which is “${right}”; this says “${ours}”.`,
      zh: `原文为“${theirs}”，应为“${right}”，此处是“${ours}”。`,
    },
    ...(canMend && { suggestions: [{ edits: [{ start, end, text: right }] }] }),
  };
}
