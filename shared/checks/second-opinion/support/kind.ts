import type { Passage } from '../../check.ts';
import { isContentWord, isFunctionWord, type WordClass } from '../../opinions/vocabulary.ts';
import type { Difference } from './differences.ts';
import { relationOf } from './forms.ts';

/** What kind of word the translations differ in: the check that reports it. */
export type Kind = 'name' | 'figure' | 'wording' | 'omitted' | 'alone';

/** What the translations differ in here; nothing where it is only marks, function words or another way of writing. */
export function kindOf(difference: Difference, passage: Passage): Kind | undefined {
  const { opinions, from, to, wordings, agreeing } = difference;
  const place = wordings[0]?.[0];
  const votes = wordings[0]?.length ?? 0;
  if (!place || votes <= agreeing) return undefined;
  const { vocabulary, own } = opinions;
  let ownClass: WordClass = 0;
  for (let index = from; index < to; index += 1) {
    ownClass = Math.max(ownClass, vocabulary.classOf(own[index - opinions.from] as number)) as WordClass;
  }
  let newClass: WordClass = 0;
  for (let index = place.from; index < place.to; index += 1) {
    newClass = Math.max(newClass, vocabulary.classOf(place.voice.words.ids[index] as number)) as WordClass;
  }
  if (from === to) return newClass >= isContentWord ? 'omitted' : undefined;
  if (ownClass < isContentWord) return undefined;
  if (place.from === place.to) return 'alone';
  if (newClass < isFunctionWord) return undefined;
  const marked = passage.text.slice(passage.tokens[from]?.start, passage.tokens[to - 1]?.end);
  const wording = opinions.textAt(place);
  const ours = { text: marked, ids: own.subarray(from - opinions.from, to - opinions.from) };
  const theirs = { text: wording, ids: place.voice.words.ids.subarray(place.from, place.to) };
  const relation = relationOf(ours, theirs, vocabulary);
  if (relation === 'same') return undefined;
  if (relation === 'other figures') return 'figure';
  return newClass >= isContentWord && hasCapital(wording) && isName(difference, passage) ? 'name' : 'wording';
}

/** Whether any word begins with a capital. */
function hasCapital(text: string): boolean {
  return /\p{Lu}/u.test(text);
}

/** Zipf frequency from which on a word at the start of a sentence is taken for a word, whatever the tagger says. */
const rareWord = 3;

/** Whether all content words that the row has here are written with a capital, and not because a sentence starts. */
function isName({ opinions, from, to }: Difference, { tokens, lexicon }: Passage): boolean {
  for (let index = from; index < to; index += 1) {
    const token = tokens[index];
    if (!token || opinions.vocabulary.classOf(opinions.own[index - opinions.from] as number) !== isContentWord)
      continue;
    if (!/^\p{Lu}/u.test(token.text)) return false;
    const isFirst = index === 0 || tokens[index - 1]?.sentence !== token.sentence;
    if (isFirst && (token.pos !== 'PROPN' || lexicon.frequency(token.lower) > rareWord)) return false;
  }
  return true;
}
