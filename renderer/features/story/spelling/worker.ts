import nspell from 'nspell';
import affixes from '../../../../node_modules/dictionary-en/index.aff?raw';
import americanWords from '../../../../node_modules/dictionary-en/index.dic?raw';
import britishAffixes from '../../../../node_modules/dictionary-en-gb/index.aff?raw';
import britishWords from '../../../../node_modules/dictionary-en-gb/index.dic?raw';
import { likeliest } from './likeliest.ts';
import type { SpellingAnswer, SpellingRequest } from './messages.ts';

/** American and British: what either knows is right, as newsrooms write either and the checks see to consistency. */
const dictionaries = [nspell(affixes, americanWords), nspell(britishAffixes, britishWords)];
const suggested = new Map<string, readonly string[]>();

function isKnown(word: string): boolean {
  return dictionaries.some((dictionary) => dictionary.correct(word));
}

function suggest(word: string): readonly string[] {
  const known = suggested.get(word);
  if (known) return known;
  const words = likeliest(word, new Set(dictionaries.flatMap((dictionary) => dictionary.suggest(word))));
  suggested.set(word, words);
  return words;
}

self.addEventListener('message', ({ data }: MessageEvent<SpellingRequest>) => {
  const words = data.kind === 'check' ? data.words.filter((word) => !isKnown(word)) : suggest(data.word);
  const answer: SpellingAnswer = { id: data.id, words };
  self.postMessage(answer);
});
