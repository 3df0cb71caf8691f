import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldAgain, foldRows, type GridItem, isClean } from '../../../renderer/features/story/model/folds.ts';
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

const decision = fc.record({
  at: fc.nat({ max: 29 }),
  row: fc.record({ findings: fc.nat(1), changed: fc.boolean(), advice: fc.nat(1) }),
  kept: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
});

test('folding again what changed gives the lines that folding all anew gives', () => {
  fc.assert(
    fc.property(index, fc.array(decision), fc.boolean(), fc.boolean(), (first, decisions, folding, showAdvice) => {
      let rows = first;
      let kept: number | undefined;
      const now = () => ({ folding, showAdvice, keepOpen: (id: number) => id === kept });
      let lines: readonly GridItem[] = foldRows(rows, now());
      for (const { at, row, kept: next } of decisions) {
        const positions = [at, (kept ?? 1) - 1, (next ?? 1) - 1].filter((position) => position < rows.length);
        if (at < rows.length) rows = rows.with(at, indexEntry({ id: at + 1, ...row }));
        kept = next;
        lines = foldAgain(lines, rows, positions, now());
        expect(lines).toEqual(foldRows(rows, now()));
      }
    }),
  );
});

test('lines that stay as they are stay the same array', () => {
  const rows = [indexEntry({ id: 1 }), indexEntry({ id: 2, findings: 2 }), indexEntry({ id: 3 })];
  const lines = foldRows(rows, options);
  expect(foldAgain(lines, rows.with(1, indexEntry({ id: 2, findings: 1 })), [1], options)).toBe(lines);
});
