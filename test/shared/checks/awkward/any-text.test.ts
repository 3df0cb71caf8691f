import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../../../shared/checks/catalog.ts';
import type { Draft, StoryFacts } from '../../../../shared/checks/check.ts';
import { createPassage } from '../../../../shared/checks/passage.ts';

const facts: StoryFacts = { references: [] };
const words =
  'In 2022 will there are more than 1,600 and the of by planting , . " ; : ( ) - Lu Moufeng crack down crackdown my our me country it is carried out inspection work atmosphere ecology the masses Reporter to build'.split(
    ' ',
  );

const rules = catalog.filter((check) => check.scope !== 'suspect');

describe.each(rules.filter(({ family }) => family === 'awkward').map((check) => [check.id, check] as const))(
  '%s on any text',
  (_, check) => {
    it('marks stretches of the text, and its edits are in order and inside', () => {
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...words), { maxLength: 120 }), (picked) => {
          const text = picked.join(' ');
          const passage = createPassage({ id: 'p', rows: [{ id: 'r', text, separator: '' }] });
          const drafts: Iterable<Draft> =
            check.scope === 'passage'
              ? check.run(passage, facts)
              : check.judge([{ passage: 'p', facts: check.collect(passage, facts) }], facts);
          for (const { start, end, suggestions, message } of drafts) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(message.en.length).toBeGreaterThan(0);
            expect(message.zh).toMatch(/\p{Script=Han}/u);
            for (const { edits } of suggestions ?? []) {
              let last = 0;
              for (const edit of edits) {
                expect(edit.start).toBeGreaterThanOrEqual(last);
                expect(edit.end).toBeLessThanOrEqual(text.length);
                last = edit.end;
              }
            }
          }
        }),
        { numRuns: 60 },
      );
    });
  },
);
