import { describe, expect, it } from 'vitest';
import { inlineCodes } from '../../../../shared/checks/mechanics/inline-codes.ts';
import { createPassage } from '../../../../shared/checks/passage.ts';
import type { InlineCode } from '../../../../shared/text/codes.ts';

const bold: readonly InlineCode[] = [
  { sign: '\u{100000}', kind: 'open', pair: 1, label: 'b', data: '<b>' },
  { sign: '\u{100001}', kind: 'close', pair: 1, label: 'b', data: '</b>' },
];

function messages(text: string, expected: string): string[] {
  const row = { id: 'r', text, separator: '', codes: { known: bold, expected } };
  const passage = createPassage({ id: 'p', rows: [row] });
  return [...inlineCodes.run(passage, { references: [] })].map(({ message }) => message.en);
}

describe('mechanics/inline-codes', () => {
  it('names what is missing as people know it', () => {
    expect(messages('Press Start.', 'Press \u{100000}Start\u{100001}.')).toEqual(['Missing here: ‹b› ‹/b›.']);
  });

  it('finds a pair whose end stands before its start', () => {
    expect(messages('Press \u{100001}Start\u{100000}.', '\u{100000}Start\u{100001}')).toEqual([
      '‹/b› stands before its start.',
    ]);
  });

  it('has nothing to mark in an empty row', () => {
    expect(messages(' ', '\u{100000}Start\u{100001}')).toEqual([]);
  });
});
