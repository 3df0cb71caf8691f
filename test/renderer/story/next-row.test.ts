import { expect, test } from 'vitest';
import { isAwaited, nextAwaiting } from '../../../renderer/features/story/model/next-row.ts';
import { indexEntry } from './build.ts';

test('a translator goes on to the next undecided row with something to look at', () => {
  const index = [
    indexEntry({ id: 1, findings: 1 }),
    indexEntry({ id: 2 }),
    indexEntry({ id: 3, findings: 1, state: 'confirmed' }),
    indexEntry({ id: 4, changed: true, state: 'edited' }),
  ];
  expect(nextAwaiting(index, 0, 'translator')).toBe(3);
});

test('round the end, then rows without anything to look at', () => {
  const index = [
    indexEntry({ id: 1, state: 'returned' }),
    indexEntry({ id: 2, state: 'confirmed' }),
    indexEntry({ id: 3 }),
  ];
  expect(nextAwaiting(index, 1, 'translator')).toBe(0);
  expect(nextAwaiting(index, 0, 'translator')).toBe(2);
});

test('a reviewer goes on to confirmed rows', () => {
  const index = [
    indexEntry({ id: 1, findings: 1 }),
    indexEntry({ id: 2, state: 'approved' }),
    indexEntry({ id: 3, state: 'confirmed' }),
  ];
  expect(nextAwaiting(index, 0, 'reviewer')).toBe(2);
});

test('the row itself is never the next one', () => {
  expect(nextAwaiting([indexEntry({ id: 1 })], 0, 'translator')).toBeUndefined();
});

test.each([
  ['translator', ['open', 'edited', 'returned']],
  ['reviewer', ['confirmed']],
] as const)('a story waits for a %s while it has rows that are %s', (role, due) => {
  const none = { open: 0, edited: 0, confirmed: 0, returned: 0, approved: 0 };
  const states = Object.keys(none) as (keyof typeof none)[];
  expect(states.filter((state) => isAwaited({ ...none, [state]: 1 }, role))).toEqual(due);
  expect(isAwaited(undefined, role)).toBe(false);
});
