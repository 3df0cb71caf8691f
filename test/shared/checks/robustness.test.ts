import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalysis } from '../../../shared/checks/engine.ts';
import type { PassageInput } from '../../../shared/checks/finding.ts';
import { applyEdits } from '../../../shared/text/edits.ts';

const facts = { references: [], dateline: '2023-01-05' };

/** What checks look for, and what they may stumble over, in any order. */
const piece = fc.constantFrom(
  'the',
  'The',
  'port',
  'port',
  'of',
  'and',
  'in',
  'in',
  'more than 1,200 teams',
  ', ',
  ', and ',
  '. ',
  '; ',
  ' (',
  ')',
  '“',
  '”',
  '"',
  '\n',
  ' ',
  '  ',
  '\u3000',
  '，',
  '。',
  '5000 RMB',
  '25000',
  '500Mbps',
  'U.S.',
  'US',
  'May 3, 2022',
  '3 May',
  'there are',
  'will',
  'we',
  'me',
  'Lu Mou',
  'work',
  'help and assistance',
  'strengthen',
  'improvement',
  'Minister Chen Ming',
  '👨‍👩‍👧',
  '\ud83d',
  '\u0301',
  '我国',
  '\u202e',
  'constructor',
  '-',
  '...',
  'said',
  'crackdown',
  'the situation of',
  'make efforts to',
);
const text = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 40 })
      .map((all) => all.flat().join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
);
const passages = fc
  .array(fc.array(fc.record({ text, separator: fc.constantFrom(' ', '\n', '') }), { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((all) =>
    all.map(
      (rows, passage): PassageInput => ({
        id: `p${passage}`,
        rows: rows.map((row, index) => ({ ...row, id: `p${passage}.${index}` })),
      }),
    ),
  );

describe('all checks together, on any text', () => {
  it('never fail, mark whole characters within their rows, and suggest what can be applied', () => {
    fc.assert(
      fc.property(passages, (input) => {
        const analysis = createAnalysis({ passages: input, facts });
        expect(analysis.problems).toEqual([]);
        const texts = new Map(input.flatMap(({ rows }) => rows.map(({ id, text }) => [id, text] as const)));
        for (const { spans, related, suggestions } of analysis.findings()) {
          for (const { row, start, end } of [...spans, ...related]) {
            const marked = texts.get(row)?.slice(start, end) ?? '';
            expect(marked).toHaveLength(end - start);
            expect(marked).not.toBe('');
            expect(
              /^[\udc00-\udfff]|[\ud800-\udbff]$/.test(marked) && isCutPair(texts.get(row) ?? '', start, end),
            ).toBe(false);
          }
          for (const { edits } of suggestions) {
            for (const [row, own] of Map.groupBy(edits, (edit) => edit.row)) applyEdits(texts.get(row) ?? '', own);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('say the same after an edit as in a fresh analysis', () => {
    const uncut = { floor: 10_000 };
    fc.assert(
      fc.property(passages, passages, (before, after) => {
        const analysis = createAnalysis({ passages: before, facts }, uncut);
        const removed = before.slice(after.length).map(({ id }) => id);
        analysis.update({ changed: after, removed });
        expect(analysis.findings()).toEqual(createAnalysis({ passages: after, facts }, uncut).findings());
      }),
      { numRuns: 150 },
    );
  });

  it('take a loop of 20,000 words and a sentence of 200,000 characters', () => {
    const loop = 'in the '.repeat(10_000);
    const run = 'a'.repeat(200_000);
    const analysis = createAnalysis({
      passages: [loop, run].map((long, index) => ({
        id: `p${index}`,
        rows: [{ id: `p${index}`, text: long, separator: '' }],
      })),
      facts,
    });
    expect(analysis.problems).toEqual([]);
    expect(analysis.findings().map(({ check }) => check)).toContain('duplication/loop');
  });
});

/** Whether a span parts the two halves of a surrogate pair of its text. */
function isCutPair(whole: string, start: number, end: number): boolean {
  const cuts = (at: number) => /^[\ud800-\udbff][\udc00-\udfff]$/.test(whole.slice(at - 1, at + 1));
  return cuts(start) || cuts(end);
}
