import { expect, test } from 'vitest';
import { rowsToApprove, rowsToHandOver } from '../../../renderer/features/story/model/hand-over.ts';
import { indexEntry } from './build.ts';

const index = [
  indexEntry({ id: 1 }),
  indexEntry({ id: 2, state: 'edited' }),
  indexEntry({ id: 3, state: 'returned' }),
  indexEntry({ id: 4, state: 'confirmed' }),
  indexEntry({ id: 5, state: 'confirmed', findings: 2 }),
  indexEntry({ id: 6, state: 'approved' }),
];

test('handing over confirms what waits for the translator', () => {
  expect(rowsToHandOver(index)).toEqual([1, 2, 3]);
});

test('approving all leaves confirmed rows with open findings', () => {
  expect(rowsToApprove(index)).toEqual({ ready: [4], held: 1 });
});
