import { describe, expect, it } from 'vitest';
import { dueWork, rowsDone } from '../../../renderer/features/stories/due-work.ts';
import { sourceNames } from '../../../renderer/features/stories/source-names.ts';
import type { RowState, StoryCounts } from '../../../shared/contract/model.ts';

function story(rowStates: Partial<Record<RowState, number>>, findings: Partial<StoryCounts> = {}) {
  const states = { open: 0, edited: 0, confirmed: 0, returned: 0, approved: 0, ...rowStates };
  const rows = Object.values(states).reduce((sum, count) => sum + count, 0);
  return {
    counts: { rows, rowStates: states, open: 0, fixed: 0, dismissed: 0, advice: 0, corrections: 0, ...findings },
  };
}

describe('due work', () => {
  it('of a translator begins with what came back', () => {
    expect(dueWork(story({ returned: 2, open: 5 }, { open: 9 }), 'translator')).toEqual({ what: 'returned', count: 2 });
  });

  it('of a translator goes on with open findings', () => {
    expect(dueWork(story({ open: 5 }, { open: 9 }), 'translator')).toEqual({ what: 'findings', count: 9 });
  });

  it('of a translator ends with rows that nobody confirmed', () => {
    expect(dueWork(story({ open: 5, edited: 1, confirmed: 3 }), 'translator')).toEqual({ what: 'rows', count: 6 });
  });

  it('of a reviewer is what waits for approval, and no finding', () => {
    expect(dueWork(story({ open: 5, confirmed: 3 }, { open: 9 }), 'reviewer')).toEqual({ what: 'approvals', count: 3 });
  });

  it('is nothing where all is done', () => {
    const done = story({ approved: 4 });
    expect([dueWork(done, 'translator').what, dueWork(done, 'reviewer').what]).toEqual(['nothing', 'nothing']);
  });
});

it('a translator is done with a row at its confirmation, a reviewer at its approval', () => {
  const half = story({ open: 1, confirmed: 2, approved: 4 });
  expect([rowsDone(half, 'translator'), rowsDone(half, 'reviewer')]).toEqual([6, 4]);
});

it('sources are named original first, and without the revision', () => {
  const sources = [
    { id: 1, kind: 'reference', label: 'Evening Post' },
    { id: 2, kind: 'revision', label: 'Revision' },
    { id: 3, kind: 'machine', label: 'Engine B' },
    { id: 4, kind: 'original', label: 'qinghe.txt' },
    { id: 5, kind: 'machine', label: 'Engine A' },
  ] as const;
  expect(sourceNames(sources, 'Original')).toEqual(['Original', 'Engine B', 'Engine A', 'Evening Post']);
});
