import { describe, expect, it } from 'vitest';
import type { RowRecord } from '../../../backend/database/queries/rows.ts';
import { mixesOf, rowState, storyState } from '../../../backend/services/states.ts';
import type { RowState } from '../../../shared/contract/model.ts';

const untouched: RowRecord = {
  id: 1,
  storyId: 1,
  position: 0,
  passage: 0,
  separator: '',
  revision: null,
  version: 0,
  correctedIn: null,
  correctedBy: null,
  decidedIn: null,
  decision: null,
  decidedBy: null,
  decidedAt: null,
  comment: null,
};

describe('rowState', () => {
  it.each<[RowState, Partial<RowRecord>]>([
    ['open', {}],
    ['open', { correctedIn: 2 }],
    ['edited', { correctedIn: 2, revision: 'x' }],
    ['confirmed', { decision: 'confirm', decidedIn: 3 }],
    ['confirmed', { decision: 'confirm', decidedIn: 3, correctedIn: 2, revision: 'x' }],
    ['edited', { decision: 'confirm', decidedIn: 3, correctedIn: 4, revision: 'x' }],
    ['edited', { decision: 'approve', decidedIn: 3, correctedIn: 4 }],
    ['approved', { decision: 'approve', decidedIn: 3 }],
    ['returned', { decision: 'return', decidedIn: 3 }],
    ['edited', { decision: 'return', decidedIn: 3, correctedIn: 4, revision: 'x' }],
    ['open', { decision: 'reopen', decidedIn: 3 }],
    ['edited', { decision: 'reopen', decidedIn: 3, correctedIn: 2, revision: 'x' }],
  ])('is %s for %j', (state, record) => {
    expect(rowState({ ...untouched, ...record })).toBe(state);
  });
});

describe('storyState', () => {
  it.each([
    ['draft', {}],
    ['draft', { open: 2 }],
    ['in-translation', { open: 1, edited: 1 }],
    ['in-translation', { open: 1, approved: 5 }],
    ['in-review', { confirmed: 2 }],
    ['in-review', { confirmed: 1, approved: 1, returned: 1 }],
    ['in-translation', { approved: 1, returned: 1 }],
    ['in-translation', { returned: 2 }],
    ['in-review', { confirmed: 2, approved: 1 }],
    ['approved', { approved: 2 }],
  ] as const)('is %s for rows %j', (state, some) => {
    const rowStates = { open: 0, edited: 0, confirmed: 0, returned: 0, approved: 0, ...some };
    const rows = Object.values(rowStates).reduce((sum, count) => sum + count, 0);
    expect(storyState({ rows, rowStates })).toBe(state);
  });
});

describe('mixesOf', () => {
  const states = ['draft', 'in-translation', 'in-review', 'approved'] as const;

  it('has every mix of rows under the one state that follows from it', () => {
    expect(states.flatMap((state) => mixesOf([state])).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 32 }, (_, mix) => mix),
    );
    expect(mixesOf(['draft'])).toEqual([0b00000, 0b00001]);
    expect(mixesOf(['approved'])).toEqual([0b10000]);
  });

  it('tells a story by which rows it has, however many', () => {
    const names = ['open', 'edited', 'confirmed', 'returned', 'approved'] as const;
    for (let mix = 0; mix < 32; mix += 1) {
      const numbers = names.map((name, bit) => [name, (mix >> bit) & 1 ? 1 + ((mix * 7 + bit * 13) % 90) : 0] as const);
      const rowStates = Object.fromEntries(numbers) as Record<RowState, number>;
      const state = storyState({ rows: numbers.reduce((sum, [, count]) => sum + count, 0), rowStates });
      expect(mixesOf([state]), JSON.stringify(rowStates)).toContain(mix);
    }
  });
});
