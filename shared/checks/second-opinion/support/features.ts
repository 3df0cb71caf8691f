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

/** The values of the {@link features} of a difference's most common wording; `into` is filled and returned. */
export function featuresOf(
  difference: Difference,
  kind: Kind,
  passage: Passage,
  into = new Float64Array(features.length),
): Float64Array {
  const { opinions, from, to, wordings, agreeing } = difference;
  const { total, vocabulary, own } = opinions;
  const { tokens, lexicon } = passage;
  const places = wordings[0] ?? [];
  const place = places[0];
  const ownIds = own.subarray(from - opinions.from, to - opinions.from);
  const newIds = place ? place.voice.words.ids.subarray(place.from, place.to) : own.subarray(0, 0);
  const share = places.length / total;
  const length = to > from ? (tokens[to - 1]?.end ?? 0) - (tokens[from]?.start ?? 0) : 0;
  const said = opinions.row.original === undefined ? nothing : saidBy(opinions.row.original, vocabulary, lexicon);
  let at = 0;
  const add = (value: number | boolean) => {
    into[at] = Number(value);
    at += 1;
  };
  add(1);
  add(share);
  add(share * share);
  add(Math.log(1 + places.length));
  add(1 / total);
  add(agreeing / total);
  add((wordings.find(([first]) => first !== undefined && first.from === first.to)?.length ?? 0) / total);
  add(ownIds.length === 1);
  add(Math.min(ownIds.length, 6) / 6);
  add(newIds.length === 1);
  add(Math.min(newIds.length, 6) / 6);
  add(Math.min(length, 40) / 40);
  add(place ? Math.min(lengthOf(place), 40) / 40 : 0);
  add(to > from && from > opinions.from && isCapital(tokens[from]?.text));
  add(place !== undefined && place.from > 0 && place.to > place.from && isCapital(opinions.textAt(place)));
  add(hasFigure(ownIds, vocabulary) && hasFigure(newIds, vocabulary));
  add(to === from);
  add(rarest(ownIds, vocabulary, lexicon) / 8);
  add(rarest(newIds, vocabulary, lexicon) / 8);
  add(haveSameStems(ownIds, newIds, vocabulary));
  add(shareSaid(ownIds, said, vocabulary));
  add(shareSaid(newIds, said, vocabulary));
  add(opinions.unsupported);
  add(companyOf(difference));
  add(wordings.length / total);
  add(Math.min(own.length, 80) / 80);
  const part = tokens[from]?.pos;
  for (const each of partsOfSpeech) add(part === each);
  add(kind === 'name');
  add(kind === 'figure');
  add(kind === 'alone');
  add(supportOf(difference));
  add(place ? spreadOf(place, opinions) : 0);
  return into;
}

const nothing: ReadonlySet<number> = new Set();
const partsOfSpeech = ['PROPN', 'NOUN', 'VERB', 'ADJ', 'ADV', 'NUM'] as const;

/** The share of the others in which the words here and around stand side by side too. */
function companyOf({ opinions, from, to }: Difference): number {
  const first = Math.max(opinions.from, from - 1);
  const last = Math.min(to, opinions.to - 1);
  let together = 0;
  for (let token = first; token <= last; token += 1) together += opinions.together(token);
  return together / opinions.total / Math.max(1, last - first + 1);
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
      if (vocabulary.classOf(id) >= isContentWord) hasAll = hasStem(voice.words, vocabulary.stemOf(id));
    }
    if (hasAll) having += 1;
  }
  return having / voices.length;
}

function hasStem({ stems }: NumberedText, stem: number): boolean {
  return stems.length > longText ? stemSetOf(stems).has(stem) : stems.includes(stem);
}

/** In shorter texts reading on is faster than a set; in longer ones it would take quadratic time. */
const longText = 500;
const stemSets = new WeakMap<Int32Array, ReadonlySet<number>>();

function stemSetOf(stems: Int32Array): ReadonlySet<number> {
  let known = stemSets.get(stems);
  if (!known) {
    known = new Set(stems);
    stemSets.set(stems, known);
  }
  return known;
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
