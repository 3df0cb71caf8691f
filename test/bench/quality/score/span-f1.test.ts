import { describe, expect, it } from 'vitest';
import { spanF1 } from '../../../../bench/quality/score/span-f1.ts';
import type { AnnotatedLine } from '../../../../bench/quality/support/annotations.ts';

type Mark = readonly [start: number, end: number, severity: string];
const spans = (marks: readonly Mark[]) =>
  marks.map(([start, end, severity]) => ({ start, end, severity, category: 'Accuracy/Mistranslation' }));

/** The figures for a text of ten characters. */
function figures(predicted: readonly Mark[], ...experts: readonly (readonly Mark[])[]) {
  const name = { system: 'A', doc: 'news', seg: 1 };
  const line: AnnotatedLine = { ...name, source: '甲', target: 'aaa bbb c.', ratings: experts.map(spans) };
  return spanF1([line], [{ ...name, spans: spans(predicted) }]);
}

describe('span F1 of quality estimation', () => {
  it('is 1 for the same spans with the same severities', () => {
    expect(figures([[0, 3, 'major']], [[0, 3, 'Major']]).oneExpert).toEqual({ precision: 1, recall: 1, f1: 1 });
  });

  it('counts a character of the other severity half', () => {
    expect(figures([[0, 3, 'minor']], [[0, 3, 'Major']]).oneExpert.f1).toBe(0.5);
  });

  it('counts characters, not spans', () => {
    const { precision, recall } = figures([[0, 6, 'minor']], [[4, 8, 'Minor']]).oneExpert;
    expect(precision).toBeCloseTo(2 / 6);
    expect(recall).toBeCloseTo(2 / 4);
  });

  it('compares with each expert by itself', () => {
    const { precision, recall } = figures([[0, 4, 'minor']], [[0, 4, 'Minor']], []).oneExpert;
    expect([precision, recall]).toEqual([0.5, 1]);
  });

  it('compares with the marks of all experts together', () => {
    const { merged } = figures([[0, 4, 'minor']], [[0, 2, 'Major']], [[1, 4, 'Minor']]);
    // ½ for the major one, 1 where one expert says minor: 3½ of 4.
    expect(merged).toEqual({ precision: 0.875, recall: 0.875, f1: 0.875 });
  });

  it('takes an empty span for the character it stands at, also at the end of the text', () => {
    expect(figures([[10, 10, 'minor']], [[10, 10, 'Minor']]).oneExpert.f1).toBe(1);
  });

  it('takes no heed of what is missing in the text', () => {
    const omission = { sourceStart: 0, sourceEnd: 1, severity: 'Major', category: 'Accuracy/Omission' };
    const line: AnnotatedLine = { system: 'A', doc: 'news', seg: 1, source: '甲', target: 'a', ratings: [[omission]] };
    expect(spanF1([line], []).oneExpert).toEqual({ precision: 0, recall: 0, f1: 0 });
  });
});
