import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { tagWords } from '../../../../shared/checks/engine/tagger.ts';
import { wordsOf } from '../../../../shared/checks/engine/words.ts';

const tag = (text: string) => tagWords(text, wordsOf(text));
const texts = (text: string) => tag(text).map((token) => token.text);

/** Pieces that tokenizers stumble over, besides any string at all. */
const awkwardText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        "don't",
        'can’t',
        'U.S.',
        ' ',
        '\u00a0',
        '\u3000',
        '\n',
        '\r\n',
        '2022-23',
        '500Mbps',
        '，',
        '我国',
        '👨‍👩‍👧',
        '\ud83d',
        '\u0000',
        '\u200b',
        '-',
        '...',
        'e.g.',
        'x@y.org',
        'http://a.b/c?d',
        "o'clock",
        'constructor',
        '__proto__',
        'é',
        'e\u0301',
        "'s",
        '1,200',
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join('')),
);

describe('tagWords', () => {
  it('gives tokens whose offsets lead back to their text, whatever the text is', () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        let end = 0;
        for (const token of tag(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(token.start, token.end)).toBe(token.text);
          end = token.end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves nothing but white space between tokens', () => {
    fc.assert(
      fc.property(awkwardText, (text) => {
        let rest = '';
        let end = 0;
        for (const token of tag(text)) {
          rest += text.slice(end, token.start);
          end = token.end;
        }
        expect((rest + text.slice(end)).trim()).toBe('');
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps compounds, abbreviations and figures whole, and parts contractions', () => {
    expect(texts("The U.S. state-of-the-art plan didn't cost China's bank $2.6 billion (18.5%).")).toEqual([
      'The',
      'U.S.',
      'state-of-the-art',
      'plan',
      'did',
      "n't",
      'cost',
      'China',
      "'s",
      'bank',
      '$',
      '2.6',
      'billion',
      '(',
      '18.5',
      '%',
      ')',
      '.',
    ]);
  });

  it('parts a unit from its figure but not an ordinal', () => {
    expect(texts('500Mbps on the 19th of 2022-23, at 10:30 a.m.')).toEqual([
      '500',
      'Mbps',
      'on',
      'the',
      '19th',
      'of',
      '2022-23',
      ',',
      'at',
      '10:30',
      'a.m.',
    ]);
  });

  it('knows parts of speech and lemmas', () => {
    const found = tag('The police were investigating two cases.').map(({ lemma, pos }) => `${lemma}/${pos}`);
    expect(found).toEqual(['the/DET', 'police/NOUN', 'be/AUX', 'investigate/VERB', 'two/NUM', 'case/NOUN', './PUNCT']);
  });

  it('agrees with wink-nlp on plain words', () => {
    const { readDoc, its } = winkNLP(model, ['pos']);
    const words = 'The mills that he will run had been left to rust by men who own better ones and never grinded';
    const plain = fc.array(
      fc.constantFrom(...words.split(' '), 'cases', 'leaves', 'LEAVES', 'Xiang', 'blorfing', ','),
      {
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(plain, (parts) => {
        const tokens = readDoc(parts.join(' ')).tokens();
        expect(tag(parts.join(' ')).map(({ pos }) => pos)).toEqual(tokens.out(its.pos));
      }),
    );
  });

  it('keeps a word whole that the model would part', () => {
    const found = tag('They cannot see Brozović at ten o’clock here').map(({ text, lemma, pos }) => [text, lemma, pos]);
    expect(found.slice(1)).toEqual([
      ['cannot', 'can', 'AUX'],
      ['see', 'see', 'VERB'],
      ['Brozović', 'brozović', 'PROPN'],
      ['at', 'at', 'ADP'],
      ['ten', 'ten', 'NUM'],
      ['o’clock', 'o’clock', 'NOUN'],
      ['here', 'here', 'ADV'],
    ]);
  });

  it('tags a text the same whatever was tagged before it', () => {
    const text = 'The Blorfing office blorfs well-being in Xiangyang.';
    const before = tag(text);
    tag(`blorfing Blorfs WELL-BEING xiangyang BLORFING ${'word '.repeat(3000)}`);
    expect(tag(text)).toEqual(before);
  });

  it('tags on after many other words', () => {
    const text = 'The police were investigating two cases.';
    const before = tag(text);
    tag('some words of a long text '.repeat(90_000));
    expect(tag(text)).toEqual(before);
  });

  it('takes a very long run without spaces', () => {
    expect(tag('a'.repeat(200_000))).toHaveLength(1);
    expect(tag('-'.repeat(20_000))).toHaveLength(20_000);
  });
});
