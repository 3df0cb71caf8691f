import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phrasePairs } from '../../../../../shared/checks/memory/support/phrase-pairs.ts';

/** The phrases of a correction as "before → after". */
function phrases(before: string, after: string): string[] {
  return phrasePairs(before, after)
    .filter(({ whole }) => !whole)
    .map((pair) => `${pair.before} → ${pair.after}`);
}

function clauses(before: string, after: string): string[] {
  return phrasePairs(before, after)
    .filter(({ whole }) => whole)
    .map((pair) => `${pair.before} → ${pair.after}`);
}

describe('the phrases of a correction', () => {
  it.each([
    [
      'are what was replaced',
      'They improved the social security environment again.',
      'They improved public order again.',
      'the social security environment → public order',
    ],
    [
      'have their neighbours where only a small word changed',
      'Police began a crackdown of gambling.',
      'Police began a crackdown on gambling.',
      'crackdown of gambling → crackdown on gambling',
    ],
    [
      'have what they hung on where they were dropped',
      'He said in the future it goes on.',
      'He said it goes on.',
      'said in the future → said',
    ],
    [
      'are also there without the small words at their ends',
      'They guard the social security environment of the port.',
      'They guard the public order in the port.',
      'social security environment → public order',
    ],
    ['have both sides where something came in', 'Fish fell.', 'Fish prices fell.', 'Fish fell → Fish prices fell'],
    [
      'are one where a single word is between two changes',
      'The gang of the masses left.',
      'The group of the people left.',
      'gang of the masses → group of the people',
    ],
  ])('%s', (_, before, after, expected) => {
    expect(phrases(before, after)).toContain(expected);
  });

  it.each([
    ['another figure', 'More than 1,200 teams left.', 'More than 1,300 teams left.'],
    ['a mark', 'The gate opened , and so on.', 'The gate opened, and so on.'],
    ['a capital', 'the gate opened.', 'The gate opened.'],
    ['an article', 'The the gate opened.', 'The gate opened.'],
    ['nothing', 'The gate opened.', 'The gate opened.'],
    ['everything, to nothing', 'The gate opened.', ''],
  ])('are none where the correction changed %s', (_, before, after) => {
    expect(phrases(before, after)).toEqual([]);
  });
});

describe('the clauses of a correction', () => {
  it('are those that it changed, without the mark at their end', () => {
    const before = 'The storm passed, and the port gained prestige and momentum.';
    const after = 'The storm passed, and trade at the port grew.';
    expect(clauses(before, after)).toEqual(['and the port gained prestige and momentum → and trade at the port grew']);
  });

  it('are not those of four words and less', () => {
    expect(clauses('It went up much, they said.', 'It rose, they said.')).toEqual([]);
  });

  it('are also the whole where several changed', () => {
    const before = 'Nets of the masses were dry, and boats of the masses went out.';
    const after = 'Nets of the people were dry, and boats of the people went out.';
    expect(clauses(before, after)).toContain(`${before.slice(0, -1)} → ${after.slice(0, -1)}`);
  });
});

describe('phrase pairs of any correction', () => {
  const word = fc.constantFrom('the', 'of', 'gate', 'port', 'masses', 'people', '1,200', ',', '.', '“', '治安', '😀');
  const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));

  it('are wordings of its two texts', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        for (const pair of phrasePairs(before, after)) {
          expect(before).toContain(pair.before);
          expect(after).toContain(pair.after);
          expect(pair.before).not.toBe(pair.after);
        }
      }),
    );
  });
});
