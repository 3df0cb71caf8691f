import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  columnsOf,
  defaultLayout,
  moveBorder,
  moveColumn,
  readLayout,
  sideSources,
} from '../../../renderer/features/story/model/columns.ts';
import { source } from './build.ts';

const sources = [
  source({ id: 1, kind: 'revision', label: 'Revision' }),
  source({ id: 2, label: 'Engine A' }),
  source({ id: 3, kind: 'original', language: 'zh', label: 'Original' }),
  source({ id: 4, label: 'Engine B' }),
  source({ id: 5, kind: 'reference', label: 'River Daily', aligned: false }),
];
const keys = (comparing: boolean, layout = defaultLayout) =>
  columnsOf(sources, 2, comparing, layout).map(({ key }) => key);

test('original, machine and revision stand in this order; others when comparing', () => {
  expect(keys(false)).toEqual(['original', 'machine', 'revision']);
  expect(keys(true)).toEqual(['original', 'machine', 'revision', 'other:Engine B']);
});

test('a text without counterparts is no column but stands beside', () => {
  expect(sideSources(sources).map(({ id }) => id)).toEqual([5]);
});

test('a moved column stays where it was put', () => {
  const columns = columnsOf(sources, 2, false, defaultLayout);
  const layout = moveColumn(columns, 'revision', 0, defaultLayout);
  expect(keys(false, layout)).toEqual(['revision', 'original', 'machine']);
  expect(keys(true, layout)).toEqual(['revision', 'original', 'machine', 'other:Engine B']);
});

test('a moved border keeps the sum of both sides and never closes a column', () => {
  const columns = columnsOf(sources, 2, false, defaultLayout);
  const [left, right] = columns;
  fc.assert(
    fc.property(fc.double({ min: -2, max: 2, noNaN: true }), (share) => {
      const { weights } = moveBorder(columns, 0, share, defaultLayout);
      const [a, b] = [weights.original ?? 0, weights.machine ?? 0];
      expect(a + b).toBeCloseTo((left?.weight ?? 0) + (right?.weight ?? 0));
      expect(Math.min(a, b)).toBeGreaterThan(0.2);
    }),
  );
});

test.each([null, 'wide', 7, [], { order: 3, weights: 'x' }, { weights: { machine: -1, original: 'a' } }])(
  'a stored layout of another shape (%j) is taken as none',
  (stored) => {
    expect(readLayout(stored)).toEqual({ order: [], weights: {} });
  },
);
