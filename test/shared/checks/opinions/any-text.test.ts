import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../../shared/checks/engine/words.ts';
import { currentVocabulary, isContentWord, Vocabulary } from '../../../../shared/checks/opinions/vocabulary.ts';
import { createPassage } from '../../../../shared/checks/passage.ts';

const words = 'the of a in harbour harbours port opened opening Monday 1,300 U.S. new , . “ ” 港口 🚢 n’t'.split(' ');
const sentence = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 40 }).map((picked) => picked.join(' '));

const passageOf = (text: string, others: readonly string[]) =>
  createPassage({
    id: 'p',
    rows: [
      { id: 'r', text, separator: '', seconds: others.map((other, index) => ({ label: `E${index}`, text: other })) },
    ],
  });

describe('a vocabulary', () => {
  it('cuts any text as the passages are cut', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      sentence,
      fc
        .array(
          fc.constantFrom(...words, '\u00a0', '\u3000', '\n', '\ufeff', '\u0085', '\ud83d', '’s', '-', '1.5', 'Mbps'),
        )
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const { starts, ends } = new Vocabulary().number(text);
        expect([...starts].map((start, index) => [start, ends[index]])).toEqual(
          wordsOf(text).map(({ start, end }) => [start, end]),
        );
      }),
    );
  });

  it('is left for a new one when it is full', () => {
    const vocabulary = currentVocabulary();
    for (let index = 0; !vocabulary.isFull; index += 1) vocabulary.idOf(`w${index}`);
    const next = currentVocabulary();
    expect(next).not.toBe(vocabulary);
    expect(next.size).toBe(0);
    expect(vocabulary.wordOf(vocabulary.idOf('w1'))).toBe('w1');
  });
});

describe('opinions on any text', () => {
  it('never count more than there are, nor the word itself more often than its forms', () => {
    fc.assert(
      fc.property(sentence, fc.array(sentence, { maxLength: 4 }), (text, others) => {
        for (const each of passageOf(text, others).opinions) {
          expect(each.total).toBeLessThanOrEqual(others.length);
          for (let token = each.from; token < each.to; token += 1) {
            expect(each.together(token)).toBeLessThanOrEqual(each.support(token));
            expect(each.support(token)).toBeLessThanOrEqual(each.looseSupport(token));
            expect(each.looseSupport(token)).toBeLessThanOrEqual(each.total);
          }
        }
      }),
    );
  });

  it('quote every other translation at most once for a place, and literally', () => {
    fc.assert(
      fc.property(sentence, fc.array(sentence, { maxLength: 4 }), fc.nat(40), fc.nat(5), (text, others, at, size) => {
        for (const each of passageOf(text, others).opinions) {
          const from = Math.min(each.from + at, each.to);
          const wordings = each.wordings(from, Math.min(from + size, each.to));
          const labels = wordings.flatMap((wording) => wording.labels);
          expect(new Set(labels).size).toBe(labels.length);
          for (const wording of wordings) expect(others.some((other) => other.includes(wording.text))).toBe(true);
          const votes = wordings.map((wording) => wording.labels.length);
          expect(votes).toEqual([...votes].sort((a, b) => b - a));
        }
      }),
    );
  });

  it('find as many content words in the other as the other finds in the text', () => {
    const found = (text: string, other: string) => {
      const vocabulary = new Vocabulary();
      const passage = passageOf(text, [other]);
      return passage.opinions.flatMap((each) =>
        passage.tokens.filter(
          ({ lower }, token) =>
            vocabulary.classOf(vocabulary.idOf(lower)) >= isContentWord && each.looseSupport(token) > 0,
        ),
      ).length;
    };
    const common = fc.array(fc.constantFrom('harbour', 'port', 'opened', 'opening', 'ship', 'of', 'the'), {
      minLength: 1,
      maxLength: 7,
    });
    fc.assert(
      fc.property(common, common, (a, b) => {
        expect(found(a.join(' '), b.join(' '))).toBe(found(b.join(' '), a.join(' ')));
      }),
    );
  });

  it('give a row that is all the same as another its support in every word', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const [each] = passageOf(text, [text, `${text} indeed`]).opinions;
        for (let token = each?.from ?? 0; token < (each?.to ?? 0); token += 1) {
          expect(each?.support(token)).toBe(each?.total);
        }
      }),
    );
  });

  it('come to an end on a megabyte in one sentence and on a loop', () => {
    const long = Array.from({ length: 150_000 }, (_, index) => `w${(index * 7919) % 40_000}`);
    const loop = 'in the '.repeat(50_000);
    for (const [text, other] of [
      [long.join(' '), long.filter((_, index) => index % 97 !== 0).join(' ')],
      [loop, `${loop}harbour ${loop}`],
      ['港'.repeat(300_000), `x${'港'.repeat(300_000)}`],
    ] as const) {
      const passage = passageOf(text, [other]);
      for (const each of passage.opinions) {
        let support = 0;
        for (let token = each.from; token < each.to; token += 1) support += each.support(token);
        expect(support).toBeGreaterThan(0.5 * (each.to - each.from));
      }
    }
  });
});
