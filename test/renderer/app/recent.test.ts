import { expect, it } from 'vitest';
import { withOpened } from '../../../renderer/app/recent.ts';

it('puts a story opened for the first time on top', () => {
  expect(withOpened([1, 2], 3)).toEqual([3, 1, 2]);
});

it('leaves one that is listed where it is', () => {
  expect(withOpened([1, 2, 3], 3)).toEqual([1, 2, 3]);
});

it('forgets the one at the end when the list is full', () => {
  expect(withOpened([1, 2, 3, 4, 5, 6, 7], 8)).toEqual([8, 1, 2, 3, 4, 5, 6]);
});
