import { expect, test } from 'vitest';
import { relatedIn } from '../../../renderer/features/story/model/highlight.ts';
import { finding } from './build.ts';

test('a passage within what the finding marks itself is not shown again', () => {
  const given = finding({
    id: 1,
    revisionSpans: [{ rowId: 1, start: 0, end: 20 }],
    related: [
      { rowId: 1, start: 2, end: 8 },
      { rowId: 1, start: 30, end: 34 },
      { rowId: 2, start: 2, end: 8 },
    ],
  });
  const related = relatedIn(given);
  expect(related(1)).toEqual([{ start: 30, end: 34 }]);
  expect(related(2)).toEqual([{ start: 2, end: 8 }]);
});

test('rows without passages share one list, so that they are not drawn again', () => {
  const related = relatedIn(undefined);
  expect(related(1)).toBe(related(2));
});
