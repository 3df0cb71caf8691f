import { matchTokens } from '../../../../shared/text/diff/match.ts';
import type { Span } from '../../../../shared/text/spans.ts';
import { type Token, tokenize } from '../../../../shared/text/tokens.ts';
import { englishFunctionWords } from '../../../../shared/text/word-alignment/data/function-words.ts';

/** Two translations must share so much of the shorter one to be compared place by place. */
const sharedAtLeast = 0.2;
/** A counterpart that is so much longer than the mark is no counterpart, but the lack of one. */
const longerAtMost = 2;
const slack = 24;

/**
 * What another translation of the same row has in the place of a stretch; an empty span where it has nothing there.
 * Nothing where the two differ too much around it to say. Both are compared word by word: what stands between the same
 * words on either side takes the stretch's place.
 */
export function counterpartOf(text: string, span: Span, other: string): Span | undefined {
  const [own, others] = [tokenize(text), tokenize(other)];
  const pairs = pairsOf(own, others);
  if (pairs.size < sharedAtLeast * Math.min(own.length, others.length)) return undefined;
  const first = own.findIndex(({ end }) => end > span.start);
  const last = own.findLastIndex(({ start }) => start < span.end);
  if (first < 0 || last < first) return undefined;
  const from = anchor(pairs, first, -1);
  const to = anchor(pairs, last, 1);
  const [left, right] = [others[from ?? 0], others[(to ?? others.length) - 1]];
  const place =
    left && right && (from ?? 0) < (to ?? others.length) ? { start: left.start, end: right.end } : undefined;
  if (!place) return { start: left?.start ?? other.length, end: left?.start ?? other.length };
  return place.end - place.start > longerAtMost * (span.end - span.start) + slack ? undefined : place;
}

/**
 * Up to which token the other text is the counterpart: that of the stretch's outermost word where it has one, else what
 * lies behind the nearest word outside that has one. Nothing: to the end of the text. Half-open, as indices.
 */
function anchor(pairs: ReadonlyMap<number, number>, edge: number, direction: 1 | -1): number | undefined {
  const own = pairs.get(edge);
  if (own !== undefined) return direction === 1 ? own + 1 : own;
  const outside = [...pairs.keys()].filter((index) => (index - edge) * direction > 0);
  const nearest = direction === 1 ? Math.min(...outside) : Math.max(...outside);
  const found = pairs.get(nearest);
  if (found === undefined) return undefined;
  return direction === 1 ? found : found + 1;
}

/**
 * Which token of one text is which of the other; both in order. Case makes no other word. Small words that stand alone
 * ("the", "of") say nothing of the place: they are everywhere.
 */
function pairsOf(own: readonly Token[], others: readonly Token[]): ReadonlyMap<number, number> {
  const ids = new Map<string, number>();
  const idOf = ({ text }: Token): number => {
    const key = text.toLowerCase();
    const id = ids.get(key) ?? ids.size + 1;
    ids.set(key, id);
    return id;
  };
  const runs = matchTokens(own.map(idOf), others.map(idOf)).filter(({ before, length }) =>
    own.slice(before, before + length).some(({ text }) => !englishFunctionWords.has(text.toLowerCase())),
  );
  return new Map(
    runs.flatMap(({ before, after, length }) =>
      Array.from({ length }, (_, index): [number, number] => [before + index, after + index]),
    ),
  );
}
