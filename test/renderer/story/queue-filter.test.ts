import { describe, expect, it } from 'vitest';
import {
  activeParts,
  choiceCounts,
  isMine,
  matches,
  noFilter,
  readQueueView,
} from '../../../renderer/features/story/model/queue-filter.ts';
import { item } from './build.ts';

/** Row 1 is mine, row 2 was returned, row 3 is both. */
const rows = { isMine: (id: number) => id !== 2, isReturned: (id: number) => id > 1 };

const queue = [
  item({ findingId: 1, rowId: 1, severity: 'major' }),
  item({ findingId: 2, rowId: 2, family: 'awkward' }),
  item({ findingId: 3, rowId: 3, family: 'awkward', severity: 'major' }),
  item({ findingId: 4, rowId: 3, state: 'dismissed', elsewhere: true }),
  item({ findingId: 5, rowId: 1, state: 'fixed' }),
];
const shown = (filter: Partial<typeof noFilter>) =>
  queue.filter((each) => matches(each, { ...noFilter, ...filter }, rows)).map(({ findingId }) => findingId);

describe('the filter of the queue', () => {
  it.each([
    [{}, [1, 2, 3]],
    [{ state: 'dismissed' }, [4]],
    [{ state: 'elsewhere' }, [4]],
    [{ severity: 'major' }, [1, 3]],
    [{ mine: true }, [1, 3]],
    [{ returned: true }, [2, 3]],
    [{ mine: true, returned: true, severity: 'major', family: 'awkward' }, [3]],
  ] as const)('%j leaves %j', (filter, ids) => {
    expect(shown(filter)).toEqual(ids);
  });

  it('counts under each choice what it would show with the others as they are', () => {
    const counts = choiceCounts(queue, { ...noFilter, mine: true }, rows);
    expect(counts.states).toEqual({ open: 2, fixed: 1, dismissed: 1, elsewhere: 1 });
    expect([...counts.families]).toEqual([
      ['all', 2],
      ['duplication', 1],
      ['awkward', 1],
    ]);
    expect(counts.severities).toEqual({ all: 2, minor: 0, major: 2 });
    expect(counts).toMatchObject({ mine: 2, returned: 1 });
  });

  it('says which parts of it are chosen', () => {
    expect(activeParts(noFilter)).toEqual([]);
    expect(activeParts({ ...noFilter, mine: true, state: 'fixed' })).toEqual(['state', 'mine']);
  });

  it('is read back as it was stored, and anything else as nobody’s choice', () => {
    const stored = { ...noFilter, family: 'awkward', mine: true, order: 'score' } as const;
    expect(readQueueView(structuredClone(stored))).toEqual(stored);
    const nothing = { ...noFilter, order: 'reading' };
    expect(readQueueView(undefined)).toEqual(nothing);
    expect(readQueueView({ family: 'spelling', severity: 3, state: null, mine: 'yes', order: [] })).toEqual(nothing);
  });
});

describe('a row is mine', () => {
  it('where an edit or a decision of mine counts', () => {
    expect(isMine({ editedBy: [1, 2] }, 2)).toBe(true);
    expect(isMine({ decidedBy: [2] }, 2)).toBe(true);
    expect(isMine({ editedBy: [1], decidedBy: [3] }, 2)).toBe(false);
    expect(isMine({}, 2)).toBe(false);
  });
});
