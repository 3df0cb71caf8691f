import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toRowEdits, toRowSpans } from '../../../../shared/checks/engine/rows.ts';
import { createPassage } from '../../../../shared/checks/passage.ts';
import { applyEdits } from '../../../../shared/text/edits.ts';
import { passageOf } from '../../../helpers/checks.ts';

const passage = createPassage(passageOf('a', 'One two.', 'Three four.', 'Five.'));
const at = (wording: string) => {
  const start = passage.text.indexOf(wording);
  return { start, end: start + wording.length };
};

describe('toRowSpans', () => {
  it('gives one span for each row it touches', () => {
    expect(toRowSpans(passage, at('two. Three four. Five'))).toEqual([
      { row: 'a.0', start: 4, end: 8 },
      { row: 'a.1', start: 0, end: 11 },
      { row: 'a.2', start: 0, end: 4 },
    ]);
  });

  it('gives nothing for what parts two rows', () => {
    expect(toRowSpans(passage, { start: 8, end: 9 })).toEqual([]);
  });
});

describe('toRowEdits', () => {
  it('puts an insertion at a border to the end of the row before', () => {
    expect(toRowEdits(passage, [{ start: 8, end: 8, text: '!' }])).toEqual([
      { row: 'a.0', start: 8, end: 8, text: '!' },
    ]);
  });

  it('refuses to edit only what parts two rows', () => {
    expect(toRowEdits(passage, [{ start: 8, end: 9, text: '' }])).toBeUndefined();
  });

  it('refuses to cut a character', () => {
    const emoji = createPassage(passageOf('b', 'a👍🏽b'));
    expect(toRowEdits(emoji, [{ start: 1, end: 3, text: '' }])).toBeUndefined();
  });

  it('leaves the same words as the edit of the passage, whichever rows it crosses', () => {
    const offset = fc.nat(passage.text.length);
    fc.assert(
      fc.property(offset, offset, fc.constantFrom('', 'new', 'new words'), (a, b, text) => {
        const edit = { start: Math.min(a, b), end: Math.max(a, b), text };
        const edits = toRowEdits(passage, [edit]);
        fc.pre(edits !== undefined);
        const rows = passage.rows.map((row) =>
          applyEdits(passage.text.slice(row.start, row.end), edits?.filter((each) => each.row === row.id) ?? []),
        );
        const letters = (all: string) => all.replace(/\s/g, '');
        expect(letters(rows.join(' '))).toBe(letters(applyEdits(passage.text, [edit])));
      }),
    );
  });
});
