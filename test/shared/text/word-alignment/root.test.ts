import { describe, expect, it } from 'vitest';
import { rootOf } from '../../../../shared/text/word-alignment/root.ts';

describe('rootOf', () => {
  it.each([
    ['cooperate', 'cooperation', 'cooperative', 'cooperating', 'cooperates'],
    ['invest', 'investment', 'investments', 'investor', 'investing'],
    ['economy', 'economic', 'economical', 'economics'],
    ['stop', 'stopped', 'stopping', 'stops'],
    ['boat', 'boats', 'boat’s'],
    ['modernise', 'modernize', 'modernization', 'modernisation'],
  ])('is one for %s and its relatives', (...relatives) => {
    expect(new Set(relatives.map(rootOf)).size).toBe(1);
  });

  it.each([
    ['port', 'part'],
    ['invest', 'investigate'],
    ['press', 'present'],
    ['bus', 'bush'],
  ])('tells %s from %s', (a, b) => {
    expect(rootOf(a)).not.toBe(rootOf(b));
  });
});
