import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chinesePairs, indexWords, machineWord, stemWord } from '../../../shared/memory/index-words.ts';

describe('the words that a segment is found by', () => {
  it('are pairs of Chinese characters within a run, and words of other scripts', () => {
    expect(chinesePairs('码头开放，COVID-19 期间')).toEqual(['码头', '头开', '开放', 'covid', '19', '期间']);
  });

  it('are the character itself where it stands alone', () => {
    expect(chinesePairs('在 A 市')).toEqual(['在', 'a', '市']);
  });

  it('keep the words of the machine apart from those of people', () => {
    const words = indexWords({ chinese: undefined, machine: 'wharf', final: 'pier' }).split(' ');
    expect(words).toEqual(expect.arrayContaining(['pier', stemWord('pier'), machineWord('wharf')]));
    expect(words).not.toContain('wharf');
  });

  it('have nothing in them that a tokeniser would cut', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(text, text, text, (chinese, machine, final) => {
        for (const word of indexWords({ chinese, machine, final }).split(' ')) expect(word).toMatch(/^[\p{L}\p{N}]*$/u);
      }),
    );
  });
});
