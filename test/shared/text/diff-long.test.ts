import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords } from '../../../shared/text/diff.ts';
import { diffTexts } from '../../../shared/text/diff-long.ts';

const sentence = (number: number): string => `Crew ${number} cleared drain ${number * 7} before dawn. `;
const long = Array.from({ length: 1200 }, (_, at) => sentence(at)).join('');

/** The same without any full stop. */
const endless = long.replaceAll('. ', '; ');

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

  it('says of one change in a sentence of a whole book what a comparison of all its words says', () => {
    const after = endless.replace('Crew 700 cleared', 'Crew 700 cleared and mended');
    expect(diffTexts(endless, after)).toEqual(diffWords(endless, after));
    expect(diffTexts(`${endless}and so on`, endless)).toEqual(diffWords(`${endless}and so on`, endless));
    expect(diffTexts(endless, `But ${endless}`)).toEqual(diffWords(endless, `But ${endless}`));
  });

  it('compares Chinese without any white space', () => {
    const chinese = Array.from({ length: 2000 }, (_, at) => `第${at}队在天亮前疏通了水沟，`).join('');
    const after = chinese.replace('第900队', '第900支队');
    const changed = diffTexts(chinese, after).filter(({ kind }) => kind !== 'same');
    expect(changed.map(({ kind, text }) => [kind, text])).toEqual([['insert', '支']]);
  });

  it.each([
    ['many sentences', long],
    ['one sentence', endless],
  ])('puts offsets where the words stand in both long texts of %s', (_, long) => {
    const sentence = (at: number): string => long.split(/(?<=[.;] )/)[at] ?? '';
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
