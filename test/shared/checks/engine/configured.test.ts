import { describe, expect, it } from 'vitest';
import { type Check, definePassageCheck, defineStoryCheck } from '../../../../shared/checks/check.ts';
import { createAnalysis } from '../../../../shared/checks/engine.ts';
import { type CheckPreferences, noPreferences } from '../../../../shared/checks/settings.ts';
import { passageOf, patternCheck, seenBefore } from '../../../helpers/checks.ts';

const said = (en: string) => ({ en, zh: en });
const base = { severity: 'minor', mqm: 'Fluency/Style', summary: said('Marks.'), examples: [] } as const;

/** Marks words of more letters than people allow. */
const longWord = definePassageCheck({
  ...base,
  id: 'awkward/long-word',
  title: said('Long word'),
  reason: said('Because.'),
  thresholds: { letters: { label: said('Letters'), value: 8, min: 2, max: 20 } },
  *run({ text }, _, { letters }) {
    for (const match of text.matchAll(/\p{L}+/gu)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (match[0].length > letters) yield { ...span, message: said(match[0]) };
    }
  },
});

/** Marks passages after the first so many. */
const tooMany = defineStoryCheck<null, 'passages'>({
  ...base,
  id: 'consistency/too-many',
  title: said('Too many'),
  reason: said('Because.'),
  thresholds: { passages: { label: said('Passages'), value: 1, min: 0, max: 9 } },
  collect: () => null,
  *judge(facts, _, { passages }) {
    for (const { passage } of facts.slice(passages)) yield { passage, start: 0, end: 1, message: said('More.') };
  },
});

function marks(text: string, checks: readonly Check[], preferences: Partial<CheckPreferences> = {}, budget = 1000) {
  const passages = text.split('\n').map((line, index) => passageOf(`p${index}`, line));
  const all = { ...noPreferences, ...preferences };
  const options = { checks, preferences: all, budgetPerThousandWords: budget, floor: 0 };
  return createAnalysis({ passages, facts: { references: [] } }, options).findings();
}

const texts = (found: ReturnType<typeof marks>) => found.map(({ text }) => text);
const vague = patternCheck('awkward/vague', /good|very/g, { severity: 'minor' });

describe('a level', () => {
  it('off keeps a check from running, also one that compares passages', () => {
    const off = { checks: { 'awkward/vague': { level: 'off' }, 'consistency/seen-before': { level: 'off' } } } as const;
    expect(marks('good one\ngood', [vague, seenBefore], off)).toEqual([]);
  });

  it.each(['minor', 'major'] as const)('%s brings what was advice to the desk, budget or not', (level) => {
    const advice = patternCheck('awkward/vague', /good/g, { tier: 'advice', severity: 'minor' });
    expect(marks('good', [advice])).toMatchObject([{ tier: 'advice', severity: 'minor' }]);
    const chosen = marks('good', [advice], { checks: { 'awkward/vague': { level } } }, 0);
    expect(chosen).toMatchObject([{ tier: 'desk', severity: level }]);
  });

  it('minor leaves what a check itself is in doubt of as advice', () => {
    const doubting = definePassageCheck({
      ...base,
      id: 'awkward/doubting',
      title: said('Doubt'),
      reason: said('Because.'),
      *run() {
        yield { start: 0, end: 4, tier: 'advice', message: said('Perhaps.') };
      },
    });
    const found = marks('good', [doubting], { checks: { 'awkward/doubting': { level: 'minor' } } });
    expect(found).toMatchObject([{ tier: 'advice' }]);
  });

  it('advice takes a finding from the desk', () => {
    expect(marks('good', [vague])).toMatchObject([{ tier: 'desk' }]);
    const found = marks('good', [vague], { checks: { 'awkward/vague': { level: 'advice' } } });
    expect(found).toMatchObject([{ tier: 'advice', severity: 'minor' }]);
  });
});

describe('a threshold', () => {
  it('reaches a check of passages', () => {
    expect(texts(marks('gate embankment', [longWord]))).toEqual(['embankment']);
    const set = { checks: { 'awkward/long-word': { thresholds: { letters: 3 } } } };
    expect(texts(marks('gate embankment', [longWord], set))).toEqual(['gate', 'embankment']);
  });

  it('reaches a check that compares passages', () => {
    expect(marks('a\nb\nc', [tooMany])).toHaveLength(2);
    const set = { checks: { 'consistency/too-many': { thresholds: { passages: 0 } } } };
    expect(marks('a\nb\nc', [tooMany], set)).toHaveLength(3);
  });
});

describe('ignored words', () => {
  it('hide a finding that marks nothing else', () => {
    expect(texts(marks('very good', [vague], { ignored: ['Good'] }))).toEqual(['very']);
  });

  it('hide a finding whose suggestion changes nothing else', () => {
    const article = definePassageCheck({
      ...base,
      id: 'awkward/article',
      title: said('Article'),
      reason: said('Because.'),
      *run() {
        const suggestions = [{ edits: [{ start: 4, end: 8, text: 'fine' }] }];
        yield { start: 0, end: 8, message: said('Marked.'), suggestions };
      },
    });
    expect(marks('the good day', [article])).toHaveLength(1);
    expect(marks('the good day', [article], { ignored: ['good'] })).toEqual([]);
    expect(marks('the good day', [article], { ignored: ['day'] })).toHaveLength(1);
  });

  it('of one check leave the others alone', () => {
    const other = patternCheck('mechanics/other', /good/g);
    const set = { checks: { 'awkward/vague': { ignored: ['good'] } } };
    expect(marks('good', [vague, other], set).map(({ check }) => check)).toEqual(['mechanics/other']);
  });
});

it('a budget of the story comes before that of the desk', () => {
  // Each in another neighbourhood, so that none is known by the other's fingerprint.
  const text = 'good day good roof good wind good tide good sand';
  const shown = (found: ReturnType<typeof marks>) => found.filter(({ tier }) => tier === 'desk').length;
  expect(shown(marks(text, [vague], {}, 200))).toBe(2);
  expect(shown(marks(text, [vague], { budget: 400 }, 200))).toBe(4);
});
