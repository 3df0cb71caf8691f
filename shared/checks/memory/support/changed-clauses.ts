import { contains, type Span } from '../../../text/spans.ts';
import type { Comparison, PhrasePair } from './phrase-pairs.ts';

/** A clause with fewer words comes again by chance. */
const fewestWords = 5;
const mostWords = 80;

/** A stretch between two marks that the correction left where they were, on both sides. */
interface Clause {
  readonly before: Span;
  readonly after: Span;
}

/** The clauses that a correction changed, without the marks at their ends; and the whole, where it changed several. */
export function changedClauses(comparison: Comparison): PhrasePair[] {
  const changed = clausesOf(comparison).filter((clause) => isChanged(clause, comparison));
  const whole = {
    before: { start: 0, end: comparison.before.length },
    after: { start: 0, end: comparison.after.length },
  };
  const found = changed.length > 1 ? [...changed, whole] : changed;
  return found.flatMap((clause) => pairOf(clause, comparison) ?? []);
}

function clausesOf({ before, after, parts, words }: Comparison): Clause[] {
  const clauses: Clause[] = [];
  let [left, right] = [0, 0];
  for (const word of words) {
    if (word.kind !== 'punctuation' || !/[,;:.!?—]/.test(before.slice(word.start, word.end))) continue;
    const part = parts.find(
      (each) => each.kind === 'same' && contains({ start: each.beforeStart, end: each.beforeEnd }, word),
    );
    if (!part) continue;
    const end = part.afterStart + word.end - part.beforeStart;
    clauses.push({ before: { start: left, end: word.end }, after: { start: right, end } });
    [left, right] = [word.end, end];
  }
  clauses.push({ before: { start: left, end: before.length }, after: { start: right, end: after.length } });
  return clauses;
}

function isChanged(clause: Clause, { before, after }: Comparison): boolean {
  return before.slice(clause.before.start, clause.before.end) !== after.slice(clause.after.start, clause.after.end);
}

function pairOf(clause: Clause, { before, after, words }: Comparison): PhrasePair | undefined {
  const count = words.filter(({ kind, start, end }) => {
    return kind !== 'punctuation' && clause.before.start <= start && end <= clause.before.end;
  }).length;
  if (count < fewestWords || count > mostWords) return undefined;
  const [was, is] = withoutEndMark(
    before.slice(clause.before.start, clause.before.end).trim(),
    after.slice(clause.after.start, clause.after.end).trim(),
  );
  return { before: was, after: is, whole: true };
}

/** The mark at the end belongs to what follows, where both have it. */
function withoutEndMark(before: string, after: string): [string, string] {
  const mark = before.at(-1) ?? '';
  if (mark !== after.at(-1) || !/[,;:.!?—]/.test(mark)) return [before, after];
  return [before.slice(0, -1).trimEnd(), after.slice(0, -1).trimEnd()];
}
