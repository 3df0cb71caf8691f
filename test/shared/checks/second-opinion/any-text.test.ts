import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lexicon } from '../../../../bench/quality/support/lexicon.ts';
import { catalog } from '../../../../shared/checks/catalog.ts';
import type { Draft, StoryFacts } from '../../../../shared/checks/check.ts';
import { createPassage } from '../../../../shared/checks/passage.ts';
import { applyEdits } from '../../../../shared/text/edits.ts';

const facts: StoryFacts = { references: [] };
const checks = catalog.filter(({ family }) => family === 'second-opinion');

const base = 'On Monday the northern city opened its second terminal , the port of Haimen said .'.split(' ');
const swaps = 'harbour quay 3,600 36,000 Tuesday Hamen “ ” ( ) a an of U.S. 🚢 港口 and largest'.split(' ');
/** The base sentence with some words changed, left out or put in. */
const variant = fc
  .array(fc.record({ at: fc.nat(base.length - 1), remove: fc.nat(2), put: fc.subarray(swaps, { maxLength: 2 }) }), {
    maxLength: 4,
  })
  .map((changes) => {
    const words = [...base];
    for (const { at, remove, put } of changes) words.splice(at, remove, ...put);
    return words.join(' ');
  });

function draftsOn(text: string, others: readonly string[], before = ''): Draft[] {
  const seconds = others.map((other, index) => ({ label: `Engine ${index}`, text: other }));
  const rows = [
    ...(before === '' ? [] : [{ id: 'r0', text: before, separator: '' }]),
    { id: 'r1', text, separator: before === '' ? '' : '\n', seconds },
  ];
  const passage = createPassage({ id: 'p', rows }, lexicon);
  return checks.flatMap((check) => (check.scope === 'passage' ? [...check.run(passage, facts)] : []));
}

describe('second opinions on any text', () => {
  it('mark stretches of the row that has them, and change nothing outside', () => {
    fc.assert(
      fc.property(variant, fc.array(variant, { maxLength: 4 }), (text, others) => {
        const before = 'Ships waited.';
        const start = before.length + 1;
        for (const draft of draftsOn(text, others, before)) {
          expect(draft.start).toBeGreaterThanOrEqual(start);
          expect(draft.end).toBeGreaterThan(draft.start);
          expect(draft.end).toBeLessThanOrEqual(start + text.length);
          for (const { edits } of draft.suggestions ?? []) {
            for (const edit of edits) {
              expect(edit.start).toBeGreaterThanOrEqual(start);
              expect(edit.end).toBeLessThanOrEqual(start + text.length);
            }
          }
        }
      }),
    );
  });

  it('suggest text without doubled spaces, half pairs or small letters at the start', () => {
    const pairs = (text: string) =>
      [...text].reduce((open, mark) => open + (mark === '(' ? 1 : mark === ')' ? -1 : 0), 0);
    fc.assert(
      fc.property(variant, fc.array(variant, { maxLength: 4 }), (text, others) => {
        for (const draft of draftsOn(text, others)) {
          for (const { edits } of draft.suggestions ?? []) {
            const better = applyEdits(text, edits);
            expect(better).not.toBe(text);
            expect(better).not.toMatch(/ {2}/);
            expect(better).not.toMatch(/^ | $/);
            expect(pairs(better)).toBe(pairs(text));
            if (/^\p{Lu}/u.test(text)) expect(better).not.toMatch(/^\p{Ll}/u);
          }
        }
      }),
    );
  });

  it('never mark the same words twice, so that all first suggestions can be applied together', () => {
    fc.assert(
      fc.property(variant, fc.array(variant, { maxLength: 4 }), (text, others) => {
        const edits = draftsOn(text, others).flatMap(({ suggestions }) => suggestions?.[0]?.edits ?? []);
        expect(() => applyEdits(text, edits)).not.toThrow();
      }),
    );
  });

  it('name those who say it, in both languages', () => {
    fc.assert(
      fc.property(variant, fc.array(variant, { minLength: 1, maxLength: 4 }), (text, others) => {
        for (const { message, reason, suggestions } of draftsOn(text, others)) {
          expect(message.zh).toMatch(/\p{Script=Han}/u);
          expect(reason?.en).toMatch(/Engine \d/);
          expect(reason?.zh).toMatch(/Engine \d/);
          for (const { origin } of suggestions ?? []) expect(origin?.en).toMatch(/^Engine \d/);
        }
      }),
    );
  });
});
