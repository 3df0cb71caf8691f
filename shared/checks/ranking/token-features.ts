import type { PartOfSpeech, Passage, TaggedToken } from '../check.ts';
import { columnIndex } from './columns.ts';
import type { Knowledge } from './knowledge.ts';
import type { FeatureMatrix } from './matrix.ts';
import type { WordFacts } from './word-facts.ts';
import { border, pairHash } from './word-hash.ts';

const { pos, length, capital, digit, mark, hyphen, frequency, odds, seen, pairBefore, pairOddsBefore } = columnIndex;
const { place, sentencePlace, sentenceLength, passageLength, first, last } = columnIndex;
const { quoted, bracketed, again, sinceAgain, commas } = columnIndex;
const { passageOdds, passagePairs, passageFrequency } = columnIndex;

/** Roughly in the order of how often experts mark them, so that one split parts the safe from the unsafe. */
const order: readonly PartOfSpeech[] = [
  'SPACE',
  'PART',
  'PRON',
  'DET',
  'AUX',
  'NUM',
  'CCONJ',
  'SCONJ',
  'ADP',
  'PUNCT',
  'PROPN',
  'VERB',
  'NOUN',
  'ADV',
  'ADJ',
  'SYM',
  'INTJ',
  'X',
];
const codes = new Map(order.map((part, index) => [part, index]));

/** Shorter words come again in any text. */
const shortestRepeat = 4;

/** What a token is by itself, and where it stands. */
export function writeTokens(
  { tokens, sentences }: Passage,
  words: readonly WordFacts[],
  knowledge: Knowledge,
  matrix: FeatureMatrix,
): void {
  const size = tokens.length;
  const lengths = sentenceLengths(tokens, sentences.length);
  const lastSeen = new Map<string, number>();
  const sums = { odds: new Mean(), pairs: new Mean(), frequency: new Mean() };
  let sentence = -1;
  let inSentence = 0;
  let commaCount = 0;
  let isQuoted = 0;
  let isBracketed = 0;
  for (let index = 0; index < size; index += 1) {
    const token = tokens[index] as TaggedToken;
    const word = words[index] as WordFacts;
    const { text, lower } = token;
    const isMark = token.pos === 'PUNCT' || token.pos === 'SYM';
    const character = text.charCodeAt(0);
    if (token.sentence === sentence) inSentence += 1;
    else {
      sentence = token.sentence;
      inSentence = 0;
      commaCount = 0;
    }
    if (text === '"' || text === '“' || text === '”') isQuoted = 1 - isQuoted;
    else if (text === '(') isBracketed = 1;
    else if (text === ',') commaCount += 1;

    matrix.set(index, pos, codes.get(token.pos) ?? order.length);
    matrix.set(index, length, text.length);
    matrix.set(index, capital, text === lower ? 0 : text.length > 1 && text === text.toUpperCase() ? 2 : 1);
    matrix.set(index, digit, character >= 48 && character <= 57 ? 1 : 0);
    matrix.set(index, mark, isMark ? character : 0);
    matrix.set(index, hyphen, text.includes('-') ? 1 : 0);
    matrix.set(index, frequency, isMark ? Number.NaN : word.frequency);
    matrix.set(index, odds, word.odds);
    matrix.set(index, seen, word.seen);
    matrix.set(index, place, index / size);
    matrix.set(index, sentencePlace, inSentence);
    matrix.set(index, sentenceLength, lengths[token.sentence] ?? 0);
    matrix.set(index, first, index);
    matrix.set(index, last, size - 1 - index);
    matrix.set(index, quoted, isQuoted);
    matrix.set(index, bracketed, isBracketed);
    matrix.set(index, commas, commaCount);
    if (text === ')') isBracketed = 0;
    if (!isMark && lower.length >= shortestRepeat) {
      const before = lastSeen.get(token.lemma);
      matrix.set(index, again, before === undefined ? 0 : 1);
      if (before !== undefined) matrix.set(index, sinceAgain, index - before);
      lastSeen.set(token.lemma, index);
    }
    const pair = pairHash(words[index - 1]?.hash ?? border, word.hash);
    const pairSeen = knowledge.pairSeen(pair);
    matrix.set(index, pairBefore, pairSeen);
    matrix.set(index, pairOddsBefore, knowledge.pairOdds(pair));
    sums.pairs.add(pairSeen);
    sums.odds.add(word.odds);
    if (!isMark && word.frequency > 0) sums.frequency.add(Math.min(word.frequency, 5));
  }
  matrix.spread(passageLength, size, 0, size);
  matrix.spread(passageOdds, sums.odds.value, 0, size);
  matrix.spread(passagePairs, sums.pairs.value, 0, size);
  matrix.spread(passageFrequency, sums.frequency.value, 0, size);
}

function sentenceLengths(tokens: readonly TaggedToken[], sentences: number): Int32Array {
  const lengths = new Int32Array(sentences);
  for (const { sentence } of tokens) lengths[sentence] = (lengths[sentence] ?? 0) + 1;
  return lengths;
}

class Mean {
  #sum = 0;
  #count = 0;

  /** Unknown values do not count. */
  add(value: number): void {
    if (Number.isNaN(value)) return;
    this.#sum += value;
    this.#count += 1;
  }

  get value(): number {
    return this.#count > 0 ? this.#sum / this.#count : Number.NaN;
  }
}
