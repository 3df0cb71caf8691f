import { type AnnotatedLine, keyOf } from '../support/annotations.ts';
import type { LooseSpan } from './characters.ts';
import type { Prediction } from './prediction.ts';
import { ratio } from './statistics.ts';

/** Precision, recall and their harmonic mean. */
export interface SpanF1 {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** The quality-estimation figure against one expert at a time, and against the marks of all of them together. */
export interface SpanFigures {
  /** All comparisons with one expert counted together: what an annotation by a single person, as the task had, gives. */
  readonly oneExpert: SpanF1;
  readonly merged: SpanF1;
}

const minor = 1;
const major = 2;

/**
 * The span F1 of the WMT 2023 shared task on quality estimation, task 2 (Blain et al. 2023), as its evaluation counts it:
 * over the characters of all segments together; a character that both mark scores 1 where the severity is the same and ½ where it
 * is not, and 1 where the gold has it as minor and as major; precision is the sum over the marked, recall over the gold's
 * characters. An empty span stands for one character, and each text has one place more at its end for it.
 */
export function spanF1(lines: readonly AnnotatedLine[], predictions: readonly Prediction[]): SpanFigures {
  const predicted = new Map(predictions.map((each) => [keyOf(each), each]));
  const single = { points: 0, marked: 0, gold: 0 };
  const merged = { points: 0, marked: 0, gold: 0 };
  for (const line of lines) {
    const { length } = line.target;
    const ours = severities(predicted.get(keyOf(line))?.spans ?? [], length);
    for (const rating of line.ratings) count(ours, severities(rating, length), single);
    count(ours, severities(line.ratings.flat(), length), merged);
  }
  return { oneExpert: figures(single), merged: figures(merged) };
}

interface Counts {
  points: number;
  marked: number;
  gold: number;
}

/** For each character, which severities it is marked with, as bits. */
function severities(spans: readonly (LooseSpan & { readonly severity: string })[], length: number): Uint8Array {
  const marked = new Uint8Array(length + 1);
  for (const { start, end, severity } of spans) {
    if (start === undefined || end === undefined) continue;
    const bit = severity.toLowerCase() === 'minor' ? minor : major;
    const to = start === end ? start + 1 : Math.min(end, length);
    for (let index = Math.max(0, start); index < to; index += 1) marked[index] = (marked[index] ?? 0) | bit;
  }
  return marked;
}

function count(ours: Uint8Array, gold: Uint8Array, counts: Counts): void {
  for (let index = 0; index < gold.length; index += 1) {
    const our = ours[index] ?? 0;
    const their = gold[index] ?? 0;
    if (our) counts.marked += 1;
    if (their) counts.gold += 1;
    if (our && their) counts.points += our & their ? 1 : 0.5;
  }
}

function figures({ points, marked, gold }: Counts): SpanF1 {
  const precision = ratio(points, marked);
  const recall = ratio(points, gold);
  return { precision, recall, f1: ratio(2 * precision * recall, precision + recall) };
}
