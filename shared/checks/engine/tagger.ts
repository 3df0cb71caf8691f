import type { Span } from '../../text/spans.ts';
import type { PartOfSpeech, TaggedToken } from '../check.ts';
import { hash32 } from './hash.ts';
import { type KnownWord, KnownWords } from './tagger/known-words.ts';
import { readLanguageModel } from './tagger/language-model.ts';
import { codeOf } from './tagger/machine.ts';
import { shapeOf } from './tagger/shape.ts';
import type { Word, WordKind } from './words.ts';

const { partsOfSpeech, machines, entryOf } = readLanguageModel();
const knownWords = new KnownWords((kind, text) => know(kind, text, standIn(kind, text)));

const noun = partsOfSpeech.indexOf('NOUN');
const properNoun = partsOfSpeech.indexOf('PROPN');

/** Nothing longer is a word of any language. */
const longestWord = 40;

/**
 * Tags words by the English model of wink-nlp, and says in which of the sentences (in order) each of them is. The model
 * gets one plain word for each of ours, so that every token leads back to its text, whatever that is. Linear.
 */
export function tagWords(text: string, words: readonly Word[], sentences: readonly Span[] = []): TaggedToken[] {
  const known = words.map((word, index) => knownWord(text, words, word, index));
  const parts = choosePartsOfSpeech(known);
  let sentence = 0;
  return words.map(({ kind, start, end }, index) => {
    const word = known[index] as KnownWord;
    const part = parts[index] ?? 0;
    while (sentence + 1 < sentences.length && (sentences[sentence + 1]?.start ?? 0) <= start) sentence += 1;
    const pos = word.pos ?? (kind === 'compound' && qualifies(part, parts[index + 1]) ? 'ADJ' : partsOfSpeech[part]);
    const lemma = word.lemma ?? word.entry.lemma(part);
    const { text: own, lower, shape, number } = word;
    return { start, end, text: own, lower, lemma, pos: pos ?? 'X', sentence, shape, number };
  });
}

function knownWord(text: string, words: readonly Word[], { kind, start, end }: Word, index: number): KnownWord {
  const value = text.slice(start, end);
  if (kind === 'ending') {
    const before = words[index - 1];
    if (before && isBe(value, text.slice(before.start, before.end))) return know(kind, value, 'is');
  } else if (kind === 'word') {
    const next = words[index + 1];
    if (next?.kind === 'ending' && /^n['’]t$/i.test(text.slice(next.start, next.end))) {
      return know(kind, value, cutVerbs[value.toLowerCase()] ?? standIn(kind, value));
    }
  }
  return knownWords.get(kind, value);
}

/** The likeliest part of speech of each word by itself, mended by what stands around it. */
function choosePartsOfSpeech(known: readonly KnownWord[]): Uint8Array {
  const parts = new Uint8Array(known.length);
  const codes = new Uint16Array(known.length);
  for (const [index, { entry }] of known.entries()) {
    parts[index] = entry.pos;
    codes[index] = codeOf(entry.pos, entry.hint);
  }
  for (const machine of machines) {
    for (const { at, pos } of machine(codes)) {
      const entry = known[at]?.entry;
      if (!entry || (pos > 0 && (entry.possible & (1 << pos)) === 0)) continue;
      codes[at] = codeOf(Math.abs(pos), entry.hint);
      if (!entry.isSettled) parts[at] = Math.abs(pos);
    }
  }
  return parts;
}

/** A compound before a noun qualifies it, whatever its last part is by itself: "large-scale fraud", "state-run media". */
function qualifies(part: number, next: number | undefined): boolean {
  return part !== properNoun && (next === noun || next === properNoun);
}

/** What is known of a token when the model reads `handed` for it. */
function know(kind: WordKind, text: string, handed: string): KnownWord {
  const lower = text.toLowerCase();
  const hasLemma = kind === 'ending' || (kind === 'word' && isPlain(text));
  return {
    text,
    lower,
    shape: shapeOf(text),
    // As a signed integer, which maps look up several times faster.
    number: hash32(lower) | 0,
    entry: entryOf(handed),
    pos: settledPart(kind, text),
    lemma: hasLemma ? undefined : lower,
  };
}

function settledPart(kind: WordKind, text: string): PartOfSpeech | undefined {
  if (kind === 'sign') return /^[\p{L}\p{N}]/u.test(text) ? 'X' : 'SYM';
  if (kind === 'punctuation') return /[&%@#/*\\]/.test(text) ? 'SYM' : 'PUNCT';
  return undefined;
}

/** A word that the model can know: no part of it is a word by itself. */
function isPlain(word: string): boolean {
  return word.length <= longestWord && /^\p{Script=Latin}+$/u.test(word);
}

/** What the model gets to read for a word: one plain word or mark of the same kind. */
function standIn(kind: WordKind, value: string): string {
  switch (kind) {
    case 'number':
      return '25';
    case 'abbreviation':
      return /^[ap]\.m\.$/i.test(value) ? 'noon' : 'America';
    case 'ending':
      return endings[plainEnding(value)] ?? "'s";
    case 'compound':
      return lastPart(value);
    case 'punctuation':
      return plainMarks.get(value) ?? (/^[!-~]$/.test(value) ? value : '-');
    case 'sign':
      return /^[$+<=>£¥€°]$/.test(value) ? value : '*';
    case 'word':
      if (isPlain(value)) return value;
      return /^\p{Lu}/u.test(value) ? 'Beijing' : /^\d+(?:st|nd|rd|th)$/i.test(value) ? 'first' : 'thing';
  }
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

function plainEnding(value: string): string {
  return value.toLowerCase().replace('’', "'");
}

const pronouns = /^(?:it|he|she|that|there|here|what|who|where|how)$/i;

/** "it's" is a verb, "China's" is not. */
function isBe(ending: string, before: string): boolean {
  return plainEnding(ending) === "'s" && pronouns.test(before);
}

/** "decision-making" is tagged as "making"; "COVID-19" as "COVID". */
function lastPart(compound: string): string {
  const last = compound.split('-').findLast(isPlain);
  return last ?? (/^\p{Lu}/u.test(compound) ? 'Beijing' : 'thing');
}

/** Chinese and typographic marks as the model knows them. */
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
