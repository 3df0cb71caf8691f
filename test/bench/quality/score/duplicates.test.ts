import { describe, expect, it } from 'vitest';
import { scoreDuplicates } from '../../../../bench/quality/score/duplicates.ts';

const label = (seg: number, duplicate: boolean, borderline = false) => ({
  system: 'A',
  doc: 'news',
  seg,
  duplicate,
  borderline,
  kind: 'none',
  spans: [],
});
const found = (seg: number, ...families: readonly string[]) => ({
  system: 'A',
  doc: 'news',
  seg,
  spans: families.map((family) => ({ start: 0, end: 1, severity: 'minor', family })),
});

describe('agreement with labels of duplicates', () => {
  const labels = [label(1, true), label(2, true), label(3, false), label(4, true, true)];
  const predictions = [
    found(1, 'duplication', 'duplication'),
    found(2, 'awkward'),
    found(3, 'duplication'),
    found(4, 'duplication'),
    found(5, 'duplication'),
    found(6),
  ];

  it('counts segments; one without a label has no duplicate, a borderline one is left out', () => {
    expect(scoreDuplicates(labels, predictions)).toEqual({
      precision: 1 / 3,
      recall: 1 / 2,
      hit: 1,
      wrong: 2,
      missed: 1,
      borderline: 1,
    });
  });

  it('tells which segments are wrong and which are missed', () => {
    const told: string[] = [];
    scoreDuplicates(labels, predictions, (verdict, { seg }) => told.push(`${verdict} ${seg}`));
    expect(told).toEqual(['missed 2', 'wrong 3', 'wrong 5']);
  });
});
