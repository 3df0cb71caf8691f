import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marksOf } from '../../../renderer/features/story/model/marks.ts';
import { overlaps } from '../../../shared/text/spans.ts';
import { finding } from './build.ts';

const at = (start: number, end: number, rowId = 1) => [{ rowId, start, end }];

test('overlapping findings never share a line', () => {
  const stretches = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 12 })), { maxLength: 8 });
  fc.assert(
    fc.property(stretches, (given) => {
      const findings = given.map(([start, length], id) => finding({ id, machineSpans: at(start, start + length) }));
      const marks = marksOf(1, findings, 'machine', false, 60);
      for (const mark of marks) {
        const shared = marks.filter((other) => other !== mark && other.level === mark.level && overlaps(mark, other));
        expect(shared).toEqual([]);
      }
    }),
  );
});

test('a finding keeps its line along all its stretches', () => {
  const long = finding({ id: 1, machineSpans: at(0, 20) });
  const split = finding({ id: 2, machineSpans: [...at(5, 8), ...at(30, 35)] });
  const marks = marksOf(1, [long, split], 'machine', false, 50);
  expect(marks.filter(({ findingId }) => findingId === 2).map(({ level }) => level)).toEqual([1, 1]);
});

test('a dismissed finding has no underline, a fixed one only in the machine text', () => {
  const findings = [finding({ id: 1, state: 'dismissed' }), finding({ id: 2, state: 'fixed' })];
  expect(marksOf(1, findings, 'machine', false, 10)).toMatchObject([{ findingId: 2, fixed: true }]);
  expect(marksOf(1, findings, 'revision', false, 10)).toEqual([]);
});

test('advice is underlined only where it is shown', () => {
  const findings = [finding({ id: 1, tier: 'advice' })];
  expect(marksOf(1, findings, 'machine', false, 10)).toEqual([]);
  expect(marksOf(1, findings, 'machine', true, 10)).toMatchObject([{ findingId: 1, advice: true }]);
});

test('stretches of other rows and beyond the text are left out', () => {
  const spread = finding({ id: 1, machineSpans: [...at(0, 4, 2), ...at(6, 99), ...at(12, 14)] });
  expect(marksOf(1, [spread], 'machine', false, 10)).toMatchObject([{ start: 6, end: 10 }]);
});
