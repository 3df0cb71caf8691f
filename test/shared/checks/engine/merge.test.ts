import { describe, expect, it } from 'vitest';
import type { Check } from '../../../../shared/checks/check.ts';
import { createAnalysis } from '../../../../shared/checks/engine.ts';
import { passageOf, patternCheck } from '../../../helpers/checks.ts';

const found = (text: string, ...checks: readonly Check[]) =>
  createAnalysis({ passages: [passageOf('a', text)], facts: { references: [] } }, { checks }).findings();
const says = (en: string) => ({ en, zh: en });

describe('merge', () => {
  const sure = patternCheck('awkward/sure', /some words/g, {
    score: 0.9,
    replacement: 'words',
    reason: says('Surely.'),
  });
  const vague = patternCheck('awkward/vague', /some words\./g, {
    score: 0.3,
    replacement: 'text.',
    reason: says('Maybe.'),
  });

  it('joins findings on nearly the same words, the surest first', () => {
    const [finding, ...rest] = found('There are some words.', vague, sure);
    expect(rest).toEqual([]);
    expect(finding?.check).toBe('awkward/sure');
    expect(finding?.reason.en).toBe('Surely.\nMaybe.');
    expect(finding?.suggestions.map(({ edits }) => edits[0]?.text)).toEqual(['words', 'text.']);
  });

  it('keeps the worst severity of what it joins', () => {
    const major = { ...vague, severity: 'major' } as const;
    expect(found('There are some words.', major, sure)[0]?.severity).toBe('major');
  });

  it('keeps a small finding within a large one', () => {
    const sentence = patternCheck('awkward/sentence', /There.*/g);
    expect(found('There are some words in this long sentence.', sentence, sure)).toHaveLength(2);
  });

  it('joins findings of two families on the same words', () => {
    const other = patternCheck('mechanics/other', /some words/g, { score: 0.5, reason: says('Perhaps.') });
    const [finding, ...rest] = found('There are some words.', other, sure);
    expect(rest).toEqual([]);
    expect(finding?.check).toBe('awkward/sure');
    expect(finding?.reason.en).toBe('Surely.\n“some words” is marked. Perhaps.');
  });

  it('takes what a desk must never miss for the surest, whatever its score', () => {
    const twice = patternCheck('duplication/twice', /some words/g, { score: 0.2 });
    expect(found('There are some words.', sure, twice)[0]?.check).toBe('duplication/twice');
  });

  it('never lets a check mark the same words twice', () => {
    const greedy = patternCheck('awkward/greedy', /(?=(a+))a/g);
    const overlapping = {
      ...greedy,
      run: () => [0, 1, 2].map((start) => ({ start, end: start + 3, message: says('x') })),
    } as Check;
    expect(found('aaaaaaa', overlapping)).toHaveLength(1);
  });
});
