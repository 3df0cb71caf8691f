import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import type { PartOfSpeech, TaggedToken } from '../check.ts';
import type { Word } from './words.ts';

/** A tagged token before it knows its sentence. */
export type Tag = Omit<TaggedToken, 'sentence'>;

/** Words are handed to the tagger in portions of this many, so that its tables for one text stay small. */
const portion = 4000;

/**
 * The tagger keeps every word it has ever seen, in a table of a million places. After so many characters it is loaded
 * anew (0.1 s), which keeps the table from running over, whatever the texts are, and gives the memory back.
 */
const charactersALoad = 2_000_000;

/** Nothing longer is a word of any language, and the tagger's own patterns are quadratic in a word's length. */
const longestWord = 40;

const load = () => winkNLP(model, ['pos']);
let tagger = load();
let characters = 0;

/**
 * Tags words by wink-nlp, of which only the tags are used. Its own tokens cannot be traced back to the text reliably (it
 * drops no-break spaces and parts surrogates), take quadratic time on a long run without spaces, and depend on what it
 * has read before. So it is handed single plain words with single spaces between, one for each of ours.
 */
export function tagWords(text: string, words: readonly Word[]): Tag[] {
  const tags: Tag[] = [];
  for (let start = 0; start < words.length; start += portion) {
    tagPortion(text, words.slice(start, start + portion), tags);
  }
  return tags;
}

function tagPortion(text: string, words: readonly Word[], tags: Tag[]): void {
  const values = words.map((word) => text.slice(word.start, word.end));
  const handed = words.map((word, index) => handOver(word.kind, values, index)).join(' ');
  if (characters > charactersALoad) {
    tagger = load();
    characters = 0;
  }
  characters += handed.length;
  const { its } = tagger;
  const tokens = tagger.readDoc(handed).tokens();
  const parts = tokens.out(its.pos) as PartOfSpeech[];
  // The declared type of `its.lemma` names one parameter more than `out` takes.
  const lemmas = tokens.out(its.lemma as ItsFunction<string>);
  words.forEach(({ kind, start, end }, index) => {
    const value = values[index] ?? '';
    const lower = value.toLowerCase();
    const pos = partOfSpeech(kind, value, parts, index);
    const lemma = kind === 'word' || kind === 'ending' ? lemmaOf(lower, lemmas[index]) : lower;
    tags.push({ start, end, text: value, lower, lemma, pos });
  });
}

/** The lemma, unless the tagger was handed a stand-in for the word. */
function lemmaOf(lower: string, lemma: string | undefined): string {
  return isPlain(lower) || lower.includes("'") || lower.includes('’') ? (lemma ?? lower).toLowerCase() : lower;
}

/** The tagger takes such a word as one token, whatever it has read before. */
function isPlain(word: string): boolean {
  return word.length <= longestWord && /^\p{Script=Latin}+$/u.test(word);
}

const endings: Readonly<Record<string, string>> = {
  "n't": 'not',
  "'s": "'s",
  "'re": 'are',
  "'ve": 'have',
  "'ll": 'will',
  "'d": 'would',
  "'m": 'am',
};
const cutVerbs: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall', ai: 'is' };

/** What the tagger gets to read for a word: one word that it takes as one token. */
function handOver(kind: Word['kind'], values: readonly string[], index: number): string {
  const value = values[index] ?? '';
  switch (kind) {
    case 'number':
      return '25';
    case 'abbreviation':
      return /^[ap]\.m\.$/i.test(value) ? 'noon' : 'America';
    case 'ending':
      return endingOf(value, values[index - 1] ?? '');
    case 'compound':
      return lastPart(value);
    case 'punctuation':
      return plainMarks.get(value) ?? (/^[!-~]$/.test(value) ? value : '-');
    case 'sign':
      return /^[$+<=>£¥€°]$/.test(value) ? value : '*';
    case 'word':
      if (isPlain(value)) return isCut(values[index + 1]) ? (cutVerbs[value.toLowerCase()] ?? value) : value;
      return /^\p{Lu}/u.test(value) ? 'Beijing' : /^\d+(?:st|nd|rd|th)$/i.test(value) ? 'first' : 'thing';
  }
}

const pronouns = /^(?:it|he|she|that|there|here|what|who|where|how)$/i;

function endingOf(value: string, before: string): string {
  const ending = value.toLowerCase().replace('’', "'");
  return ending === "'s" && pronouns.test(before) ? 'is' : (endings[ending] ?? "'s");
}

function isCut(next: string | undefined): boolean {
  return next !== undefined && /^n['’]t$/i.test(next);
}

/** "decision-making" is tagged as "making"; "COVID-19" as "COVID". */
function lastPart(compound: string): string {
  const last = compound.split('-').findLast(isPlain);
  return last ?? (/^\p{Lu}/u.test(compound) ? 'Beijing' : 'thing');
}

/** Chinese and typographic marks as the tagger knows them. */
const plainMarks = new Map(
  Object.entries({
    '，': ',',
    '。': '.',
    '、': ',',
    '；': ';',
    '：': ':',
    '？': '?',
    '！': '!',
    '（': '(',
    '）': ')',
    '“': '"',
    '”': '"',
    '‘': "'",
    '’': "'",
    '–': '-',
    '—': '-',
    '…': '.',
  }),
);

function partOfSpeech(kind: Word['kind'], value: string, parts: readonly PartOfSpeech[], index: number): PartOfSpeech {
  if (kind === 'sign') return /^[\p{L}\p{N}]/u.test(value) ? 'X' : 'SYM';
  if (kind === 'punctuation') return /[&%@#/*\\]/.test(value) ? 'SYM' : 'PUNCT';
  const pos = parts[index] ?? 'X';
  // A compound before a noun qualifies it, whatever its last part is by itself: "large-scale fraud", "state-run media".
  if (kind === 'compound' && pos !== 'PROPN' && isNoun(parts[index + 1])) return 'ADJ';
  return pos;
}

function isNoun(pos: PartOfSpeech | undefined): boolean {
  return pos === 'NOUN' || pos === 'PROPN';
}
