import { describe, expect, it } from 'vitest';
import { definePassageCheck, defineSuspectCheck } from '../../../../shared/checks/check.ts';
import { configure } from '../../../../shared/checks/engine/configured.ts';
import { judgePassage } from '../../../../shared/checks/engine/judge.ts';
import { runPassages } from '../../../../shared/checks/engine/run.ts';
import { createPassage } from '../../../../shared/checks/passage.ts';
import type { Model } from '../../../../shared/checks/ranking/model.ts';

const says = (en: string) => ({ en, zh: en });
const text = 'The old bridge sang loudly and the river laughed.';
const passage = createPassage({ id: 'p', rows: [{ id: 'r', text, separator: '', original: '老桥。' }] });

/** Expects marks on these words. */
const model = (words: readonly string[], score: number): Model => ({
  agreement: 0.2,
  judge: ({ tokens }) => ({
    starts: Int32Array.from(tokens, ({ start }) => start),
    ends: Int32Array.from(tokens, ({ end }) => end),
    isCompared: true,
    marked: Float32Array.from(tokens, ({ lower }) => (words.includes(lower) ? 0.6 : 0.05)),
    major: new Float32Array(tokens.length),
  }),
  score: () => score,
});
const declared = {
  severity: 'minor',
  mqm: 'Other',
  title: says('T'),
  summary: says('S'),
  reason: says('R'),
  examples: [],
} as const;
const bridgeOnly = defineSuspectCheck({
  ...declared,
  id: 'awkward/bridge-only',
  explain: (suspect) =>
    text.slice(suspect.start, suspect.end).includes('bridge') ? { message: says('bridge') } : undefined,
});
const anything = defineSuspectCheck({ ...declared, id: 'awkward/anything', explain: () => ({ message: says('any') }) });
const rule = (word: string, tier: 'desk' | 'advice' = 'desk') =>
  definePassageCheck({
    ...declared,
    id: 'awkward/rule',
    tier,
    *run(passage) {
      const start = passage.text.indexOf(word);
      yield { start, end: start + word.length, message: says(word) };
    },
  });

function suspects(words: readonly string[], checks: Parameters<typeof configure>[0], score = 0.9) {
  const configured = configure(checks);
  const [result] = runPassages(configured, [passage], { references: [] });
  if (!result) throw new Error('no result');
  return judgePassage(model(words, score), configured, passage, result).suspects.map(({ check, draft }) => [
    check.id,
    text.slice(draft.start, draft.end),
    draft.tier,
  ]);
}

describe('judgePassage', () => {
  it('lets the first check that can explain a suspect say what is wrong', () => {
    expect(suspects(['bridge', 'laughed'], [bridgeOnly, anything])).toEqual([
      ['awkward/bridge-only', 'bridge', undefined],
      ['awkward/anything', 'laughed', undefined],
    ]);
  });

  it('says nothing of what no check can explain', () => {
    expect(suspects(['laughed'], [bridgeOnly])).toEqual([]);
  });

  it('leaves to a rule what it has marked', () => {
    expect(suspects(['bridge', 'laughed'], [rule('old bridge sang'), anything]).map(([, words]) => words)).toEqual([
      'laughed',
    ]);
  });

  it('does not take a rule’s advice for a mark', () => {
    expect(suspects(['bridge'], [rule('bridge', 'advice'), anything])).toHaveLength(1);
  });

  it('makes advice of what is less likely, and drops what is not likely', () => {
    expect(suspects(['bridge'], [anything], 0.64)).toEqual([['awkward/anything', 'bridge', 'advice']]);
    expect(suspects(['bridge'], [anything], 0.5)).toEqual([]);
  });

  it('asks no check that is switched off', () => {
    const configured = configure([anything], { checks: { 'awkward/anything': { level: 'off' } }, ignored: [] });
    const [result] = runPassages(configured, [passage], { references: [] });
    expect(result && judgePassage(model(['bridge'], 0.9), configured, passage, result).suspects).toEqual([]);
  });
});
