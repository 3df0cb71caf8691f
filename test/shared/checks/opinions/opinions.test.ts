import { describe, expect, it } from 'vitest';
import type { Opinions } from '../../../../shared/checks/opinions/opinions.ts';
import { createPassage } from '../../../../shared/checks/passage.ts';
import type { Lexicon } from '../../../../shared/text/lexicon.ts';
import { emptyLexicon } from '../../../../shared/text/lexicon.ts';

/** What other translations, labelled B, C, D …, say of a text. */
function opinionsOn(text: string, others: readonly string[], lexicon?: Lexicon) {
  const seconds = others.map((other, index) => ({ label: String.fromCharCode(66 + index), text: other }));
  const passage = createPassage({ id: 'p', rows: [{ id: 'r', text, separator: '', seconds }] }, lexicon);
  const [opinions] = passage.opinions;
  const indexOf = (word: string) => passage.tokens.findIndex((token) => token.text === word);
  const counts = (count: (opinions: Opinions, token: number) => number) =>
    Object.fromEntries(
      passage.tokens.map((token, index) => [token.text, opinions ? count(opinions, index) : undefined]),
    );
  return { opinions, indexOf, counts };
}

describe('how many others have a word', () => {
  it('counts those that have the very word in its place, whatever its case', () => {
    const { opinions, counts } = opinionsOn('Tall ships left the port', [
      'tall ships left the port',
      'Tall boats left the port',
      'Tall ships have left the harbour',
    ]);
    expect(opinions?.total).toBe(3);
    expect(counts((each, token) => each.support(token))).toEqual({ Tall: 3, ships: 2, left: 3, the: 3, port: 2 });
  });

  it('finds content words that were moved, and what moved along with them', () => {
    const { counts } = opinionsOn('In the old harbour two ships sank.', ['Two ships sank in the old harbour.']);
    expect(Object.values(counts((each, token) => each.support(token)))).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  });

  it('does not take a function word somewhere else for its support', () => {
    const { counts } = opinionsOn('A fleet of ships waited.', ['The fleet waited for the wind of the north.']);
    expect(counts((each, token) => each.support(token))).toMatchObject({ fleet: 1, of: 0, waited: 1 });
  });

  it('counts other forms of the word and its synonyms only loosely', () => {
    const lexicon: Lexicon = {
      ...emptyLexicon,
      areSynonyms: (a, b) => a === b || [a, b].sort().join(' ') === 'boat ship',
    };
    const { counts } = opinionsOn('The ship waits', ['The boat waited', 'The crane waiting'], lexicon);
    expect(counts((each, token) => each.support(token))).toEqual({ The: 2, ship: 0, waits: 0 });
    expect(counts((each, token) => each.looseSupport(token))).toEqual({ The: 2, ship: 1, waits: 2 });
  });

  it('counts how often a word stands beside the same next word', () => {
    const { counts } = opinionsOn('red ships left', ['red ships have left', 'red old ships left']);
    expect(counts((each, token) => each.together(token))).toEqual({ red: 1, ships: 1, left: 2 });
  });
});

describe('what others say in a place', () => {
  it('gives their wordings, the most common first, and who has them', () => {
    const { opinions, indexOf } = opinionsOn('The harbour master spoke.', [
      'The port master spoke.',
      'The customs chief master spoke.',
      'The PORT master spoke.',
      'The master spoke.',
    ]);
    const at = indexOf('harbour');
    expect(opinions?.wordings(at, at + 1)).toEqual([
      { text: 'port', labels: ['B', 'D'] },
      { text: 'customs chief', labels: ['C'] },
      { text: '', labels: ['E'] },
    ]);
  });

  it('gives what they have between two words that are neighbours here', () => {
    const { opinions, indexOf } = opinionsOn('The harbour opened.', ['The new harbour opened.']);
    const at = indexOf('harbour');
    expect(opinions?.wordings(at, at)).toEqual([{ text: 'new', labels: ['B'] }]);
  });

  it('leaves out those that have other words around the place too', () => {
    const { opinions, indexOf } = opinionsOn('The old harbour opened.', ['The fine port opened.']);
    const at = indexOf('harbour');
    expect(opinions?.wordings(at, at + 1)).toEqual([]);
    expect(opinions?.wordings(at - 1, at + 1)).toEqual([{ text: 'fine port', labels: ['B'] }]);
  });
});

describe('who has an opinion', () => {
  const text = 'The new harbour of the northern city opened for large ships on Monday morning.';

  it('leaves out empty translations, other scripts and other sentences', () => {
    const { opinions } = opinionsOn(text, [
      ' \n',
      '北方城市的新港口周一上午向大型船舶开放。',
      'Новый порт северного города открылся в понедельник утром.',
      'Scientists found that bees remember faces, colours, smells and even simple sums for several days.',
      'The new port of the northern city opened for large ships on Monday.',
    ]);
    expect(opinions?.total).toBe(1);
  });

  it('is nobody where all others say the same as the row', () => {
    expect(opinionsOn(text, [text, text]).opinions).toBeUndefined();
    expect(opinionsOn(text, []).opinions).toBeUndefined();
  });

  it('takes a translation that equals the row for its support where another one differs', () => {
    const { opinions, indexOf } = opinionsOn(text, [text, text.replace('harbour', 'port')]);
    expect(opinions?.total).toBe(2);
    expect(opinions?.support(indexOf('harbour'))).toBe(1);
  });

  it('counts the same text under two names as two voices', () => {
    const other = text.replace('harbour', 'port');
    const { opinions, indexOf } = opinionsOn(text, [other, other]);
    const at = indexOf('harbour');
    expect(opinions?.wordings(at, at + 1)).toEqual([{ text: 'port', labels: ['B', 'C'] }]);
  });
});

it('speaks of each row of a passage by itself, in tokens of the passage', () => {
  const passage = createPassage({
    id: 'p',
    rows: [
      { id: 'r1', text: 'Ships wait.', separator: '', seconds: [{ label: 'B', text: 'Boats wait.' }] },
      { id: 'r2', text: 'Cranes move.', separator: ' ' },
      { id: 'r3', text: 'Ships left.', separator: '\n', seconds: [{ label: 'B', text: 'Ships went.' }] },
    ],
  });
  expect(passage.opinions.map(({ row, from, to }) => [row.id, from, to])).toEqual([
    ['r1', 0, 3],
    ['r3', 6, 9],
  ]);
  expect(passage.opinions.map((each) => [0, 1].map((token) => each.support(each.from + token)))).toEqual([
    [0, 1],
    [1, 0],
  ]);
});
