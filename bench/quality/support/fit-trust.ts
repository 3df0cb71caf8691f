import type { Passage } from '../../../shared/checks/check.ts';
import { RowOpinions } from '../../../shared/checks/opinions/row-opinions.ts';
import { differencesOf } from '../../../shared/checks/second-opinion/support/differences.ts';
import { features, featuresOf } from '../../../shared/checks/second-opinion/support/features.ts';
import { kindOf } from '../../../shared/checks/second-opinion/support/kind.ts';
import type { Span } from '../../../shared/text/spans.ts';
import type { AnnotatedLine } from './annotations.ts';
import { occursIn } from './references.ts';

/** A difference as numbers. */
interface Sample {
  readonly values: Float64Array;
  /** 1 where the others' wording stands in a human reference and the row's own does not; nothing where it has none. */
  readonly right: number | undefined;
  /** The share of the experts who marked something there. */
  readonly marked: number;
  readonly weight: number;
}

type Lines = Iterable<{
  readonly line: AnnotatedLine;
  readonly passage: Passage;
  readonly references: readonly string[];
}>;

/** Every number of second opinions counts the same, however many differences it makes. */
const counts = [1, 2, 4, 9];
const rounds = 25;
const ridge = 1e-4;
/** An expert's span longer than this says that the sentence is bad, not where. */
const longestMark = 120;

/**
 * Learns, by logistic regression (Newton's method), how likely a human translator would write as the others do and how
 * likely an expert would mark the row's wording; prints the weights as `second-opinion/support/data/weights.ts` has them.
 */
export function fitTrust(linesWith: (count: number) => Lines): void {
  const samples = counts.flatMap((count) => samplesOf(linesWith(count)));
  const targets = [
    ['trustWeights', ({ right }: Sample) => right],
    ['markWeights', ({ marked }: Sample) => marked],
  ] as const;
  for (const [name, target] of targets) {
    const weights = regression(samples, target);
    console.log(`// ${features.map((feature, index) => `${feature} ${weights[index]?.toFixed(2)}`).join(', ')}`);
    console.log(`export const ${name}: readonly number[] = [${weights.map((each) => each.toFixed(3)).join(', ')}];`);
  }
}

function samplesOf(lines: Lines): Sample[] {
  const found: Omit<Sample, 'weight'>[] = [];
  for (const { line, passage, references } of lines) {
    for (const opinions of passage.opinions) {
      if (!(opinions instanceof RowOpinions)) continue;
      for (const difference of differencesOf(opinions)) {
        const kind = kindOf(difference, passage);
        const place = difference.wordings[0]?.[0];
        if (!kind || !place) continue;
        const first = kind === 'omitted' ? Math.max(opinions.from, difference.from - 1) : difference.from;
        const last = kind === 'omitted' ? Math.min(opinions.to - 1, difference.from) : difference.to - 1;
        const span = { start: passage.tokens[first]?.start ?? 0, end: passage.tokens[last]?.end ?? 0 };
        const isOpen = !occursIn(references, line.target.slice(span.start, span.end));
        const right = kind === 'alone' ? undefined : Number(isOpen && occursIn(references, opinions.textAt(place)));
        found.push({ values: featuresOf(difference, kind, passage), right, marked: shareMarking(line, span) });
      }
    }
  }
  return found.map((sample) => ({ ...sample, weight: 10_000 / found.length }));
}

/** The share of the experts who marked something that touches the span, and not just the whole sentence. */
function shareMarking({ ratings }: AnnotatedLine, span: Span): number {
  const marking = ratings.filter((rating) =>
    rating.some(
      ({ start = 0, end = 0 }) => end > start && end - start <= longestMark && start < span.end && end > span.start,
    ),
  );
  return ratings.length > 0 ? marking.length / ratings.length : 0;
}

function regression(samples: readonly Sample[], target: (sample: Sample) => number | undefined): number[] {
  const size = features.length;
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < rounds; round += 1) {
    const gradient = weights.map((weight, index) => (index === 0 ? 0 : -ridge * samples.length * weight));
    const curvature = weights.map((_, row) =>
      weights.map((__, column) => (row === column ? ridge * samples.length : 0)),
    );
    for (const sample of samples) {
      const wanted = target(sample);
      if (wanted === undefined) continue;
      const { values, weight } = sample;
      const sum = values.reduce((total, value, index) => total + value * (weights[index] as number), 0);
      const likely = 1 / (1 + Math.exp(-sum));
      for (let row = 0; row < size; row += 1) {
        const value = values[row] as number;
        if (value === 0) continue;
        gradient[row] = (gradient[row] as number) + weight * value * (wanted - likely);
        const line = curvature[row] as number[];
        const factor = weight * likely * (1 - likely) * value;
        for (let column = 0; column < size; column += 1) {
          line[column] = (line[column] as number) + factor * (values[column] as number);
        }
      }
    }
    const step = solve(curvature, gradient);
    weights = weights.map((weight, index) => weight + (step[index] as number));
  }
  return weights;
}

/** Solves a system of linear equations by Gauss's elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] as number]);
  const size = rows.length;
  for (let pivot = 0; pivot < size; pivot += 1) {
    const line = rows[pivot] as number[];
    for (let other = 0; other < size; other += 1) {
      const row = rows[other] as number[];
      const factor = (row[pivot] as number) / (line[pivot] as number);
      if (other === pivot || factor === 0) continue;
      for (let column = pivot; column <= size; column += 1) {
        row[column] = (row[column] as number) - factor * (line[column] as number);
      }
    }
  }
  return rows.map((row, index) => (row[size] as number) / (row[index] as number));
}
