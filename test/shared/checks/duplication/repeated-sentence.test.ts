import { describe, expect, it } from 'vitest';
import { repeatedSentence } from '../../../../shared/checks/duplication/repeated-sentence.ts';
import { createAnalysis } from '../../../../shared/checks/engine.ts';

const letters = (number: number) => [...String(number)].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('');
/** Sentences of one pattern, no two of them the same. */
const patterned = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `Volunteers of village x${letters(index)} cleared the lower gate before noon and nobody was hurt.`,
  );

function repeatsIn(texts: readonly string[]) {
  const passages = texts.map((text, index) => ({ id: `p${index}`, rows: [{ id: `r${index}`, text, separator: '' }] }));
  return createAnalysis({ passages, facts: { references: [] } }, { checks: [repeatedSentence] })
    .findings()
    .map(({ spans, related }) => [spans[0]?.row, related[0]?.row]);
}

describe('duplication/repeated-sentence', () => {
  it('finds what is said again word for word, however many sentences of its pattern are around', () => {
    const texts = patterned(300);
    expect(repeatsIn([...texts, ...texts.slice(100, 200)])).toEqual(
      Array.from({ length: 100 }, (_, index) => [`r${300 + index}`, `r${100 + index}`]),
    );
  });

  it('says nothing of sentences of one pattern that say different things', () => {
    expect(repeatsIn(patterned(300))).toEqual([]);
  });
});
