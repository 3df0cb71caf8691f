import { describe, expect, it } from 'vitest';
import { catalog } from '../../../shared/checks/catalog.ts';
import {
  type CheckPreferences,
  chosenLevel,
  isUnset,
  limitsOf,
  mergePreferences,
  noPreferences,
  settingOf,
} from '../../../shared/checks/settings.ts';

const threshold = { label: { en: 'Words', zh: '词数' }, value: 45, min: 15, max: 200 };

function preferences(more: Partial<CheckPreferences>): CheckPreferences {
  return { ...noPreferences, ...more };
}

describe('the settings of a story', () => {
  it('come before those of the desk, field by field', () => {
    const desk = preferences({ checks: { 'a/b': { level: 'off', thresholds: { words: 30, clauses: 2 } } } });
    const story = preferences({ checks: { 'a/b': { thresholds: { words: 60 } } } });
    expect(settingOf(mergePreferences(desk, story), 'a/b')).toEqual({
      level: 'off',
      thresholds: { words: 60, clauses: 2 },
    });
  });

  it('can be as delivered where the desk says otherwise', () => {
    const desk = preferences({ checks: { 'a/b': { level: 'off' } } });
    const story = preferences({ checks: { 'a/b': { level: 'delivered' } } });
    expect(chosenLevel(mergePreferences(desk), 'a/b')).toBe('off');
    expect(chosenLevel(mergePreferences(desk, story), 'a/b')).toBeUndefined();
  });

  it('add their ignored words to those of the desk, each once', () => {
    const desk = preferences({ ignored: ['Mou'], checks: { 'a/b': { ignored: ['two sessions'] } } });
    const story = preferences({ ignored: ['Mou', 'Lu'], checks: { 'a/b': { ignored: ['three rivers'] } } });
    const merged = mergePreferences(desk, story);
    expect(merged.ignored).toEqual(['Mou', 'Lu']);
    expect(settingOf(merged, 'a/b').ignored).toEqual(['two sessions', 'three rivers']);
  });

  it('have their own budget where one is set', () => {
    expect(mergePreferences(preferences({ budget: 10 })).budget).toBe(10);
    expect(mergePreferences(preferences({ budget: 10 }), preferences({ budget: 0 })).budget).toBe(0);
  });
});

describe('the limits of a check', () => {
  it.each([
    ['nothing is set', {}, 45],
    ['a number is set', { words: 60 }, 60],
    ['it is below what is allowed', { words: 1 }, 15],
    ['it is above what is allowed', { words: 1e9 }, 200],
    ['it is no whole number', { words: 60.4 }, 60],
    ['it is no number', { words: Number.NaN }, 45],
    ['only another name is set', { clauses: 3 }, 45],
  ])('are right where %s', (_, thresholds, expected) => {
    expect(limitsOf({ thresholds: { words: threshold } }, { thresholds })).toEqual({ words: expected });
  });

  it('are none for a check without thresholds', () => {
    expect(limitsOf({}, { thresholds: { words: 3 } })).toBeUndefined();
  });
});

describe('settings by id', () => {
  it('know no check by the name of an object method', () => {
    expect(settingOf(noPreferences, 'toString')).toEqual({});
  });

  it('are unset when every field is empty', () => {
    expect(isUnset({ thresholds: {}, ignored: [] })).toBe(true);
    expect(isUnset({ level: 'delivered' })).toBe(false);
  });
});

describe('thresholds of the catalog', () => {
  const declared = catalog.flatMap((check) =>
    Object.entries(check.thresholds ?? {}).map(([name, { value, min, max }]) => ({
      name: `${check.id} ${name}`,
      value,
      min,
      max,
    })),
  );

  it.each(declared)('$name is delivered within what people may set', ({ value, min, max }) => {
    expect(Number.isInteger(value) && Number.isInteger(min) && Number.isInteger(max)).toBe(true);
    expect(min).toBeLessThan(max);
    expect(value).toBeGreaterThanOrEqual(min);
    expect(value).toBeLessThanOrEqual(max);
  });
});
