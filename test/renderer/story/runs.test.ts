import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marksOf } from '../../../renderer/features/story/model/marks.ts';
import { machineRuns, plainRuns, revisionRuns } from '../../../renderer/features/story/model/runs.ts';
import { diffWords } from '../../../shared/text/diff.ts';
import { finding } from './build.ts';

const words = fc.array(fc.constantFrom('gate', 'river', 'the', 'opened', '水', '。'), { maxLength: 12 });
const text = words.map((list) => list.join(' '));

test('the runs of a revision that are not struck out make up its text', () => {
  fc.assert(
    fc.property(text, text, fc.nat(20), (machine, revision, start) => {
      const marks = marksOf(
        1,
        [finding({ id: 1, revisionSpans: [{ rowId: 1, start, end: start + 5 }] })],
        'revision',
        false,
        revision.length,
      );
      const runs = revisionRuns(revision, diffWords(machine, revision), marks, []);
      const kept = runs.filter(({ kind }) => kind !== 'delete');
      expect(kept.map((run) => run.text).join('')).toBe(revision);
      for (const run of kept) expect(revision.startsWith(run.text, run.offset)).toBe(true);
    }),
  );
});

test('the runs of a machine text are all of it, whatever was dropped', () => {
  fc.assert(
    fc.property(text, text, (machine, revision) => {
      const runs = machineRuns(machine, diffWords(machine, revision), []);
      expect(runs.map((run) => run.text).join('')).toBe(machine);
      expect(runs.every(({ kind }) => kind !== 'insert')).toBe(true);
    }),
  );
});

test('a dropped word is struck out where it stood', () => {
  const runs = revisionRuns('the gate opened', diffWords('the old gate opened', 'the gate opened'), [], []);
  expect(runs.map(({ kind, text: said }) => [kind, said.trim()])).toEqual([
    ['same', 'the'],
    ['delete', 'old'],
    ['same', 'gate opened'],
  ]);
});

test('a related passage is told from the rest', () => {
  const runs = plainRuns('the gate opened', [], [{ start: 4, end: 8 }]);
  expect(runs.filter(({ related }) => related).map((run) => run.text)).toEqual(['gate']);
});
