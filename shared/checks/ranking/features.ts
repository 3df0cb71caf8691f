import type { AlignedRow, PartOfSpeech, Passage } from '../check.ts';
import { tokensWithin } from '../passage.ts';
import { type Column, columnIndex, columns } from './columns.ts';
import type { Knowledge } from './knowledge.ts';
import { opinionColumns } from './opinion-features.ts';
import { originalColumns } from './original-features.ts';
import { stemKey } from './packed.ts';
import { pairHash, stemHash, wordHash } from './word-hash.ts';

/** What a rule marked, as far as the ranking looks at it. */
export interface Mark {
  readonly check: string;
  readonly start: number;
  readonly end: number;
}

/** A row of features for each token of a passage. */
export interface Features {
  readonly size: number;
  /** Row after row, `columns.length` numbers each. */
  readonly matrix: Float32Array;
}

const width = columns.length;
const border = 0x5bd1e995 | 0;

/** Roughly in the order of how often experts mark them, so that one split parts the safe from the unsafe. */
const posOrder: readonly PartOfSpeech[] = [
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
const posCodes = new Map(posOrder.map((pos, index) => [pos, index]));

/** The features of every token of a passage. Linear in its length. */
export function featuresOf(passage: Passage, marks: readonly Mark[], knowledge: Knowledge): Features {
  const { tokens, text, sentences } = passage;
  const size = tokens.length;
  const matrix = new Float32Array(size * width).fill(Number.NaN);
  const features = { size, matrix };
  if (size === 0) return features;
  const set = (token: number, column: Column, value: number): void => {
    if ((globalThis as any).DROP?.has(column)) return;
    matrix[token * width + columnIndex[column]] = value;
  };
  const get = (token: number, column: Column): number => matrix[token * width + columnIndex[column]] ?? Number.NaN;

  const words = Int32Array.from(tokens, ({ lower }) => wordHash(lower));
  const hashAt = (index: number): number => words[index] ?? border;
  const sentenceTokens = new Int32Array(sentences.length + 1);
  for (const { sentence } of tokens) sentenceTokens[sentence] = (sentenceTokens[sentence] ?? 0) + 1;
  let inSentence = 0;
  let commas = 0;
  let quoted = 0;
  let bracketed = 0;
  const lastSeen = new Map<string, number>();
  let oddsSum = 0,
    oddsCount = 0,
    pairSum = 0,
    pairCount = 0,
    frequencySum = 0,
    frequencyCount = 0;
  for (let index = 0; index < size; index += 1) {
    const token = tokens[index];
    if (!token) continue;
    const before = tokens[index - 1];
    const isMark = token.pos === 'PUNCT' || token.pos === 'SYM';
    const first = token.text.charCodeAt(0);
    inSentence = before && before.sentence === token.sentence ? inSentence + 1 : 0;
    if (inSentence === 0) commas = 0;
    set(index, 'pos', posCodes.get(token.pos) ?? 17);
    set(index, 'length', token.text.length);
    set(
      index,
      'capital',
      token.text === token.lower ? 0 : token.text.toUpperCase() === token.text && token.text.length > 1 ? 2 : 1,
    );
    set(index, 'digit', first >= 48 && first <= 57 ? 1 : 0);
    set(index, 'mark', isMark ? first : 0);
    set(index, 'hyphen', token.text.includes('-') ? 1 : 0);
    const frequency = isMark ? Number.NaN : passage.lexicon.frequency(token.lower);
    set(index, 'frequency', frequency);
    if (frequency > 0) {
      frequencySum += Math.min(frequency, 5);
      frequencyCount += 1;
    }
    const odds = knowledge.wordOdds(hashAt(index));
    set(index, 'odds', odds);
    if (odds === odds) {
      oddsSum += odds;
      oddsCount += 1;
    }
    set(index, 'seen', knowledge.wordSeen(hashAt(index)));
    const pair = pairHash(hashAt(index - 1), hashAt(index));
    const pairSeen = knowledge.pairSeen(pair);
    set(index, 'pairBefore', pairSeen);
    set(index, 'pairOddsBefore', knowledge.pairOdds(pair));
    if (pairSeen === pairSeen) {
      pairSum += pairSeen;
      pairCount += 1;
    }
    set(index, 'place', index / size);
    set(index, 'sentencePlace', inSentence);
    set(index, 'sentenceLength', sentenceTokens[token.sentence] ?? 0);
    set(index, 'passageLength', size);
    set(index, 'first', index);
    set(index, 'last', size - 1 - index);
    if (token.text === '"' || token.text === '“' || token.text === '”') quoted = 1 - quoted;
    else if (token.text === '(') bracketed = 1;
    set(index, 'quoted', quoted);
    set(index, 'bracketed', bracketed);
    if (token.text === ')') bracketed = 0;
    if (token.text === ',') commas += 1;
    set(index, 'commas', commas);
    if (!isMark && token.lower.length > 3) {
      const known = lastSeen.get(token.lemma);
      set(index, 'again', known === undefined ? 0 : 1);
      if (known !== undefined) set(index, 'sinceAgain', index - known);
      lastSeen.set(token.lemma, index);
    }
    set(index, 'rules', 0);
    set(index, 'ruleNear', 0);
  }
  const lastPair = pairHash(hashAt(size - 1), border);
  for (let index = 0; index < size; index += 1) {
    const at = (other: number, column: Column): number =>
      other < 0 || other >= size ? Number.NaN : get(other, column);
    set(index, 'posBefore', index > 0 ? at(index - 1, 'pos') : -1);
    set(index, 'posBefore2', index > 1 ? at(index - 2, 'pos') : -1);
    set(index, 'posAfter', index + 1 < size ? at(index + 1, 'pos') : -1);
    set(index, 'frequencyBefore', at(index - 1, 'frequency'));
    set(index, 'frequencyAfter', at(index + 1, 'frequency'));
    set(index, 'oddsBefore', at(index - 1, 'odds'));
    set(index, 'oddsAfter', at(index + 1, 'odds'));
    set(index, 'pairAfter', index + 1 < size ? at(index + 1, 'pairBefore') : knowledge.pairSeen(lastPair));
    set(index, 'pairAfter2', at(index + 2, 'pairBefore'));
    set(index, 'pairBefore2', at(index - 1, 'pairBefore'));
    set(index, 'pairOddsAfter', index + 1 < size ? at(index + 1, 'pairOddsBefore') : knowledge.pairOdds(lastPair));
    let rare = 0;
    for (let other = Math.max(0, index - 2); other <= Math.min(size - 1, index + 3); other += 1) {
      if (at(other, 'pairBefore') < 1) rare += 1;
    }
    set(index, 'rarePairs', rare);
  }
  let ruled = 0;
  for (const { check, start, end } of marks) {
    const [from, to] = tokensWithin(tokens, { start, end });
    const odds = knowledge.ruleOdds(check);
    const begin = from > 0 && (tokens[from - 1]?.end ?? 0) > start ? from - 1 : from;
    for (let index = begin; index < to; index += 1) {
      if (get(index, 'rules') === 0) ruled += 1;
      set(index, 'rules', get(index, 'rules') + 1);
      if (odds === odds)
        set(index, 'ruleOdds', Math.max(odds, Number.isNaN(get(index, 'ruleOdds')) ? odds : get(index, 'ruleOdds')));
    }
    for (let index = Math.max(0, begin - 2); index < Math.min(size, to + 2); index += 1)
      set(index, 'ruleNear', get(index, 'ruleNear') + 1);
  }
  const spread = (column: Column, value: number, from = 0, to = size): void => {
    for (let index = from; index < to; index += 1) set(index, column, value);
  };
  spread('passageOdds', oddsCount > 0 ? oddsSum / oddsCount : Number.NaN);
  spread('passagePairs', pairCount > 0 ? pairSum / pairCount : Number.NaN);
  spread('passageRules', ruled / size);
  spread('passageFrequency', frequencyCount > 0 ? frequencySum / frequencyCount : Number.NaN);

  for (const aligned of passage.aligned) writeOriginal(passage, aligned, knowledge, set, spread);
  for (const row of passage.rows) {
    if (!row.seconds || row.seconds.length === 0) continue;
    const [from, to] = tokensWithin(tokens, row);
    const opinions = opinionColumns(
      tokens.slice(from, to).map(({ lower }) => lower),
      text.slice(row.start, row.end),
      row.seconds,
    );
    if (!opinions) continue;
    const count = to - from;
    let supportSum = 0,
      pairSupportSum = 0;
    for (let index = 0; index < count; index += 1) {
      const token = from + index;
      const value = (column: Float32Array, at: number): number =>
        at < 0 || at >= count ? Number.NaN : (column[at] ?? Number.NaN);
      set(token, 'support', value(opinions.support, index));
      set(token, 'supportStem', value(opinions.stem, index));
      set(token, 'supportBefore', value(opinions.pairBefore, index));
      set(token, 'supportAfter', value(opinions.pairAfter, index));
      set(token, 'supportTriple', value(opinions.triple, index));
      set(token, 'supportNear', value(opinions.near, index));
      set(token, 'supportPrevious', value(opinions.support, index - 1));
      set(token, 'supportNext', value(opinions.support, index + 1));
      set(token, 'alternativeBefore', value(opinions.alternativeBefore, index));
      set(token, 'alternativeAfter', value(opinions.alternativeAfter, index));
      set(token, 'supportWindow', mean(opinions.support, index - 3, index + 4));
      set(token, 'supportPairWindow', mean(opinions.pairBefore, index - 2, index + 4));
      supportSum += opinions.support[index] ?? 0;
      pairSupportSum += opinions.pairBefore[index] ?? 0;
    }
    spread('others', opinions.others, from, to);
    spread('passageSupport', supportSum / count, from, to);
    spread('passagePairSupport', pairSupportSum / count, from, to);
    spread('passageMissing', opinions.missing, from, to);
    spread('othersAgree', opinions.agreement, from, to);
    spread('othersLength', opinions.length, from, to);
  }
  return features;
}

type Setter = (token: number, column: Column, value: number) => void;

function writeOriginal(
  passage: Passage,
  aligned: AlignedRow,
  knowledge: Knowledge,
  set: Setter,
  spread: (column: Column, value: number, from: number, to: number) => void,
): void {
  const { from, to } = aligned;
  const count = to - from;
  if (count === 0) return;
  const tokens = passage.tokens;
  const original = originalColumns(aligned, knowledge);
  const rendering = new Float32Array(count).fill(Number.NaN);
  let sum = 0,
    known = 0;
  for (let index = 0; index < count; index += 1) {
    const token = tokens[from + index];
    if (!token || token.pos === 'PUNCT') continue;
    const stem = stemHash(token.lower);
    const probability = original.renderings.get(stemKey(stem));
    const isKnown = knowledge.isRendering(stem);
    set(from + index, 'known', isKnown ? 1 : 0);
    if (probability === undefined && !isKnown) continue;
    rendering[index] = probability ?? 0;
    sum += Math.sqrt(probability ?? 0);
    known += 1;
  }
  for (let index = 0; index < count; index += 1) {
    const token = from + index;
    set(token, 'rendering', rendering[index] ?? Number.NaN);
    set(token, 'renderingBefore', rendering[index - 1] ?? Number.NaN);
    set(token, 'renderingAfter', rendering[index + 1] ?? Number.NaN);
    set(token, 'renderingWindow', mean(rendering, index - 3, index + 4));
    set(token, 'link', original.links[index] ?? Number.NaN);
    set(token, 'linkBefore', original.links[index - 1] ?? Number.NaN);
    set(token, 'linkAfter', original.links[index + 1] ?? Number.NaN);
    set(token, 'linkWindow', mean(original.links, index - 3, index + 4));
    set(token, 'jump', original.jump[index] ?? Number.NaN);
    set(token, 'unlinkedNear', original.unlinkedNear[index] ?? Number.NaN);
    set(token, 'figure', original.figure[index] ?? Number.NaN);
  }
  spread('passageRendering', known > 0 ? sum / known : Number.NaN, from, to);
  spread('passageLinks', mean(original.links, 0, count), from, to);
  spread('passageUnlinked', original.unlinked, from, to);
  spread('lengthRatio', count / Math.max(1, aligned.words.length), from, to);
}

/** The mean of what is known of a stretch; `NaN` where nothing is. */
function mean(values: Float32Array, from: number, to: number): number {
  let sum = 0;
  let count = 0;
  for (let index = Math.max(0, from); index < Math.min(values.length, to); index += 1) {
    const value = values[index] ?? Number.NaN;
    if (value !== value) continue;
    sum += value;
    count += 1;
  }
  return count > 0 ? sum / count : Number.NaN;
}
