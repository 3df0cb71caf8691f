import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldRows, isClean } from '../../../renderer/features/story/model/folds.ts';
import { indexEntry } from './build.ts';

const options = { folding: true, showAdvice: false, keepOpen: () => false };
const index = fc
  .array(fc.record({ findings: fc.nat(1), changed: fc.boolean(), advice: fc.nat(1) }), { maxLength: 30 })
  .map((rows) => rows.map((row, at) => indexEntry({ id: at + 1, ...row })));

test('every row is in exactly one line, in reading order', () => {
  fc.assert(
    fc.property(index, fc.boolean(), fc.boolean(), (rows, folding, showAdvice) => {
      const positions = foldRows(rows, { ...options, folding, showAdvice }).flatMap((line) =>
        line.kind === 'row' ? [line.position] : Array.from({ length: line.to - line.from }, (_, at) => line.from + at),
      );
      expect(positions).toEqual([...rows.keys()]);
    }),
  );
});

test('only clean rows fold, and no two folds touch', () => {
  fc.assert(
    fc.property(index, (rows) => {
      const lines = foldRows(rows, options);
      for (const [at, line] of lines.entries()) {
        if (line.kind === 'row') continue;
        expect(rows.slice(line.from, line.to).every((row) => isClean(row, false))).toBe(true);
        expect(lines[at + 1]?.kind).not.toBe('fold');
      }
    }),
  );
});

test.each([
  ['flagged', { findings: 1 }],
  ['edited', { changed: true, state: 'edited' }],
  ['returned', { state: 'returned' }],
] as const)('a row that is %s stays open', (_, given) => {
  expect(isClean(indexEntry({ id: 1, ...given }), false)).toBe(false);
});

test('a row with advice alone folds until advice is shown', () => {
  const row = indexEntry({ id: 1, advice: 2 });
  expect([isClean(row, false), isClean(row, true)]).toEqual([true, false]);
});

test('the current row parts a run of clean rows', () => {
  const rows = [1, 2, 3].map((id) => indexEntry({ id }));
  expect(foldRows(rows, { ...options, keepOpen: (id) => id === 2 })).toEqual([
    { kind: 'fold', from: 0, to: 1, id: 1 },
    { kind: 'row', position: 1, id: 2 },
    { kind: 'fold', from: 2, to: 3, id: 3 },
  ]);
});
