import { describe, expect, it } from 'vitest';
import { lexicon } from '../../../../bench/quality/support/lexicon.ts';
import { createPassage } from '../../../../shared/checks/passage.ts';
import { columns } from '../../../../shared/checks/ranking/columns.ts';
import { expectedPenalty, type ModelData, openModel } from '../../../../shared/checks/ranking/model.ts';
import { shippedModel } from '../../../../shared/checks/ranking/shipped.ts';
import weights from '../../../../shared/checks/ranking/weights.json' with { type: 'json' };

const read = (row: { text: string; original?: string; seconds?: readonly string[] }) =>
  createPassage(
    {
      id: 'p',
      rows: [
        {
          id: 'r',
          separator: '',
          ...row,
          seconds: (row.seconds ?? []).map((text, index) => ({ label: `Engine ${index}`, text })),
        },
      ],
    },
    lexicon,
  );
const text = 'The bridge over the river was repaired by 30 workers in spring.';
const original = '春天，30名工人修好了河上的桥。';
const seconds = [
  'In spring, 30 workers repaired the bridge over the river.',
  'Thirty workers repaired the bridge across the river in spring.',
];

describe('the shipped weights', () => {
  it('are of the features that the program computes', () => {
    expect(weights.columns).toEqual([...columns]);
  });

  it('take no more than 1 MB', () => {
    expect(JSON.stringify(weights).length).toBeLessThanOrEqual(1_000_000);
  });

  it('are refused where the features are others', () => {
    const data = { ...(weights as ModelData), columns: ['length'] };
    expect(() => openModel(data)).toThrow(/npm run train/);
  });
});

describe('judge', () => {
  const model = shippedModel();

  it.each([
    ['a text by itself', { text }],
    ['a text with its original', { text, original }],
    ['a text with one other translation', { text, original, seconds: seconds.slice(0, 1) }],
    ['a text with two', { text, original, seconds }],
    ['a text with other translations but no original', { text, seconds }],
    ['nothing but marks', { text: '… — !?' }],
    ['another script', { text: 'مرحبا بالعالم 🙂 世界', original: '你好，世界', seconds: ['Hello 🙂'] }],
    ['nothing', { text: '' }],
  ])('gives a likelihood for every token of %s', (_, row) => {
    const passage = read(row);
    const { marked, major, starts } = model.judge(passage, []);
    expect(starts).toHaveLength(passage.tokens.length);
    for (const likelihood of [...marked, ...major]) {
      expect(likelihood).toBeGreaterThan(0);
      expect(likelihood).toBeLessThan(1);
    }
  });

  it('finds a word that others say otherwise likelier than one that they say, too', () => {
    const deviating = text.replace('bridge', 'saddle');
    const passage = read({ text: deviating, original, seconds });
    const { marked } = model.judge(passage, []);
    const likelihood = (word: string) => marked[passage.tokens.findIndex(({ lower }) => lower === word)] ?? 0;
    expect(likelihood('saddle')).toBeGreaterThan(likelihood('workers'));
    const { marked: before } = model.judge(read({ text, original, seconds }), []);
    expect(likelihood('saddle')).toBeGreaterThan(before[1] ?? 1);
  });

  it('does not depend on what was judged before', () => {
    const first = model.judge(read({ text, original, seconds }), []).marked;
    model.judge(read({ text: 'Something else.', original: '别的。', seconds: [text] }), []);
    expect([...model.judge(read({ text, original, seconds }), []).marked]).toEqual([...first]);
  });
});

describe('expectedPenalty', () => {
  const judgement = (marked: readonly number[], major: number) => ({
    starts: new Int32Array(marked.length),
    ends: new Int32Array(marked.length),
    isCompared: true,
    marked: Float32Array.from(marked),
    major: new Float32Array(marked.length).fill(major),
  });

  it('grows with the likelihood of marks', () => {
    expect(expectedPenalty(judgement([0.1, 0.5], 0))).toBeGreaterThan(expectedPenalty(judgement([0.1, 0.3], 0)));
  });

  it('counts a major error five times', () => {
    expect(expectedPenalty(judgement([0.4], 1))).toBeCloseTo(5 * expectedPenalty(judgement([0.4], 0)));
  });

  it('counts an error over several tokens less than as many errors', () => {
    expect(expectedPenalty(judgement([0.5, 0.5, 0.5], 0))).toBeLessThan(
      expectedPenalty(judgement([0.5, 0, 0.5, 0, 0.5], 0)),
    );
  });
});
