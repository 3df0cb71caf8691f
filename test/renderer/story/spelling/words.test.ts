import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spelledWords } from '../../../../renderer/features/story/spelling/words.ts';
import { prose } from '../../../shared/text/prose.ts';

const wordsOf = (text: string): string[] => spelledWords(text).map(({ word }) => word);

test.each([
  ['plain words', 'The police siezed ten boats.', ['The', 'police', 'siezed', 'ten', 'boats']],
  ['names inside a sentence', 'Crews met Dong Moufeng in Hanbridge.', ['Crews', 'met', 'in']],
  ['capitals and figures', 'The NDRC sent 5G kit, 12kg, to UNs.', ['The', 'sent', 'kit', 'to']],
  ['addresses', 'Write to desk@example.org or www.example.org/in now.', ['Write', 'to', 'or', 'now']],
  ['what hangs on a word', 'The mayor’s boats', ['The', 'mayor', 'boats']],
  [
    'compounds by their parts',
    'an anti-gambling cross-bordr raid',
    ['an', 'anti', 'gambling', 'cross', 'bordr', 'raid'],
  ],
  ['Chinese', '警方 said 案件 rose', ['said', 'rose']],
  ['product names', 'an iPhone and WeChat', ['an', 'and']],
])('%s: %j', (_, text, expected) => {
  expect(wordsOf(text)).toEqual(expected);
});

test('words stand where they say', () => {
  fc.assert(
    fc.property(prose(), fc.nat(50), (text, from) => {
      for (const { start, end, word } of spelledWords(text, from))
        expect(text.slice(start - from, end - from)).toBe(word);
    }),
  );
});
