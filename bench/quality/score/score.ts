import { type AnnotatedLine, type Annotation, keyOf } from '../support/annotations.ts';
import { markedCharacters, runningCount, sharedRuns, touches } from './characters.ts';
import type { Prediction } from './prediction.ts';
import { PythonRandom } from './python-random.ts';
import { type Confusion, f1, matthews, noConfusion, ratio, spearman } from './statistics.ts';

/** The figures of the data's own scorer, by its names. */
export interface ScoreFigures {
  readonly segments: number;
  readonly words: number;
  readonly flags: number;
  /** Flags per 1,000 words. */
  readonly per1k: number;
  /** The share of the flags that touch a span which any expert marked. */
  readonly precision: number;
  /** The share that the same flags reach when each is moved along its segment at random. */
  readonly chance: number;
  /** Stretches that two or more experts marked in common, and the share of them that a flag touches. */
  readonly consensusSpans: number;
  readonly consensusRecall: number;
  /** Of characters, against each expert; `human`: each expert against each other one. */
  readonly mcc: number;
  readonly humanMcc: number;
  readonly charF1: number;
  readonly humanCharF1: number;
  /** Rank correlation of the predicted badness with the experts' mean penalty; of one expert with the mean of two others. */
  readonly segSpearman: number;
  /** Missing where segments have fewer than three experts. */
  readonly humanSegSpearman?: number;
}

export interface ScoreOptions {
  /** Only these documents. */
  readonly docs?: ReadonlySet<string>;
  /** Only annotations whose category starts so. */
  readonly category?: string;
  /** Only flags of this family. */
  readonly family?: string;
}

/** How many random places a flag is moved to. */
const shifts = 20;

/**
 * Scores predictions against annotations: figure by figure what `score.py` of the data prints, its random numbers included
 * (Python before 3.12 sums in the same order; a later one may break ties of segments otherwise). Segments without a
 * prediction have no flags and badness 0; predictions for other segments count for nothing.
 */
export function score(
  lines: readonly AnnotatedLine[],
  predictions: readonly Prediction[],
  { docs, category = '', family }: ScoreOptions = {},
): ScoreFigures {
  const predicted = new Map(predictions.map((each) => [keyOf(each), each]));
  const random = new PythonRandom(7);
  const gold = lines.filter(({ doc }) => !docs || docs.has(doc));
  const count = { words: 0, flags: 0, hits: 0, chance: 0, consensus: 0, reached: 0 };
  const ours = noConfusion();
  const human = noConfusion();
  const penalties: number[] = [];
  const badness: number[] = [];
  const oneExpert: number[] = [];
  const twoOthers: number[] = [];
  for (const line of gold) {
    const { length } = line.target;
    const prediction = predicted.get(keyOf(line));
    const flags = (prediction?.spans ?? []).filter((span) => !family || span.family === family);
    const ratings = line.ratings.map((rating) => rating.filter((each) => each.category.startsWith(category)));
    const marked = ratings.map((rating) => markedCharacters(rating, length));
    const anyExpert = runningCount(markedCharacters(ratings.flat(), length));
    const flagged = markedCharacters(flags, length);
    count.words += wordsOf(line.target);
    for (const { start, end } of flags) {
      const size = Math.max(1, end - start);
      let touching = 0;
      for (let shift = 0; shift < shifts; shift += 1) {
        const place = random.randrange(Math.max(1, length - size + 1));
        touching += touches(anyExpert, place, place + size) ? 1 : 0;
      }
      count.flags += 1;
      count.hits += touches(anyExpert, start, start + size) ? 1 : 0;
      count.chance += touching / shifts;
    }
    const reached = runningCount(flagged);
    for (const { start, end } of sharedRuns(marked, 2, length)) {
      count.consensus += 1;
      count.reached += touches(reached, start, end) ? 1 : 0;
    }
    for (const [index, expert] of marked.entries()) {
      compare(flagged, expert, ours);
      for (const [other, colleague] of marked.entries()) if (other !== index) compare(expert, colleague, human);
    }
    const sums = ratings.map(penaltyOf);
    const [first, second, third] = sums;
    penalties.push(
      ratio(
        sums.reduce((sum, each) => sum + each, 0),
        sums.length,
      ),
    );
    badness.push(badnessOf(prediction));
    if (first !== undefined && second !== undefined && third !== undefined) {
      oneExpert.push(first);
      twoOthers.push((second + third) / 2);
    }
  }
  return {
    segments: gold.length,
    words: count.words,
    flags: count.flags,
    per1k: ratio(1000 * count.flags, count.words),
    precision: ratio(count.hits, count.flags),
    chance: ratio(count.chance, count.flags),
    consensusSpans: count.consensus,
    consensusRecall: ratio(count.reached, count.consensus),
    mcc: matthews(ours),
    humanMcc: matthews(human),
    charF1: f1(ours),
    humanCharF1: f1(human),
    segSpearman: spearman(badness, penalties),
    ...(gold.length > 0 && oneExpert.length === gold.length && { humanSegSpearman: spearman(oneExpert, twoOthers) }),
  };
}

/** Words of a text: what stands between white space, which is what Python's `str.split` takes for it. */
export function wordsOf(text: string): number {
  let words = 0;
  let isBefore = true;
  for (let index = 0; index < text.length; index += 1) {
    const isSpace = spaces.has(text.charCodeAt(index));
    if (isBefore && !isSpace) words += 1;
    isBefore = isSpace;
  }
  return words;
}

const codes = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);
const wide = [0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000];
const spaces = new Set([...codes(0x09, 0x0d), ...codes(0x1c, 0x20), ...codes(0x2000, 0x200a), ...wide]);

/** The MQM penalty of a segment by one expert: 5 for a major error, 1 for any other, a tenth for punctuation. */
export function penaltyOf(rating: readonly Annotation[]): number {
  return rating.reduce(
    (sum, { severity, category }) =>
      sum + (severity === 'Major' ? 5 : 1) * (category === 'Fluency/Punctuation' ? 0.1 : 1),
    0,
  );
}

/** Of all families, also where only one is scored. */
function badnessOf(prediction: Prediction | undefined): number {
  return prediction?.score ?? prediction?.spans.reduce((sum, { weight = 1 }) => sum + weight, 0) ?? 0;
}

function compare(predicted: Uint8Array, gold: Uint8Array, confusion: Confusion): void {
  for (let index = 0; index < gold.length; index += 1) {
    if (predicted[index]) confusion[gold[index] ? 'both' : 'onlyPredicted'] += 1;
    else confusion[gold[index] ? 'onlyGold' : 'neither'] += 1;
  }
}
