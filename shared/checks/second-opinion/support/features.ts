import type { Lexicon } from '../../../text/lexicon.ts';
import type { Passage } from '../../check.ts';
import type { OtherPlace, RowOpinions } from '../../opinions/row-opinions.ts';
import { saidBy } from '../../opinions/said-by.ts';
import { isContentWord, isFigure, type NumberedText, type Vocabulary } from '../../opinions/vocabulary.ts';
import type { Difference } from './differences.ts';
import type { Kind } from './kind.ts';

/** What tells how a difference is to be taken, in the order of the weights in `data/weights.ts`. */
export const features = [
  'one',
  'share',
  'share squared',
  'votes',
  'one in total',
  'agreeing',
  'nothing',
  'one word',
  'words',
  'one new word',
  'new words',
  'length',
  'new length',
  'name',
  'new name',
  'figures',
  'inserted',
  'rarest',
  'new rarest',
  'same stem',
  'in original',
  'new in original',
  'row unsupported',
  'company',
  'wordings',
  'row length',
  'proper noun',
  'noun',
  'verb',
  'adjective',
  'adverb',
  'numeral',
  'kind name',
  'kind figure',
  'kind alone',
  'elsewhere',
  'new elsewhere',
] as const;

/** Of how common a word is when nothing is known of it: the middle of the words that differ. */
const middling = 4;

/** The values of the {@link features} of a difference's most common wording. */
export function featuresOf(difference: Difference, kind: Kind, passage: Passage): readonly number[] {
  const { opinions, from, to, wordings, agreeing } = difference;
  const places = wordings[0] ?? [];
  const place = places[0];
  const { total, vocabulary, own } = opinions;
  const share = places.length / total;
  const length = (passage.tokens[to - 1]?.end ?? 0) - (passage.tokens[from]?.start ?? 0);
  const ownIds = own.subarray(from - opinions.from, to - opinions.from);
  const newIds = place ? place.voice.words.ids.subarray(place.from, place.to) : own.subarray(0, 0);
  const nothing = wordings.find(([first]) => first !== undefined && first.from === first.to)?.length ?? 0;
  return [
    1,
    share,
    share * share,
    Math.log(1 + places.length),
    1 / total,
    agreeing / total,
    nothing / total,
    Number(ownIds.length === 1),
    Math.min(ownIds.length, 6) / 6,
    Number(newIds.length === 1),
    Math.min(newIds.length, 6) / 6,
    to > from ? Math.min(length, 40) / 40 : 0,
    place ? Math.min(lengthOf(place), 40) / 40 : 0,
    Number(to > from && from > opinions.from && isCapital(passage.tokens[from]?.text)),
    Number(place !== undefined && place.from > 0 && place.to > place.from && isCapital(opinions.textAt(place))),
    Number(hasFigure(ownIds, vocabulary) && hasFigure(newIds, vocabulary)),
    Number(to === from),
    rarest(ownIds, vocabulary, passage.lexicon) / 8,
    rarest(newIds, vocabulary, passage.lexicon) / 8,
    Number(haveSameStems(ownIds, newIds, vocabulary)),
    ...originalFeatures(ownIds, newIds, opinions, passage),
    opinions.unsupported,
    companyOf(difference),
    wordings.length / total,
    Math.min(own.length, 80) / 80,
    ...partsOfSpeech.map((part) => Number(passage.tokens[from]?.pos === part)),
    Number(kind === 'name'),
    Number(kind === 'figure'),
    Number(kind === 'alone'),
    supportOf(difference),
    place ? spreadOf(place, opinions) : 0,
  ];
}

/** The share of the others that have the row's content words somewhere, whatever stands around them. */
function supportOf({ opinions, from, to }: Difference): number {
  let most = 0;
  for (let token = from; token < to; token += 1) {
    if (opinions.vocabulary.classOf(opinions.own[token - opinions.from] as number) >= isContentWord) {
      most = Math.max(most, opinions.support(token));
    }
  }
  return most / opinions.total;
}

/** The share of the others that have all content words of a wording in some form, whatever stands around them. */
function spreadOf({ voice: { words }, from, to }: OtherPlace, { voices, vocabulary }: RowOpinions): number {
  let having = 0;
  for (const voice of voices) {
    let hasAll = true;
    for (let index = from; index < to && hasAll; index += 1) {
      const id = words.ids[index] as number;
      if (vocabulary.classOf(id) >= isContentWord) hasAll = hasStem(voice.words, vocabulary.stemOf(id), vocabulary);
    }
    if (hasAll) having += 1;
  }
  return having / voices.length;
}

function hasStem({ ids }: NumberedText, stem: number, vocabulary: Vocabulary): boolean {
  if (ids.length > longText) return stemSetOf(ids, vocabulary).has(stem);
  for (let index = 0; index < ids.length; index += 1) {
    if (vocabulary.stemOf(ids[index] as number) === stem) return true;
  }
  return false;
}

/** In shorter texts reading on is faster than a set; in longer ones it would take quadratic time. */
const longText = 500;
const stemSets = new WeakMap<Int32Array, ReadonlySet<number>>();

function stemSetOf(ids: Int32Array, vocabulary: Vocabulary): ReadonlySet<number> {
  let stems = stemSets.get(ids);
  if (!stems) {
    stems = new Set(Array.from(ids, (id) => vocabulary.stemOf(id)));
    stemSets.set(ids, stems);
  }
  return stems;
}

const partsOfSpeech = ['PROPN', 'NOUN', 'VERB', 'ADJ', 'ADV', 'NUM'] as const;

/** The share of the others in which the words here and around stand side by side too. */
function companyOf({ opinions, from, to }: Difference): number {
  const first = Math.max(opinions.from, from - 1);
  const last = Math.min(to, opinions.to - 1);
  let together = 0;
  for (let token = first; token <= last; token += 1) together += opinions.together(token);
  return together / opinions.total / Math.max(1, last - first + 1);
}

/** Whether the dictionary has the two wordings among the translations of the original's words. */
function originalFeatures(
  ownIds: Int32Array,
  newIds: Int32Array,
  { row, vocabulary }: RowOpinions,
  { lexicon }: Passage,
): readonly number[] {
  if (row.original === undefined) return [0, 0];
  const said = saidBy(row.original, vocabulary, lexicon);
  return [shareSaid(ownIds, said, vocabulary), shareSaid(newIds, said, vocabulary)];
}

/** The share of the content words that are in a set of stems; 0 where there are none. */
function shareSaid(ids: Int32Array, stems: ReadonlySet<number>, vocabulary: Vocabulary): number {
  let content = 0;
  let found = 0;
  for (const id of ids) {
    if (vocabulary.classOf(id) < isContentWord) continue;
    content += 1;
    if (stems.has(vocabulary.stemOf(id))) found += 1;
  }
  return content > 0 ? found / content : 0;
}

function lengthOf({ voice: { words }, from, to }: OtherPlace): number {
  return from < to ? (words.ends[to - 1] as number) - (words.starts[from] as number) : 0;
}

function isCapital(text: string | undefined): boolean {
  return text !== undefined && /^\p{Lu}/u.test(text);
}

function hasFigure(ids: Int32Array, vocabulary: Vocabulary): boolean {
  return ids.some((id) => vocabulary.classOf(id) === isFigure);
}

/** How common the rarest of the content words is, on Zipf's scale. */
function rarest(ids: Int32Array, vocabulary: Vocabulary, lexicon: Lexicon): number {
  if (lexicon.frequency('the') === 0) return middling;
  let least = 8;
  for (const id of ids) {
    if (vocabulary.classOf(id) === isContentWord) least = Math.min(least, lexicon.frequency(vocabulary.wordOf(id)));
  }
  return least;
}

function haveSameStems(a: Int32Array, b: Int32Array, vocabulary: Vocabulary): boolean {
  if (a.length !== b.length) return false;
  return a.every((id, index) => vocabulary.stemOf(id) === vocabulary.stemOf(b[index] as number));
}
