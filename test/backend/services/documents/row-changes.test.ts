import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowChanges } from '../../../../backend/services/documents/row-changes.ts';
import { applyEdits } from '../../../../shared/text/edits.ts';

const machine = 'The harbour was opened by the mayor on Monday.';
const at = '2026-03-01T08:00:00.000Z';

/** Steps of several hands, each from what the one before left. */
function steps(...texts: readonly [string, string][]) {
  let before = machine;
  return texts.map(([author, after]) => {
    const step = { before, after, author, at };
    before = after;
    return step;
  });
}

describe('rowChanges', () => {
  it('tells a change word by word, with whoever made it', () => {
    const revision = 'The port was opened by the mayor on Monday.';
    expect(rowChanges(machine, revision, steps(['Ana', revision]))).toEqual([
      { start: 4, end: 11, text: 'port', author: 'Ana', at },
    ]);
  });

  it('keeps apart what two people changed', () => {
    const first = 'The port was opened by the mayor on Monday.';
    const second = 'The port was opened by the governor on Monday.';
    expect(rowChanges(machine, second, steps(['Ana', first], ['Bo', second]))).toMatchObject([
      { text: 'port', author: 'Ana' },
      { text: 'governor', author: 'Bo' },
    ]);
  });

  it('knows nothing more of what was put in and taken out again', () => {
    const first = 'The old harbour was opened by the mayor on Monday.';
    expect(rowChanges(machine, machine, steps(['Ana', first], ['Bo', machine]))).toEqual([]);
  });

  it('gives the revision from the machine’s text whatever the record leaves out', () => {
    const word = fc.constantFrom('port', 'mayor', '市长', '。', ' ', 'the', '\u{100000}', '😀', 'opened');
    const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(''));
    const step = fc.record({ before: text, after: text, author: fc.constantFrom('Ana', 'Bo') });
    fc.assert(
      fc.property(text, text, fc.array(step, { maxLength: 4 }), (from, to, record) => {
        const changes = rowChanges(from, to, record);
        expect(applyEdits(from, changes)).toBe(to);
      }),
    );
  });
});
