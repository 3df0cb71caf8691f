import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lexicon } from '../../../../bench/quality/support/lexicon.ts';
import { createPassage } from '../../../../shared/checks/passage.ts';
import { emptyLexicon } from '../../../../shared/text/lexicon.ts';
import { alignWords, type WordPair } from '../../../../shared/text/word-alignment/align-words.ts';

function pairOf(original: string, target: string, known = lexicon): WordPair {
  const { tokens } = createPassage({ id: 'p', rows: [{ id: 'r', text: target, separator: '' }] }, known);
  return { original, words: known.cut(original), target, tokens };
}

function tokenText({ target, tokens }: WordPair, token: number): string {
  return target.slice(tokens[token]?.start, tokens[token]?.end);
}

/** The links as `中文=English`, the tokens of one word joined by spaces. */
function linked(original: string, target: string): string[] {
  const pair = pairOf(original, target);
  const found = new Map<string, string[]>();
  for (const { word, token } of alignWords(pair, lexicon)) {
    const key = `${word} ${pair.words[word]?.text}`;
    found.set(key, [...(found.get(key) ?? []), tokenText(pair, token)]);
  }
  return [...found].map(([key, tokens]) => `${key.slice(key.indexOf(' ') + 1)}=${tokens.join(' ')}`);
}

function kinds(original: string, target: string): Record<string, string> {
  const pair = pairOf(original, target);
  return Object.fromEntries(
    alignWords(pair, lexicon).map(({ word, token, kind }) => [
      `${pair.words[word]?.text}=${tokenText(pair, token)}`,
      kind,
    ]),
  );
}

describe('alignWords', () => {
  it('links words with their translations, wherever they stand', () => {
    const links = linked('渔民在港口修理旧船', 'At the harbour, fishermen repair old boats');
    expect(links).toEqual(
      expect.arrayContaining(['渔民=fishermen', '港口=harbour', '修理=repair', '旧=old', '船=boats']),
    );
  });

  it('knows other forms and relatives of a word', () => {
    const links = linked('两国合作建造灯塔', 'The two countries cooperated in the construction of a lighthouse');
    expect(links).toEqual(expect.arrayContaining(['合作=cooperated', '灯塔=lighthouse']));
  });

  it('links a phrase of several words', () => {
    expect(linked('治安好转', 'Public order improved')).toContain('治安=Public order');
  });

  it('links words that are synonyms of a translation', () => {
    expect(linked('他购买了渔网', 'He bought the net')).toContain('购买=bought');
  });

  it('keeps words that occur twice in their order', () => {
    const pair = pairOf('红船追白船', 'The red boat follows the white boat');
    const boats = alignWords(pair, lexicon).filter(({ word }) => pair.words[word]?.text === '船');
    const places = boats.map(({ token }) => token);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(places).size).toBe(2);
  });

  it('links figures by their value, however they are written', () => {
    const found = kinds('捕鱼3.7万吨，增长两成', 'They caught 37,000 tonnes, 20 percent more');
    expect(found['3.7=37,000']).toBe('figure');
  });

  it('links names in pinyin with the characters they spell, and Latin words with themselves', () => {
    const found = kinds('船长孟凡林驾驶Calypso号', 'Captain Meng Fanlin steered the Calypso');
    expect(
      Object.entries(found)
        .filter(([, kind]) => kind === 'name')
        .map(([link]) => link.replace(/^.*=/, '')),
    ).toEqual(expect.arrayContaining(['Meng', 'Fanlin', 'Calypso']));
  });

  it('does not take an English word for pinyin', () => {
    expect(Object.values(kinds('他和她都能来', 'He can come, women too'))).not.toContain('name');
  });

  it('tells the US from us', () => {
    expect(linked('美国和我们', 'The US and us')).toEqual(['美国=US']);
  });

  it('links a foreign name with the characters that transcribe it', () => {
    const found = kinds('裁判布罗佐维奇离开港口', 'Referee Brozovic left the port');
    expect(Object.entries(found).filter(([link]) => link.endsWith('=Brozovic'))).not.toEqual([]);
    for (const [link, kind] of Object.entries(found)) if (link.endsWith('=Brozovic')) expect(kind).toBe('name');
  });

  it('links what stands in the same place between linked words by its place', () => {
    expect(Object.values(kinds('市长瞎掰参观港口', 'Mayor Quibbles visited the port'))).toContain('position');
  });

  it('links nothing without a text, and nothing but names, figures and places without a dictionary', () => {
    expect(alignWords(pairOf('', 'Nothing'), lexicon)).toEqual([]);
    expect(alignWords(pairOf('没有', ''), lexicon)).toEqual([]);
    const links = alignWords(pairOf('GX-5号在2031年', 'GX-5 in 2031', emptyLexicon), emptyLexicon);
    expect(links.length).toBeGreaterThan(0);
    expect(links.every(({ kind }) => kind !== 'dictionary')).toBe(true);
  });

  const chinese = fc.array(
    fc.constantFrom('渔船', '港口', '3.7万', '一百', '孟凡林', '的', '，', 'GX', '治安', '购买', '𠮷', '🙂'),
    {
      maxLength: 40,
    },
  );
  const english = fc.array(
    fc.constantFrom(
      'boat',
      'port',
      '37,000',
      'Fanlin',
      'the',
      ',',
      'GX',
      'public',
      'order',
      'bought',
      'US',
      '🙂',
      'شكرا',
    ),
    { maxLength: 40 },
  );

  it('names each link once, in order, within both texts', () => {
    fc.assert(
      fc.property(chinese, english, (words, tokens) => {
        const pair = pairOf(words.join(''), tokens.join(' '));
        const links = alignWords(pair, lexicon);
        const keys = links.map(({ word, token }) => word * 1000 + token);
        expect(keys).toEqual([...new Set(keys)].sort((a, b) => a - b));
        for (const { word, token, strength } of links) {
          expect(pair.words[word]).toBeDefined();
          expect(pair.tokens[token]).toBeDefined();
          expect(strength).toBeGreaterThan(0);
          expect(strength).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('answers the same for the same pair', () => {
    fc.assert(
      fc.property(chinese, english, (words, tokens) => {
        const pair = pairOf(words.join(''), tokens.join(' '));
        expect(alignWords(pair, lexicon)).toEqual(alignWords(pair, lexicon));
      }),
      { numRuns: 30 },
    );
  });

  it('comes through a text that says one thing over and over', () => {
    const times = 30_000;
    const pair = pairOf('渔船出港'.repeat(times), 'fishing boat leaves port '.repeat(times));
    expect(alignWords(pair, lexicon).length).toBeGreaterThan(times);
  });
});
