import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, changeBetween, mapOffset, mapSpan, movedSpans } from '../../../shared/text/edits.ts';
import type { TextEdit } from '../../../shared/text/spans.ts';

/** Edits that don't overlap, in any order, for a text of the given length. */
function edits(length: number): fc.Arbitrary<TextEdit[]> {
  return fc
    .uniqueArray(fc.nat(length), { maxLength: 10 })
    .chain((offsets) =>
      fc.tuple(
        fc.constant([...offsets].sort((a, b) => a - b)),
        fc.array(fc.string({ maxLength: 4 }), { minLength: 5, maxLength: 5 }),
      ),
    )
    .map(([offsets, texts]) => {
      const made: TextEdit[] = [];
      for (let i = 0; i + 1 < offsets.length; i += 2) {
        made.push({ start: offsets[i] ?? 0, end: offsets[i + 1] ?? 0, text: texts[i / 2] ?? '' });
      }
      return made.reverse();
    });
}

describe('applyEdits', () => {
  it('makes all edits at once, whatever their order', () => {
    const text = 'in in the year 2022';
    expect(
      applyEdits(text, [
        { start: 15, end: 19, text: '2023' },
        { start: 0, end: 3, text: '' },
      ]),
    ).toBe('in the year 2023');
  });

  it('makes insertions at one place in the order given, and before a replacement that starts there', () => {
    expect(
      applyEdits('abc', [
        { start: 1, end: 2, text: 'B' },
        { start: 1, end: 1, text: '1' },
        { start: 1, end: 1, text: '2' },
      ]),
    ).toBe('a12Bc');
  });

  it('refuses edits that overlap', () => {
    const overlapping = [
      { start: 0, end: 3, text: '' },
      { start: 2, end: 4, text: '' },
    ];
    expect(() => applyEdits('abcdef', overlapping)).toThrow(RangeError);
  });

  it.each([
    { start: -1, end: 2, text: '' },
    { start: 2, end: 9, text: '' },
    { start: 3, end: 2, text: '' },
  ])('refuses an edit outside the text: $start–$end', (edit) => {
    expect(() => applyEdits('abcdef', [edit])).toThrow(RangeError);
  });
});

describe('mapOffset', () => {
  const insertion = [{ start: 2, end: 2, text: 'xx' }];

  it('goes behind or stays before text inserted at its place', () => {
    expect(mapOffset(2, insertion)).toBe(4);
    expect(mapOffset(2, insertion, 'before')).toBe(2);
  });

  it('goes to the end of a replacement that it was in', () => {
    expect(mapOffset(3, [{ start: 2, end: 5, text: 'x' }])).toBe(3);
  });

  it('keeps what stands before and behind it, for text that no edit touched', () => {
    const text = 'abcdefghijklmnopqrstuvwxyz';
    fc.assert(
      fc.property(edits(text.length), fc.nat(text.length - 1), (made, offset) => {
        fc.pre(made.every((edit) => offset < edit.start || offset >= edit.end));
        expect(applyEdits(text, made)[mapOffset(offset, made)]).toBe(text[offset]);
      }),
    );
  });
});

describe('mapSpan', () => {
  it('keeps text typed at its edges outside, and within it inside', () => {
    const edits = [
      { start: 2, end: 2, text: '[' },
      { start: 3, end: 3, text: '-' },
      { start: 5, end: 5, text: ']' },
    ];
    const text = applyEdits('abcdefg', edits);
    const span = mapSpan({ start: 2, end: 5 }, edits);
    expect(span && text.slice(span.start, span.end)).toBe('c-de');
  });

  it('is gone when all of it was replaced', () => {
    expect(mapSpan({ start: 2, end: 4 }, [{ start: 1, end: 5, text: 'new' }])).toBeUndefined();
    expect(mapSpan({ start: 2, end: 4 }, [{ start: 2, end: 4, text: 'new' }])).toBeUndefined();
  });

  it('shrinks when a replacement cuts into it', () => {
    expect(mapSpan({ start: 2, end: 6 }, [{ start: 4, end: 8, text: 'x' }])).toEqual({ start: 2, end: 4 });
    expect(mapSpan({ start: 4, end: 8 }, [{ start: 2, end: 6, text: 'x' }])).toEqual({ start: 3, end: 5 });
  });

  it('marks the same text where no edit touched it', () => {
    const text = 'abcdefghijklmnopqrstuvwxyz';
    fc.assert(
      fc.property(edits(text.length), fc.nat(24), fc.integer({ min: 1, max: 4 }), (made, start, length) => {
        const span = { start, end: Math.min(start + length, text.length) };
        fc.pre(made.every((edit) => edit.end <= span.start || edit.start >= span.end));
        const mapped = mapSpan(span, made);
        expect(mapped && applyEdits(text, made).slice(mapped.start, mapped.end)).toBe(text.slice(span.start, span.end));
      }),
    );
  });
});

describe('changeBetween', () => {
  it.each([
    ['It was late.', 'It was very late.', { start: 7, end: 7, text: 'very ' }],
    ['It was very late.', 'It was late.', { start: 7, end: 12, text: '' }],
    ['aaa', 'aaaa', { start: 3, end: 3, text: 'a' }],
    ['same', 'same', { start: 4, end: 4, text: '' }],
    ['', 'new', { start: 0, end: 0, text: 'new' }],
  ])('%j → %j', (before, after, edit) => {
    expect(changeBetween(before, after)).toEqual(edit);
  });

  it('makes the one text of the other', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '，', '𠮷', ' ') });
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(applyEdits(before, [changeBetween(before, after)])).toBe(after);
      }),
    );
  });
});

describe('movedSpans', () => {
  it('keeps what a span says of it, and leaves out what was edited away', () => {
    const spans = [
      { rowId: 1, start: 0, end: 3 },
      { rowId: 1, start: 4, end: 8 },
      { rowId: 1, start: 9, end: 13 },
    ];
    expect(movedSpans(spans, 'The very late boat', 'The late boat')).toEqual([
      { rowId: 1, start: 0, end: 3 },
      { rowId: 1, start: 4, end: 8 },
    ]);
  });

  it('keeps all places in a text that did not change', () => {
    expect(movedSpans([{ start: 0, end: 3 }], 'The boat', 'The boat')).toEqual([{ start: 0, end: 3 }]);
  });
});
