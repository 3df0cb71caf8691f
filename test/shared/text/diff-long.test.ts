import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords } from '../../../shared/text/diff.ts';
import { diffTexts } from '../../../shared/text/diff-long.ts';

const sentence = (number: number): string => `Crew ${number} cleared drain ${number * 7} before dawn. `;
const long = Array.from({ length: 1200 }, (_, at) => sentence(at)).join('');

describe('diffTexts', () => {
  it('shows the changed words of a long text, and only those', () => {
    const after = long.replace('Crew 3 cleared', 'Crew 3 mended').replace('Crew 900 cleared', 'Crew 900 blocked');
    const changed = diffTexts(long, after).filter(({ kind }) => kind !== 'same');
    expect(changed.map(({ kind, text }) => [kind, text])).toEqual([
      ['delete', 'cleared'],
      ['insert', 'mended'],
      ['delete', 'cleared'],
      ['insert', 'blocked'],
    ]);
  });

  it('puts offsets where the words stand in both long texts', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(1199), fc.stringMatching(/^[a-z .]{0,12}$/)), { maxLength: 5 }), (edits) => {
        let after = long;
        for (const [at, text] of edits) after = after.replace(sentence(at), text);
        const parts = diffTexts(long, after);
        for (const { kind, text, beforeStart, beforeEnd, afterStart, afterEnd } of parts) {
          if (kind !== 'insert') expect(long.slice(beforeStart, beforeEnd)).toBe(text);
          if (kind !== 'delete') expect(after.slice(afterStart, afterEnd)).toBe(text);
        }
        const without = (kind: string) => parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join('');
        expect(without('insert')).toBe(long);
        expect(without('delete')).toBe(after);
      }),
      { numRuns: 20 },
    );
  });

  it('is the comparison by words for texts of common length', () => {
    const [before, after] = [long.slice(0, 2000), long.slice(100, 1900)];
    expect(diffTexts(before, after)).toEqual(diffWords(before, after));
  });
});
