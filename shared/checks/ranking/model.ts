import type { Span } from '../../text/spans.ts';
import type { Passage } from '../check.ts';
import { columns } from './columns.ts';
import { describeWith, type Mark } from './features.ts';
import { compileForest, type Forest } from './forest.ts';
import { type KnowledgeData, openKnowledge } from './knowledge.ts';

/** What training leaves behind: `weights.json`. */
export interface ModelData {
  /** The columns that the forests ask by number; weights of other columns are refused. */
  readonly columns: readonly string[];
  readonly knowledge: KnowledgeData;
  /** Log-odds that an expert marks a token. */
  readonly marked: Forest;
  /** Log-odds that a mark is a major one. */
  readonly major: Forest;
  /** Weights of {@link findingFactors}. */
  readonly finding: readonly number[];
  /** What is added for the findings of a check, beyond what these factors tell. */
  readonly checks: Readonly<Record<string, number>>;
  /** From which likelihood on marking a token agrees best with the experts. */
  readonly agreement: number;
  /** Names of the documents that were learnt from. */
  readonly documents: readonly string[];
}

/** What is expected of a passage's tokens, an entry a token. Small enough to be kept for every passage of a story. */
export interface Judgement {
  /** Where the tokens start and end, in offsets of the passage. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Whether anything stood beside the text: its original, or another translation. */
  readonly isCompared: boolean;
  /** How likely an expert marks the token, 0 to 1. */
  readonly marked: Float32Array;
  /** How likely such a mark is a major one, 0 to 1. */
  readonly major: Float32Array;
}

/** Learnt from what experts marked: how likely they would mark a span. Pure and fast. */
export interface Model {
  /** @param marks what the rules marked in the passage */
  judge(passage: Passage, marks: readonly Mark[]): Judgement;
  /**
   * How likely an expert marks something that touches the span, 0 to 1.
   *
   * @param prior what the check itself expects
   */
  score(judgement: Judgement, span: Span, check: string, prior: number): number;
  /** See {@link ModelData.agreement}. */
  readonly agreement: number;
}

/** Opens weights. Throws an Error for weights of another version. */
export function openModel(data: ModelData): Model {
  if (data.columns.join() !== columns.join()) {
    throw new Error('The weights belong to another version of the features: run `npm run train` again.');
  }
  const knowledge = openKnowledge(data.knowledge);
  const describe = describeWith(knowledge);
  const marked = compileForest(data.marked);
  const major = compileForest(data.major);
  const checks = new Map(Object.entries(data.checks));
  return {
    agreement: data.agreement,
    judge(passage, marks) {
      const { values, size } = describe(passage, marks);
      return {
        starts: Int32Array.from(passage.tokens.map(({ start }) => start)),
        ends: Int32Array.from(passage.tokens.map(({ end }) => end)),
        isCompared: passage.rows.some(({ original, seconds }) => Boolean(original) || (seconds?.length ?? 0) > 0),
        marked: marked(values, columns.length, size).map(likelihood),
        major: major(values, columns.length, size).map(likelihood),
      };
    },
    score(judgement, span, check, prior) {
      const factors = findingFactors(judgement, span, prior);
      const own = checks.get(check);
      // Nothing was learnt of a check that never fired on the annotated texts: it knows best what it is worth.
      if (own === undefined) return prior;
      const learnt = likelihood(factors.reduce((sum, factor, index) => sum + factor * (data.finding[index] ?? 0), own));
      // What findings are worth was learnt with the original at hand; without it, the checks themselves know as much.
      return judgement.isCompared ? learnt : (learnt + prior) / 2;
    },
  };
}

/**
 * What decides how likely a finding is right, besides its check: a constant, its likeliest token, how long it is, and what
 * the check itself expects.
 */
export function findingFactors({ starts, ends, marked }: Judgement, span: Span, prior: number): readonly number[] {
  const first = firstFrom(starts, span.start);
  const from = first > 0 && (ends[first - 1] ?? 0) > span.start ? first - 1 : first;
  const to = firstFrom(starts, span.end);
  let peak = 0.01;
  for (let index = from; index < to; index += 1) peak = Math.max(peak, marked[index] ?? 0);
  return [
    1,
    logOdds(Math.min(0.97, peak)),
    Math.log(Math.max(1, to - from)),
    logOdds(Math.min(0.95, Math.max(0.05, prior))),
  ];
}

/**
 * The MQM penalty that experts are expected to give, from 0 up: what starts to be marked at each token, major marks
 * five times. Counting how much likelier a token is than the one before it counts errors rather than words.
 */
export function expectedPenalty({ marked, major }: Judgement): number {
  let penalty = 0;
  for (let index = 0; index < marked.length; index += 1) {
    const rise = (marked[index] ?? 0) - 0.7 * (marked[index - 1] ?? 0);
    if (rise > 0) penalty += rise * (1 + 4 * (major[index] ?? 0));
  }
  return penalty;
}

/** The index of the first token from an offset on, by bisection. */
function firstFrom(starts: Int32Array, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function likelihood(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

function logOdds(likelihood: number): number {
  return Math.log(likelihood / (1 - likelihood));
}
