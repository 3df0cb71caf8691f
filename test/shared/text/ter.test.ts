import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../shared/text/ter/edit-distance.ts';
import { countWords, editRate, terTokens, translationEdits } from '../../../shared/text/ter.ts';
import { tokenize } from '../../../shared/text/tokens.ts';

const words = fc.array(fc.constantFrom(...'the police said that 1,200 ， 人 案 . team act on'.split(' ')), {
  maxLength: 40,
});

/** A text, and another that was made of it by leaving out, adding, replacing and moving words. */
const revised = fc
  .tuple(words, fc.array(fc.tuple(fc.nat(3), fc.nat(60), fc.nat(60), fc.nat(6)), { maxLength: 6 }))
  .map(([before, steps]) => {
    const after = [...before];
    for (const [kind, from, to, length] of steps) {
      if (kind === 0) after.splice(from, 1);
      else if (kind === 1) after.splice(from, 0, 'new');
      else if (kind === 2) after.splice(from, 1, 'other');
      else after.splice(to, 0, ...after.splice(from, length));
    }
    return [before.join(' '), after.join(' ')] as const;
  });
const pair = fc.oneof(
  revised,
  fc.tuple(words, words).map(([a, b]) => [a.join(' '), b.join(' ')] as const),
);

/** The word error rate's edits: no moves. */
const wer = (before: string, after: string) => editDistance(...terTokens(before, after));
const lengthOf = (text: string) => tokenize(text.normalize('NFC')).length;

describe('edits of a translation', () => {
  it.each([
    ['the same', 'The police said so.', 'The police said so.', 0, 0, 5],
    ['a word replaced', 'The police said so.', 'The police told so.', 1, 0, 5],
    ['a word inserted', 'The police said.', 'The police have said.', 1, 0, 5],
    ['words deleted', 'The local police said so.', 'The police said.', 2, 0, 4],
    ['a capital letter', 'the police', 'The police', 1, 0, 2],
    ['punctuation', 'The police said', 'The police said.', 1, 0, 4],
    ['white space alone', 'The  police\nsaid', 'The police said', 0, 0, 3],
    ['one word moved', 'said the police today', 'the police today said', 1, 1, 4],
    [
      'a block moved',
      'on Monday in Beijing the police arrested two men',
      'the police arrested two men on Monday in Beijing',
      1,
      1,
      9,
    ],
    // The block of four once, and one word replaced: without moves it would be nine.
    [
      'a block moved and a word replaced',
      'on Monday in Beijing the police arrested two men',
      'the police caught two men on Monday in Beijing',
      2,
      1,
      9,
    ],
    ['Chinese, by character', '打击赌博', '打击网络赌博', 2, 0, 6],
    ['accents written in two ways', 'cafe\u0301 owner', 'café owner', 0, 0, 2],
    ['everything deleted', 'The police said.', '', 4, 0, 0],
    ['everything written anew', '', 'The police said.', 4, 0, 4],
    ['both empty', '', '', 0, 0, 0],
  ])('%s', (_name, before, after, edits, shifts, counted) => {
    expect(translationEdits(before, after)).toEqual({ edits, shifts, words: counted });
  });

  it('are none for equal texts, and some for texts with other words', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        expect(translationEdits(after, after).edits).toBe(0);
        const [left, right] = terTokens(before, after);
        expect(translationEdits(before, after).edits === 0).toBe(left.join() === right.join());
      }),
    );
  });

  it('are never more than without moves', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        expect(translationEdits(before, after).edits).toBeLessThanOrEqual(wer(before, after));
      }),
      { numRuns: 300 },
    );
  });

  it('lie, either way round, between the difference of the lengths and the longer length', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const [m, n] = [lengthOf(before), lengthOf(after)];
        for (const { edits, shifts } of [translationEdits(before, after), translationEdits(after, before)]) {
          expect(edits).toBeGreaterThanOrEqual(Math.abs(m - n));
          expect(edits).toBeLessThanOrEqual(Math.max(m, n));
          expect(shifts).toBeLessThanOrEqual(edits);
        }
      }),
    );
  });

  it('count a block that was moved once, however long it is', () => {
    const word = (prefix: string) =>
      fc.integer({ min: 1, max: 8 }).map((n) => Array.from({ length: n }, (_, i) => `${prefix}${'x'.repeat(i + 1)}`));
    fc.assert(
      fc.property(word('a'), word('b'), word('c'), word('d'), (a, b, c, d) => {
        const before = [...a, ...b, ...c, ...d].join(' ');
        const after = [...a, ...c, ...b, ...d].join(' ');
        expect(translationEdits(before, after)).toMatchObject({ edits: 1, shifts: 1 });
      }),
    );
  });
});

describe('long texts', () => {
  const sentence = (n: number) => `Team ${n} of unit ${n % 7} closed platform number ${n} in the city of w${n}.`;
  const story = (count: number) => Array.from({ length: count }, (_, n) => sentence(n));

  it('count the edits of 200 kB exactly where they lie apart', () => {
    const before = story(4000);
    const after = before.map((each, n) => (n % 400 === 0 ? each.replace('closed', 'shut') : each));
    expect(before.join(' ').length).toBeGreaterThan(200_000);
    expect(translationEdits(before.join(' '), after.join(' '))).toMatchObject({ edits: 10, shifts: 0 });
  });

  it('count a moved paragraph once', () => {
    const before = story(4000);
    const moved = [...before.slice(40, 2000), ...before.slice(20, 40), ...before.slice(2000)];
    const after = [...before.slice(0, 20), ...moved].map((each, n) => (n === 3990 ? `${each} Indeed.` : each));
    expect(translationEdits(before.join(' '), after.join(' '))).toMatchObject({ edits: 3, shifts: 1 });
  });

  it('keep within the bounds where nothing is alike, or all is', () => {
    const one = 'the '.repeat(50_000);
    const other = 'and then '.repeat(25_000);
    expect(translationEdits(one, other).edits).toBe(50_000);
    expect(translationEdits(one, `${one}the`).edits).toBe(1);
    const shuffled = 'a b c d e f g h '.repeat(12_000);
    const { edits } = translationEdits(shuffled, 'h g f e d c b a '.repeat(12_000));
    expect(edits).toBeGreaterThan(0);
    expect(edits).toBeLessThanOrEqual(96_000);
  });
});

describe('the rate', () => {
  it('divides the edits of all rows by all their words', () => {
    expect(editRate({ edits: 3, words: 12 })).toBe(0.25);
    expect(editRate({ edits: 0, words: 0 })).toBe(0);
    expect(editRate({ edits: 4, words: 0 })).toBe(1);
  });

  it('counts words without punctuation for what is said per thousand words', () => {
    expect(countWords('Police, in 2022, closed 1,200 sites.')).toBe(6);
    expect(countWords('打击 crime')).toBe(3);
  });
});
