import { describe, expect, it } from 'vitest';
import {
  daysOf,
  inputOf,
  isFiltered,
  noFilters,
  readFilters,
} from '../../../renderer/features/reports/model/filters.ts';
import { parseWeight, withWeight } from '../../../renderer/features/reports/model/weights.ts';
import { defaultMqmSettings } from '../../../shared/reports/mqm-score.ts';

const now = new Date(2026, 10, 22, 15, 30);

describe('filters of the report', () => {
  it('are read from whatever was stored', () => {
    expect(readFilters(undefined)).toEqual(noFilters);
    expect(readFilters({ engine: 'A', personId: 2, period: 'week', from: '2026-13-40', outlet: '' })).toEqual({
      ...noFilters,
      engine: 'A',
      personId: 2,
      period: 'week',
    });
    expect(readFilters({ personId: '2', period: 'ever', engine: 7 })).toEqual(noFilters);
  });

  it('ask the backend for no more than what narrows', () => {
    expect(inputOf(noFilters, now)).toEqual({});
    expect(isFiltered(noFilters)).toBe(false);
    expect(inputOf({ ...noFilters, engine: 'A', outlet: 'B', personId: 3 }, now)).toEqual({
      engine: 'A',
      outlet: 'B',
      personId: 3,
    });
  });

  it('take periods by whole days of the person, both ends included', () => {
    expect(daysOf({ ...noFilters, period: 'week' }, now)).toEqual({ from: '2026-11-16', to: null });
    expect(daysOf({ ...noFilters, period: 'month' }, now)).toEqual({ from: '2026-10-24', to: null });
    expect(daysOf({ ...noFilters, period: 'year' }, now)).toEqual({ from: '2026-01-01', to: null });
    const own = { ...noFilters, period: 'own', from: '2026-11-01', to: '2026-11-22' } as const;
    expect(inputOf(own, now)).toEqual({
      from: new Date(2026, 10, 1).toISOString(),
      to: new Date(2026, 10, 23).toISOString(),
    });
  });
});

describe('weights of the score', () => {
  it.each([
    ['5', 5],
    [' 0.5 ', 0.5],
    ['2,5', 2.5],
    ['１０', 10],
    ['', undefined],
    ['-1', undefined],
    ['five', undefined],
    ['101', undefined],
  ])('“%s” is %s', (typed, value) => {
    expect(parseWeight(typed, 0, 100)).toBe(value);
  });

  it('change one at a time', () => {
    expect(withWeight(defaultMqmSettings, 'major', 9).weights).toEqual({ minor: 1, major: 9, critical: 25 });
    expect(withWeight(defaultMqmSettings, 'threshold', 80)).toEqual({ ...defaultMqmSettings, threshold: 80 });
  });
});
