import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPassage } from '../../../../shared/checks/passage.ts';
import type { Judgement } from '../../../../shared/checks/ranking/model.ts';
import { stretchesOf, suspectsOf } from '../../../../shared/checks/ranking/suspects.ts';

const passage = createPassage({
  id: 'p',
  rows: [{ id: 'r', text: 'The old bridge sang loudly, they said. It fell down at once.', separator: '' }],
});

/** A judgement by the likelihood of each token; the rest is unlikely. */
const judged = (likely: Readonly<Record<string, number>>, major = 0.2): Judgement => ({
  starts: Int32Array.from(passage.tokens, ({ start }) => start),
  ends: Int32Array.from(passage.tokens, ({ end }) => end),
  isCompared: false,
  marked: Float32Array.from(passage.tokens, ({ lower }) => likely[lower] ?? 0.05),
  major: new Float32Array(passage.tokens.length).fill(major),
});
const textsOf = (spans: readonly { readonly start: number; readonly end: number }[]) =>
  spans.map(({ start, end }) => passage.text.slice(start, end));

describe('suspectsOf', () => {
  it('grows over neighbours that are nearly as likely', () => {
    const suspects = suspectsOf(passage, judged({ bridge: 0.4, sang: 0.6, loudly: 0.5 }), 0.3);
    expect(textsOf(suspects)).toEqual(['bridge sang loudly']);
    expect(suspects[0]?.peak).toBeCloseTo(0.6);
  });

  it('stays within its sentence and between marks', () => {
    const all = Object.fromEntries(passage.tokens.map(({ lower }) => [lower, 0.5]));
    for (const text of textsOf(suspectsOf(passage, judged(all), 0.3))) {
      if (/\w/.test(text)) expect(text).not.toMatch(/[.,]/);
    }
  });

  it('leaves out what is less likely than asked for', () => {
    expect(suspectsOf(passage, judged({ sang: 0.29 }), 0.3)).toEqual([]);
  });

  it('never takes a token twice, and gives spans of whole tokens in reading order', () => {
    const likelihoods = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: passage.tokens.length,
      maxLength: passage.tokens.length,
    });
    fc.assert(
      fc.property(likelihoods, (marked) => {
        const suspects = suspectsOf(passage, { ...judged({}), marked: Float32Array.from(marked) }, 0.3);
        let before = 0;
        for (const { from, to, start, end, peak } of suspects) {
          expect(from).toBeGreaterThanOrEqual(before);
          expect(to).toBeGreaterThan(from);
          expect(start).toBe(passage.tokens[from]?.start);
          expect(end).toBe(passage.tokens[to - 1]?.end);
          expect(peak).toBeGreaterThanOrEqual(Math.fround(0.3) - 1e-6);
          before = to;
        }
      }),
    );
  });
});

describe('stretchesOf', () => {
  it('takes every token that is likely enough, and joins neighbours', () => {
    const stretches = stretchesOf(judged({ old: 0.3, bridge: 0.4, loudly: 0.25, fell: 0.1 }), 0.2);
    expect(textsOf(stretches)).toEqual(['old bridge', 'loudly']);
    expect(stretches[0]?.likelihood).toBeCloseTo(0.4);
  });

  it('weighs how likely its marks are major ones by how likely they are', () => {
    const judgement = judged({ old: 0.2, bridge: 0.6 });
    judgement.major[1] = 1;
    judgement.major[2] = 0.2;
    expect(stretchesOf(judgement, 0.15)[0]?.major).toBeCloseTo((0.2 * 1 + 0.6 * 0.2) / 0.8);
  });
});
