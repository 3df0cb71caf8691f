import { describe, expect, it } from 'vitest';
import { listable, rankOf } from '../../../../shared/checks/engine/rank.ts';
import type { Finding } from '../../../../shared/checks/finding.ts';

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

describe('the findings of one row', () => {
  const made = (row: string, count: number, of: Partial<Finding> = {}): Finding[] =>
    Array.from({ length: count }, (_, index) => ({
      check: 'awkward/phrase',
      family: 'awkward',
      severity: 'minor',
      tier: 'advice',
      mqm: 'Style/Awkward',
      score: 0.5,
      spans: [{ row, start: index, end: index + 1 }],
      text: 'a',
      title: { en: '', zh: '' },
      message: { en: '', zh: '' },
      reason: { en: '', zh: '' },
      suggestions: [],
      related: [],
      fingerprint: `${row} ${index}`,
      ...of,
    }));

  it('are all listed where a person wrote the row', () => {
    const all = [...made('a', 200), ...made('b', 200)];
    expect(listable(all)).toEqual(all);
  });

  it('are the most important ones, in their order, where there are thousands', () => {
    const shown = made('a', 2, { tier: 'desk', fingerprint: 'desk' });
    const listed = listable([...made('a', 3000), ...shown, ...made('b', 5)]);
    expect(listed.filter(({ spans }) => spans[0]?.row === 'a')).toHaveLength(300);
    expect(listed.filter(({ spans }) => spans[0]?.row === 'b')).toHaveLength(5);
    expect(listed.filter(({ fingerprint }) => fingerprint === 'desk')).toEqual(shown);
    expect(listed[0]?.fingerprint).toBe('a 0');
  });
});
