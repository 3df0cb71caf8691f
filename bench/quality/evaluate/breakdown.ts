import { chanceToTouch, markedCharacters, runningCount, touches } from '../score/characters.ts';
import type { PredictedSpan, Prediction } from '../score/prediction.ts';
import { ratio } from '../score/statistics.ts';
import { type AnnotatedLine, keyOf } from '../support/annotations.ts';

/** What the flags of one check or family are worth. */
export interface FlagFigures {
  readonly name: string;
  readonly flags: number;
  /** The share of them that touch what any expert marked, and the share that they reach put anywhere in their segment. */
  readonly precision: number;
  readonly chance: number;
}

/** How much of what experts marked with one category the flags touch. */
export interface CategoryFigures {
  readonly category: string;
  /** Marks of all experts. */
  readonly marks: number;
  readonly recall: number;
  /** What the same flags reach when the marks lie anywhere in their segment. */
  readonly chance: number;
}

/** The flags by whatever names them, the most frequent first. */
export function byName(
  lines: readonly AnnotatedLine[],
  predictions: readonly Prediction[],
  nameOf: (span: PredictedSpan) => string,
): FlagFigures[] {
  const counts = new Map<string, { flags: number; hits: number; chance: number }>();
  for (const [line, spans] of paired(lines, predictions)) {
    const marked = runningCount(markedCharacters(line.ratings.flat(), line.target.length));
    for (const span of spans) {
      const count = entry(counts, nameOf(span), () => ({ flags: 0, hits: 0, chance: 0 }));
      const size = Math.max(1, span.end - span.start);
      count.flags += 1;
      count.hits += touches(marked, span.start, span.start + size) ? 1 : 0;
      count.chance += chanceToTouch(marked, size);
    }
  }
  return [...counts]
    .map(([name, { flags, hits, chance }]) => ({
      name,
      flags,
      precision: ratio(hits, flags),
      chance: ratio(chance, flags),
    }))
    .sort((a, b) => b.flags - a.flags || (a.name < b.name ? -1 : 1));
}

/**
 * What experts marked, by category, the most frequent first. An omission has no place in the target: it counts as found
 * where a check says of its segment that something is missing, on the desk but whatever the budget.
 */
export function byCategory(lines: readonly AnnotatedLine[], predictions: readonly Prediction[]): CategoryFigures[] {
  const counts = new Map<string, { marks: number; hits: number; chance: number }>();
  const pairs = paired(lines, predictions);
  const lacking = new Set(predictions.filter(({ omissions = 0 }) => omissions > 0).map(keyOf));
  for (const [line, spans] of pairs) {
    const flagged = runningCount(markedCharacters(spans, line.target.length));
    const saysMissing = lacking.has(keyOf(line));
    for (const { category, start, end } of line.ratings.flat()) {
      const count = entry(counts, category, () => ({ marks: 0, hits: 0, chance: 0 }));
      count.marks += 1;
      if (start === undefined || end === undefined) {
        count.hits += saysMissing ? 1 : 0;
        count.chance += ratio(lacking.size, pairs.length);
      } else {
        const size = Math.max(1, end - start);
        count.hits += touches(flagged, start, start + size) ? 1 : 0;
        count.chance += chanceToTouch(flagged, size);
      }
    }
  }
  return [...counts]
    .map(([category, { marks, hits, chance }]) => ({
      category,
      marks,
      recall: ratio(hits, marks),
      chance: ratio(chance, marks),
    }))
    .sort((a, b) => b.marks - a.marks || (a.category < b.category ? -1 : 1));
}

/** Each line with the spans that were predicted for it. */
export function paired(
  lines: readonly AnnotatedLine[],
  predictions: readonly Prediction[],
): (readonly [AnnotatedLine, readonly PredictedSpan[]])[] {
  const predicted = new Map(predictions.map((each) => [keyOf(each), each.spans]));
  return lines.map((line) => [line, predicted.get(keyOf(line)) ?? []]);
}

function entry<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = make();
  map.set(key, value);
  return value;
}
