import { describe, expect, it } from 'vitest';
import { rankOf } from '../../../../shared/checks/engine/rank.ts';

describe('the rank of a finding', () => {
  it.each([
    ['a duplicate', { family: 'duplication', check: 'duplication/doubled-word' }],
    ['a figure', { family: 'bilingual', check: 'bilingual/figure-changed' }],
    ['a wording that the desk corrected before', { family: 'memory', check: 'memory/corrected-before' }],
    ['a term of the desk', { family: 'consistency', check: 'consistency/term-base' }],
  ] as const)('puts %s before the surest of anything else', (_, kind) => {
    const other = { family: 'awkward', check: 'awkward/phrase', score: 1 } as const;
    expect(rankOf({ ...kind, score: 0.1 })).toBeGreaterThan(rankOf(other));
  });

  it('goes by the score among equals', () => {
    const kind = { family: 'awkward', check: 'awkward/phrase' } as const;
    expect(rankOf({ ...kind, score: 0.5 })).toBeGreaterThan(rankOf({ ...kind, score: 0.4 }));
  });
});
