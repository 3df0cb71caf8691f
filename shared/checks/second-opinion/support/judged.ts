import type { Passage } from '../../check.ts';
import { RowOpinions } from '../../opinions/row-opinions.ts';
import { isContentWord, isFunctionWord, type WordClass } from '../../opinions/vocabulary.ts';
import { type Difference, differencesOf } from './differences.ts';
import { haveOtherFigures, isSameInAnotherForm } from './same-value.ts';
import { trustOf } from './trust.ts';

/** What kind of word the translations differ in: the check that reports it. */
export type Kind = 'name' | 'figure' | 'wording' | 'omitted' | 'alone';

/** A difference with what it is and how far the others are to be trusted in it. */
export interface Judged extends Difference {
  readonly kind: Kind;
  /** 0 to 1: how likely a human translator would write as the others do, and not as the row does. */
  readonly trust: number;
}

/** What is less likely than this is another way to say the same. */
const leastTrust = 0.25;

/**
 * The differences of a passage that are worth a finding, in order of place. Where stretches overlap the likeliest
 * stays, so no words are reported twice.
 */
export function judgedOf(passage: Passage): readonly Judged[] {
  return passage.opinions.flatMap((opinions) => {
    if (!(opinions instanceof RowOpinions)) return [];
    let known = cache.get(opinions);
    if (!known) {
      known = judge(opinions, passage);
      cache.set(opinions, known);
    }
    return known;
  });
}

const cache = new WeakMap<RowOpinions, readonly Judged[]>();

function judge(opinions: RowOpinions, passage: Passage): readonly Judged[] {
  const candidates: Judged[] = [];
  for (const difference of differencesOf(opinions)) {
    const kind = kindOf(difference, passage);
    if (!kind) continue;
    const trust = trustOf(difference, passage);
    if (trust >= leastTrust) candidates.push({ ...difference, kind, trust });
  }
  candidates.sort((a, b) => b.trust - a.trust || a.from - b.from || b.to - a.to);
  const taken = new Uint8Array(opinions.own.length + 2);
  return candidates.filter((each) => take(taken, each)).sort((a, b) => a.from - b.from);
}

/** Takes the words of a difference, and the one before it, so that two edits never touch; false where one is taken. */
function take(taken: Uint8Array, { opinions, from, to }: Difference): boolean {
  const start = from - opinions.from;
  const end = to - opinions.from + 1;
  for (let index = start; index < end; index += 1) if (taken[index] !== 0) return false;
  taken.fill(1, start, end);
  return true;
}

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
  if (isSameInAnotherForm(marked, wording)) return undefined;
  if (haveOtherFigures(marked, wording)) return 'figure';
  return isName(difference, passage) && /(?<=.)\p{Lu}\p{Ll}|^\p{Lu}/u.test(wording) && newClass >= isContentWord
    ? 'name'
    : 'wording';
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
