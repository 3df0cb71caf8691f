import { expect, test } from 'vitest';
import { rangeOf, windowSize, windowsOf } from '../../../renderer/features/story/model/windows.ts';

test('a range lies in every window that it touches', () => {
  expect(windowsOf(windowSize - 1, windowSize + 1)).toEqual([0, 1]);
  expect(windowsOf(windowSize, 2 * windowSize)).toEqual([1]);
});

test('an empty range lies in none', () => {
  expect(windowsOf(0, 0)).toEqual([]);
});

test('the last window ends with the story', () => {
  expect(rangeOf(1, windowSize + 7)).toEqual({ from: windowSize, to: windowSize + 7 });
});
