import { describe, expect, it } from 'vitest';
import { byCategory, byName } from '../../../../bench/quality/evaluate/breakdown.ts';
import { annotated, mark } from '../support/made-lines.ts';

const flag = (start: number, end: number, check: string) => ({ start, end, check, severity: 'minor' });
const line = annotated('aaaaa bbbb', [[mark(0, 5)], [mark(4, 5, 'Fluency/Grammar')]]);
const predicted = (...spans: readonly ReturnType<typeof flag>[]) => [{ system: 'A', doc: 'news', seg: 1, spans }];
const checkOf = ({ check = '' }) => check;

describe('flags by name', () => {
  it('are right where they touch what any expert marked', () => {
    const spans = [flag(0, 2, 'awkward/one'), flag(6, 8, 'awkward/one'), flag(4, 6, 'awkward/two')];
    expect(byName([line], predicted(...spans), checkOf)).toMatchObject([
      { name: 'awkward/one', flags: 2, precision: 0.5 },
      { name: 'awkward/two', flags: 1, precision: 1 },
    ]);
  });

  it('stand beside what they reach anywhere in their segment', () => {
    // Of the nine places of two characters the first five touch the mark.
    const [figures] = byName([line], predicted(flag(0, 2, 'awkward/one')), checkOf);
    expect(figures?.chance).toBeCloseTo(5 / 9);
  });
});

describe('marks by category', () => {
  it('are found where a flag touches them', () => {
    expect(byCategory([line], predicted(flag(0, 2, 'awkward/one')))).toMatchObject([
      { category: 'Accuracy/Mistranslation', marks: 1, recall: 1 },
      { category: 'Fluency/Grammar', marks: 1, recall: 0, chance: 0.2 },
    ]);
  });

  it('count an omission as found where a check says of the segment that something is missing', () => {
    const omission = { category: 'Accuracy/Omission', severity: 'Major', sourceStart: 0, sourceEnd: 1 };
    const lines = [annotated('aaaa', [[omission]]), annotated('bbbb', [[]], { seg: 2 })];
    const says = (omissions: number) => [{ system: 'A', doc: 'news', seg: 1, omissions, spans: [] }];
    expect(byCategory(lines, predicted(flag(0, 4, 'awkward/one')))).toMatchObject([{ marks: 1, recall: 0, chance: 0 }]);
    expect(byCategory(lines, says(0))).toMatchObject([{ recall: 0, chance: 0 }]);
    expect(byCategory(lines, says(2))).toMatchObject([{ recall: 1, chance: 0.5 }]);
  });
});
