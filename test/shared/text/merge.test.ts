import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../shared/text/edits.ts';
import { editsBetween, mergeTexts } from '../../../shared/text/merge.ts';
import { prose } from './prose.ts';

describe('editsBetween', () => {
  it('makes the one text of the other', () => {
    fc.assert(
      fc.property(prose(), prose(), (before, after) => {
        expect(applyEdits(before, editsBetween(before, after))).toBe(after);
      }),
    );
  });

  it('touches only the words that differ', () => {
    expect(editsBetween('The river rose fast.', 'The river fell fast.')).toEqual([
      { start: 10, end: 14, text: 'fell' },
    ]);
  });
});

describe('mergeTexts', () => {
  const base = 'Crews cleared ten drains and mended forty pumps.';

  it.each([
    ['in different places', 'All crews cleared ten drains and mended forty pumps.', `${base} Rain fell.`],
    ['of neighbouring words', base.replace('ten', 'nine'), base.replace('drains', 'sewers')],
  ])('takes in changes %s', (_, mine, theirs) => {
    const merged = mergeTexts(base, mine, theirs);
    expect(merged).toBe(applyEdits(base, [...editsBetween(base, mine), ...editsBetween(base, theirs)]));
    expect(mergeTexts(base, theirs, mine)).toBe(merged);
  });

  it.each([
    ['the same word twice', base.replace('ten', 'nine'), base.replace('ten', 'eleven')],
    ['one place', `${base} Mine.`, `${base} Theirs.`],
    ['a word and the sentence it stood in', base.replace('forty', 'fifty'), 'Crews went home.'],
  ])('leaves changes of %s to people', (_, mine, theirs) => {
    expect(mergeTexts(base, mine, theirs)).toBeUndefined();
    expect(mergeTexts(base, theirs, mine)).toBeUndefined();
  });

  it('takes what both did alike once', () => {
    const both = base.replace('ten', 'nine');
    expect(mergeTexts(base, `${both} Rain fell.`, both)).toBe(`${both} Rain fell.`);
  });

  it('merges Chinese by the character', () => {
    expect(mergeTexts('警方捣毁窝点，抓获九人。', '警方捣毁两个窝点，抓获九人。', '警方捣毁窝点，抓获十九人。')).toBe(
      '警方捣毁两个窝点，抓获十九人。',
    );
  });

  it('is the other text where one side changed nothing', () => {
    fc.assert(
      fc.property(prose(), prose(), (text, other) => {
        expect(mergeTexts(text, text, other)).toBe(other);
        expect(mergeTexts(text, other, text)).toBe(other);
      }),
    );
  });

  it('is the same whoever asks', () => {
    fc.assert(
      fc.property(prose(), prose(), prose(), (text, mine, theirs) => {
        expect(mergeTexts(text, mine, theirs)).toBe(mergeTexts(text, theirs, mine));
      }),
    );
  });

  it('never loses a character that one side typed, nor brings back one that it deleted', () => {
    fc.assert(
      fc.property(twoEditions, ({ text, mine, theirs }) => {
        const merged = mergeTexts(text, mine, theirs);
        fc.pre(merged !== undefined);
        for (const [name, side] of Object.entries({ mine, theirs })) {
          expect(countOf(merged as string, name)).toBe(countOf(side, name));
        }
        const grown = (side: string) => side.length - text.length;
        const alike = editsBetween(text, mine).filter((a) => editsBetween(text, theirs).some((b) => isSameEdit(a, b)));
        const twice = alike.reduce((sum, { start, end, text: typed }) => sum + typed.length - (end - start), 0);
        expect((merged as string).length).toBe(text.length + grown(mine) + grown(theirs) - twice);
      }),
    );
  });

  it('takes both sides where they work in halves of their own', () => {
    fc.assert(
      fc.property(words, words, words, words, (first, last, mine, theirs) => {
        const text = `${first} — the middle stays — ${last}`;
        expect(
          mergeTexts(text, `${mine} — the middle stays — ${last}`, `${first} — the middle stays — ${theirs}`),
        ).toBe(`${mine} — the middle stays — ${theirs}`);
      }),
    );
  });
});

/** Words that stand in no other half, so that the comparison cannot take one for the other. */
const words = fc.array(fc.stringMatching(/^[a-z]{4,8}$/), { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));

/** A text, and what two people made of it by replacing, leaving out and putting in words. */
const twoEditions = fc
  .tuple(
    fc.array(fc.constantFrom(...'the police said that 1,200 人 案 ， . "we will" act \n'.split(' ')), {
      minLength: 1,
      maxLength: 30,
    }),
    fc.infiniteStream(fc.nat(11)),
  )
  .map(([tokens, choices]) => {
    const edition = (name: string): string =>
      tokens
        .flatMap((token) => {
          const choice = choices.next().value as number;
          if (choice === 0) return [];
          if (choice === 1) return [token, name];
          return choice === 2 ? [name] : [token];
        })
        .join(' ');
    return { text: tokens.join(' '), mine: edition('mine'), theirs: edition('theirs') };
  });

function isSameEdit(a: { start: number; end: number; text: string }, b: typeof a): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}

function countOf(text: string, word: string): number {
  return text.split(word).length - 1;
}
