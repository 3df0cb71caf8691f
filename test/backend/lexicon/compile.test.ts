import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCedict, translationsOf } from '../../../backend/lexicon/compile/cedict.ts';
import { chineseArrays } from '../../../backend/lexicon/compile/chinese.ts';
import { cleanDefinition, referenceOf } from '../../../backend/lexicon/compile/definitions.ts';
import { addSenses, countWords, englishArrays } from '../../../backend/lexicon/compile/english.ts';
import { foldingOf } from '../../../backend/lexicon/compile/folding.ts';
import { parseJieba, wordsToCut } from '../../../backend/lexicon/compile/word-list.ts';
import { type ChineseTable, translationsAt, walk } from '../../../shared/text/lexicon/chinese-table.ts';
import { cutter } from '../../../shared/text/lexicon/cut.ts';
import { type EnglishTable, frequencyOf, shareSense } from '../../../shared/text/lexicon/english-table.ts';

describe('a definition of the dictionary', () => {
  it.each([
    ['to carry out; to put into effect', ['carry out', 'put into effect']],
    ['to give sb a hand', ['give a hand']],
    ['a (large) bridge', ['bridge']],
    ['surname Tang', ['tang']],
    ['honest, upright', ['honest', 'upright']],
    ['Hedong, capital of an old state', ['hedong']],
    ['Hedong county in Linnan 林南[Lin2 nan2], Beihe', ['hedong', 'hedong county', 'beihe']],
    ['CL:座[zuo4]', []],
    ['variant of 峰|峰[feng1]', []],
    ['(idiom) to add fuel to the fire', ['add fuel to the fire']],
    ['a word that explains and explains what it stands for', []],
  ])('%s', (definition, translations) => {
    expect(cleanDefinition(definition)).toEqual(translations);
  });

  it.each([
    ['variant of 峯|峰[feng1]', '峰'],
    ['abbr. for 環境保護|环境保护[huan2 jing4 bao3 hu4]', '环境保护'],
    ['environment protection', undefined],
  ])('points to another word: %s', (definition, reference) => {
    expect(referenceOf(definition)).toBe(reference);
  });
});

describe('the translations of a word', () => {
  const entries = parseCedict(
    [
      '# a comment',
      '江 江 [Jiang1] /surname Jiang/',
      '江 江 [jiang1] /river/',
      '環保 环保 [huan2 bao3] /abbr. for 環境保護|环境保护[huan2 jing4 bao3 hu4]/',
      '環境保護 环境保护 [huan2 jing4 bao3 hu4] /environmental protection/',
    ].join('\n'),
  );

  it('put what it means before what it names', () => {
    expect(translationsOf(entries).get('江')).toEqual(['river', 'jiang']);
  });

  it('of an abbreviation are those of the whole word', () => {
    expect(translationsOf(entries).get('环保')).toEqual(['environmental protection']);
  });
});

describe('the words to cut by', () => {
  const listed = parseJieba('修桥铺路 20 l\n赵修桥 20 nr\n三座 50 m\n路人甲 90 n\nABC 9 eng\n难得一见 2 i');
  const translated = new Set(['修桥', '铺路', '桥']);
  const words = wordsToCut(listed, translated, new Set(['铺路']));

  it('leave out what is made of translated words, numerals and chance finds', () => {
    expect([...words.keys()].sort()).toEqual(['修桥', '桥', '赵修桥', '路人甲', '铺路'].sort());
  });

  it('make the words of the press likely', () => {
    expect(words.get('铺路')).toBeGreaterThan(words.get('修桥') ?? 0);
  });
});

/** The Chinese half of a lexicon of a few words. */
function tableOf(translations: ReadonlyMap<string, readonly string[]>, folding = new Map<string, string>()) {
  const { codes, base, check, costs, translated, translatedBefore, glossAt, glosses } = chineseArrays({
    counts: new Map([...translations.keys()].map((word) => [word, 10])),
    translations,
    also: new Map(),
    folding,
  });
  const table: ChineseTable = { codes, base, check, costs, translated, translatedBefore, glossAt, glosses };
  return table;
}

const character = fc.integer({ min: 0x4e00, max: 0x4e20 }).map((code) => String.fromCharCode(code));
const word = fc.array(character, { minLength: 1, maxLength: 5 }).map((characters) => characters.join(''));

describe('the compiled trie', () => {
  it('has every word with its own translations, and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 60 }), fc.array(word, { maxLength: 30 }), (words, others) => {
        const table = tableOf(new Map(words.map((each, index) => [each, [`meaning ${index}`, 'thing']])));
        for (const [index, each] of words.entries())
          expect(translationsAt(table, walk(table, each))).toEqual([`meaning ${index}`, 'thing']);
        for (const each of others)
          if (!words.includes(each)) expect(translationsAt(table, walk(table, each))).toEqual([]);
      }),
    );
  });

  it('cuts a text into pieces that make up the text', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 30 }), fc.array(word, { maxLength: 20 }), (words, texts) => {
        const cut = cutter(tableOf(new Map(words.map((each) => [each, ['x']]))));
        const text = texts.join('');
        expect(
          cut(text)
            .map((each) => text.slice(each.start, each.end))
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('finds a word in traditional characters, too', () => {
    const entries = parseCedict('環境 环境 [huan2 jing4] /environment/\n環 环 [huan2] /ring/\n江 江 [jiang1] /river/');
    const table = tableOf(translationsOf(entries), foldingOf(entries));
    expect(translationsAt(table, walk(table, '環境'))).toEqual(['environment']);
    expect(translationsAt(table, walk(table, '环境'))).toEqual(['environment']);
  });
});

describe('the compiled English words', () => {
  const senses = new Map<string, number[]>();
  addSenses(
    senses,
    '  1 licence text\nbrook n 1 0 1 0 00000100\nstream n 2 0 2 0 00000100 00000200\nflow n 1 0 1 0 00000200',
    0,
  );
  addSenses(senses, 'brook v 1 0 1 0 00000100', 1);
  const counts = countWords([
    { word: 'Stream', count: 900 },
    { word: 'stream', count: 100 },
    { word: 'brook', count: 1 },
    { word: 'the', count: 9_000_000 },
  ]);
  const arrays = englishArrays(counts, senses);
  const table: EnglishTable = { ...arrays };

  it('share a sense when WordNet lists them together, whatever their part of speech', () => {
    expect(shareSense(table, 'brook', 'stream')).toBe(true);
    expect(shareSense(table, 'stream', 'flow')).toBe(true);
    expect(shareSense(table, 'brook', 'flow')).toBe(false);
    expect(shareSense(table, 'brook', 'unheard')).toBe(false);
  });

  it('are as common as all their writings together; a word of WordNet alone is rare, others are unknown', () => {
    expect(frequencyOf(table, 'stream')).toBeGreaterThan(frequencyOf(table, 'brook') + 2);
    expect(frequencyOf(table, 'flow')).toBeGreaterThan(0);
    expect(frequencyOf(table, 'flow')).toBeLessThan(2);
    expect(frequencyOf(table, 'unheard')).toBe(0);
  });
});
