import { describe, expect, it } from 'vitest';
import { redundantTwin } from '../../../../shared/checks/duplication/redundant-twin.ts';
import { twins } from '../../../../shared/checks/duplication/support/twins.ts';
import { runExample } from '../../../helpers/run-example.ts';

describe('the pairs of twin words', () => {
  it('are eighty at least, none of them listed twice', () => {
    const names = twins.map((pair) => [...pair].sort().join(' '));
    expect(names.length).toBeGreaterThanOrEqual(80);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each(twins)('%s and %s: the first is kept', (keep, drop) => {
    const result = runExample(redundantTwin, { bad: `It is about ${keep} and ${drop} here.`, marks: [] });
    expect(result.better).toBe(`It is about ${keep} here.`);
  });
});
