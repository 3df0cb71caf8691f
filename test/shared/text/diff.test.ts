import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DiffPart, diffWords } from '../../../shared/text/diff.ts';
import { isGraphemeBoundary } from '../../../shared/text/graphemes.ts';
import { tokenize } from '../../../shared/text/tokens.ts';
import { prose } from './prose.ts';

/** "[-deleted-]{+inserted+}", as in `git diff --word-diff`. */
function marked(before: string, after: string): string {
  const marks = { same: ['', ''], delete: ['[-', '-]'], insert: ['{+', '+}'] } as const;
  return diffWords(before, after)
    .map(({ kind, text }) => marks[kind][0] + text + marks[kind][1])
    .join('');
}

function rebuild(parts: readonly DiffPart[], leaveOut: DiffPart['kind']): string {
  return parts
    .filter((part) => part.kind !== leaveOut)
    .map((part) => part.text)
    .join('');
}

/** A text and a version of it with some words changed, left out, doubled or moved. */
const edited = fc
  .tuple(
    fc.array(fc.constantFrom(...'the police said that 1,200 ， 人 案 . "we will" act . \n'.split(' ')), {
      maxLength: 50,
    }),
    fc.infiniteStream(fc.nat(19)),
  )
  .map(([words, choices]) => {
    const after = words.flatMap((word) => {
      const choice = choices.next().value as number;
      if (choice === 0) return [];
      if (choice === 1) return [word, word];
      return choice === 2 ? ['new'] : [word];
    });
    return [words.join(' '), after.join(' ')] as const;
  });
const pair = fc.oneof(edited, fc.tuple(prose(), prose()));

describe('diffWords', () => {
  it.each([
    ['the same', 'the same', 'the same'],
    ['', '', ''],
    ['', 'new', '{+new+}'],
    ['old', '', '[-old-]'],
    ['in in the year', 'in the year', '[-in -]in the year'],
    ['The river rose fast.', 'The river fell fast.', 'The river [-rose-]{+fell+} fast.'],
    ['held in the case .', 'held in the case.', 'held in the case[- -].'],
    ['Two men.\n\nOne car.', 'Two men. One car.', 'Two men.[-\n\n-]{+ +}One car.'],
    ['警方捣毁窝点，抓获九人。', '警方捣毁三个窝点，抓获十九人。', '警方捣毁{+三个+}窝点，抓获{+十+}九人。'],
  ])('%j → %j', (before, after, expected) => {
    expect(marked(before, after)).toBe(expected);
  });

  it('marks a sentence put in as that sentence, not as the end of one and the start of the next', () => {
    expect(marked('The cat sat. The dog ran. The end.', 'The cat sat. The cow ate. The dog ran. The end.')).toBe(
      'The cat sat. {+The cow ate. +}The dog ran. The end.',
    );
  });

  it('marks a list item said twice as one deletion', () => {
    expect(
      marked('and more than 1,200 teams, and more than 1,200 teams were found', 'and more than 1,200 teams were found'),
    ).toBe('[-and more than 1,200 teams, -]and more than 1,200 teams were found');
  });

  it('does not keep single words that two rewritings share by chance', () => {
    expect(
      marked('It is understood that the crackdown achieved remarkable results', 'Police called the campaign a success'),
    ).toBe(
      '[-It is understood that the crackdown achieved remarkable results-]{+Police called the campaign a success+}',
    );
  });

  it('keeps a long run however much is rewritten around it', () => {
    const kept = 'the ferry terminal at the old harbour';
    const before = `${'alpha beta gamma delta '.repeat(5)}${kept} ${'one two three four '.repeat(5)}`;
    const after = `${'north east south west '.repeat(5)}${kept} ${'red green blue grey '.repeat(5)}`;
    expect(
      diffWords(before, after)
        .find((part) => part.kind === 'same')
        ?.text.trim(),
    ).toBe(kept);
  });

  it('finds every change among ten thousand words', () => {
    const words = Array.from({ length: 10_000 }, (_, i) => `word${(i * 7919) % 2003}`);
    const changed = words.map((word, i) => (i % 20 === 10 ? `changed${i}` : word));
    const parts = diffWords(words.join(' '), changed.join(' '));
    expect(parts.filter((part) => part.kind === 'insert').map((part) => part.text)).toEqual(
      changed.filter((word) => word.startsWith('changed')),
    );
  });

  it('finds what little two very different long texts share', () => {
    const noise = (word: string) => Array.from({ length: 6000 }, (_, i) => `${word}${i}`).join(' ');
    const shared = Array.from({ length: 30 }, (_, i) => `shared${i}`).join(' ');
    const parts = diffWords(`${noise('a')} ${shared} ${noise('b')}`, `${noise('c')} ${shared} ${noise('d')}`);
    expect(parts.filter((part) => part.kind === 'same').map((part) => part.text.trim())).toEqual([shared]);
  });

  it('takes two long texts with nothing in common for one replacement', () => {
    const noise = (word: string) => Array.from({ length: 8000 }, (_, i) => `${word}${i}`).join('. ');
    expect(diffWords(noise('a'), noise('b')).map((part) => part.kind)).toEqual(['delete', 'insert']);
  });
});

describe('the parts of any comparison', () => {
  it('rebuild both sides', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const parts = diffWords(before, after);
        expect(rebuild(parts, 'insert')).toBe(before);
        expect(rebuild(parts, 'delete')).toBe(after);
      }),
    );
  });

  it('say where they stand on both sides, without gaps', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        let [left, right] = [0, 0];
        for (const part of diffWords(before, after)) {
          expect([part.beforeStart, part.afterStart]).toEqual([left, right]);
          expect(before.slice(part.beforeStart, part.beforeEnd)).toBe(part.kind === 'insert' ? '' : part.text);
          expect(after.slice(part.afterStart, part.afterEnd)).toBe(part.kind === 'delete' ? '' : part.text);
          [left, right] = [part.beforeEnd, part.afterEnd];
        }
        expect([left, right]).toEqual([before.length, after.length]);
      }),
    );
  });

  it('alternate: never two of a kind, a deletion before its insertion, none empty', () => {
    fc.assert(
      fc.property(pair, ([before, after]) => {
        const kinds = diffWords(before, after).map((part) => (part.text === '' ? 'empty' : part.kind));
        expect(kinds.join(' ')).not.toMatch(/empty|same same|insert insert|delete delete|insert delete/);
      }),
    );
  });

  it('are one unchanged part for a text and itself', () => {
    fc.assert(
      fc.property(prose(), (text) => {
        expect(diffWords(text, text).map((part) => part.kind)).toEqual(text === '' ? [] : ['same']);
      }),
    );
  });

  it('cut no word in two', () => {
    fc.assert(
      fc.property(edited, ([before, after]) => {
        const inside = new Set(
          tokenize(before).flatMap((token) => Array.from(token.text, (_, i) => token.start + i).slice(1)),
        );
        expect(diffWords(before, after).filter((part) => inside.has(part.beforeStart))).toEqual([]);
      }),
    );
  });

  it('cut no grapheme in two', () => {
    const texts = fc.array(fc.constantFrom('👨‍👩‍👧', '🇨🇳', 'e\u0301', '𠮷', 'a', ' ', '\r\n', '人'), { maxLength: 20 });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        for (const part of diffWords(before.join(''), after.join(''))) {
          expect(isGraphemeBoundary(before.join(''), part.beforeStart)).toBe(true);
          expect(isGraphemeBoundary(after.join(''), part.afterStart)).toBe(true);
        }
      }),
    );
  });
});
