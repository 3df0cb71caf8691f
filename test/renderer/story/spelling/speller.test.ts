import { expect, test } from 'vitest';
import { likeliest } from '../../../../renderer/features/story/spelling/likeliest.ts';
import type { SpellingRequest } from '../../../../renderer/features/story/spelling/messages.ts';
import { createSpeller } from '../../../../renderer/features/story/spelling/speller.ts';

/** A thread that knows a few words. */
function thread(...right: readonly string[]) {
  const asked: SpellingRequest[] = [];
  const target = new EventTarget();
  return {
    asked,
    addEventListener: target.addEventListener.bind(target),
    postMessage(request: SpellingRequest) {
      asked.push(request);
      const words = request.kind === 'check' ? request.words.filter((word) => !right.includes(word)) : right;
      target.dispatchEvent(new MessageEvent('message', { data: { id: request.id, words } }));
    },
  };
}

test('says which words are unknown, and asks of each word once', async () => {
  const worker = thread('the', 'boats');
  const speller = createSpeller(worker);
  expect(await speller.unknown(['the', 'baots', 'boats', 'baots'])).toEqual(new Set(['baots']));
  expect(await speller.unknown(['boats', 'baots', 'sank'])).toEqual(new Set(['baots', 'sank']));
  expect(worker.asked).toEqual([
    { id: 1, kind: 'check', words: ['the', 'baots', 'boats'] },
    { id: 2, kind: 'check', words: ['sank'] },
  ]);
});

test.each([
  ['teh', ['ten', 'eh', 'tea', 'the'], 'the'],
  ['recieve', ['relieve', 'receive'], 'receive'],
  ['governement', ['governess', 'government'], 'government'],
  ['Baots', ['Boas', 'boats', 'Baits'], 'boats'],
])('takes %s, of %j, most likely for %s', (word, candidates, expected) => {
  expect(likeliest(word, candidates)[0]).toBe(expected);
});
