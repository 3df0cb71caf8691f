import { expect, test } from 'vitest';
import {
  type Flipped,
  flip,
  flipAll,
  linesOf,
  rowsToReplace,
} from '../../../renderer/features/story/replace/replacements.ts';
import type { Replacement } from '../../../shared/contract/api.ts';
import type { RowState } from '../../../shared/contract/model.ts';

const row = (rowId: number, state: RowState, ...starts: readonly number[]): Replacement => ({
  rowId,
  position: rowId - 1,
  state,
  version: 3,
  edits: starts.map((start) => ({ start, end: start + 4, text: 'group' })),
});

const none: Flipped = new Set();
const lines = linesOf({ rows: [row(1, 'approved', 0), row(2, 'edited', 5, 20), row(3, 'open', 7)] });
const starts = (flipped: Flipped) =>
  rowsToReplace(lines, flipped).map(({ rowId, edits }) => [rowId, ...edits.map(({ start }) => start)]);

test('places in approved rows stand apart, and are left out by default', () => {
  expect(lines.map(({ key }) => key)).toEqual(['2:5', '2:20', '3:7', 'approved', '1:0']);
  expect(starts(none)).toEqual([
    [2, 5, 20],
    [3, 7],
  ]);
});

test('there is no heading where no row is approved', () => {
  expect(linesOf({ rows: [row(2, 'open', 0)] }).map(({ kind }) => kind)).toEqual(['place']);
});

test('one place is left out, or an approved one taken in, and back again', () => {
  const changed = flip(flip(none, '2:20'), '1:0');
  expect(starts(changed)).toEqual([
    [2, 5],
    [3, 7],
    [1, 0],
  ]);
  expect(starts(flip(flip(changed, '2:20'), '1:0'))).toEqual(starts(none));
});

test('all are left out and taken in at once, but approved rows only one by one', () => {
  const noneIn = flipAll(lines, flip(none, '1:0'), false);
  expect(starts(noneIn)).toEqual([[1, 0]]);
  expect(starts(flipAll(lines, noneIn, true))).toEqual([
    [2, 5, 20],
    [3, 7],
    [1, 0],
  ]);
});

test('what is sent says which version it was made for', () => {
  expect(rowsToReplace(lines, none)[1]).toEqual({
    rowId: 3,
    version: 3,
    edits: [{ start: 7, end: 11, text: 'group' }],
  });
});
