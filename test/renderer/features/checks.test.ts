import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleParts } from '../../../renderer/features/checks/example-parts.ts';
import { parseWords } from '../../../renderer/features/checks/parse-words.ts';
import { searchChecks } from '../../../renderer/features/checks/search-checks.ts';
import { describeChecks } from '../../../shared/checks/describe.ts';

describe('words to be left alone, as typed', () => {
  it.each([
    ['one a line', 'Mou\nLu', ['Mou', 'Lu']],
    ['parted by commas of either script', 'Mou, Lu，治安、公安', ['Mou', 'Lu', '治安', '公安']],
    ['phrases, with their spaces as one', '  Two   Sessions ', ['Two Sessions']],
    ['each once', 'Mou\n\nMou\n', ['Mou']],
    ['nothing', ' \n , ', []],
  ])('are %s', (_, typed, expected) => {
    expect(parseWords(typed)).toEqual(expected);
  });
});

describe('the search', () => {
  const checks = describeChecks();
  const ids = (typed: string) => searchChecks(checks, typed, (family) => `family ${family}`).map(({ id }) => id);

  it('finds by title in either language, whatever the interface speaks', () => {
    expect(ids('doubled word')).toContain('duplication/doubled-word');
    expect(ids('单词重复')).toContain('duplication/doubled-word');
  });

  it('finds by family and by id', () => {
    expect(ids('family mechanics')).toContain('mechanics/title-case');
    expect(ids('mechanics/title-case')).toEqual(['mechanics/title-case']);
  });

  it('wants every word', () => {
    expect(ids('doubled zebra')).toEqual([]);
  });

  it('hides nothing while nothing is typed', () => {
    expect(ids('  ')).toHaveLength(checks.length);
  });
});

describe('an example', () => {
  it('is cut at its marks, in order', () => {
    expect(exampleParts('a of of b of', ['of of', 'of'])).toEqual([
      { text: 'a ', marked: false, start: 0 },
      { text: 'of of', marked: true, start: 2 },
      { text: ' b ', marked: false, start: 7 },
      { text: 'of', marked: true, start: 10 },
    ]);
  });

  it('is whole whatever is marked', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, marks) => {
        const parts = exampleParts(text, marks);
        expect(parts.map((part) => part.text).join('')).toBe(text);
      }),
    );
  });
});

describe('every check', () => {
  it.each(describeChecks())('$id says in Chinese what it marks', ({ summary }) => {
    expect(summary.zh).toMatch(/\p{Script=Han}/u);
  });
});
