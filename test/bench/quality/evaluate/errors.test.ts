import { describe, expect, it } from 'vitest';
import { jackknife, standardErrors } from '../../../../bench/quality/evaluate/errors.ts';
import { annotated, mark } from '../support/made-lines.ts';

describe('standard errors', () => {
  it('of a mean are the spread of the values over the root of their number', () => {
    const values = [2, 4, 4, 6];
    const sum = values.reduce((all, each) => all + each, 0);
    // The variance of these is 8/3, so that of their mean is 2/3.
    expect(jackknife(values.map((value) => (sum - value) / 3))).toBeCloseTo(Math.sqrt(2 / 3));
  });

  it('are none where all documents are alike, and some where they differ', () => {
    const docs = ['a', 'b', 'c'];
    const flags = docs.map((doc) => ({
      system: 'A',
      doc,
      seg: 1,
      spans: [{ start: 0, end: 4, severity: 'minor' }],
    }));
    const alike = docs.map((doc) => annotated('text here', [[mark(0, 4)]], { doc }));
    const different = docs.map((doc) => annotated('text here', [doc === 'a' ? [] : [mark(0, 4)]], { doc }));
    expect(standardErrors(alike, flags)).toMatchObject({ precision: 0, mcc: 0 });
    // Right are 2 of 3: without one of them 1 or ½.
    expect(standardErrors(different, flags).precision).toBeCloseTo(jackknife([1, 0.5, 0.5]));
  });
});
