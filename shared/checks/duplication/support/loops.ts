import type { Span } from '../../../text/spans.ts';
import { overlaps } from '../../../text/spans.ts';
import type { Passage, TaggedToken } from '../../check.ts';
import { mayRepeat } from '../../engine/repeated-words.ts';
import { shape } from '../../engine/tagger/shape.ts';
import { originalTop } from './original.ts';

/** A stretch shorter than this is a doubled phrase, not a loop. */
const shortestLoop = 10;
/** Between two rounds of a loop there are at most so many words more than the wording itself has. */
const slack = 6;
/** So much of a loop must be words of its first round. */
const leastKnown = 0.85;

/** What makes a loop: so many equal words in a row, said at least so often, and so much oftener than in the Chinese. */
const kinds = [
  { size: 4, times: 3, excess: 2 },
  { size: 2, times: 10, excess: 6 },
] as const;

/** A loop, as indices of `passage.tokens`, ends exclusive. */
export interface Loop {
  readonly start: number;
  /** The end of the first round; what follows up to `end` is too much. */
  readonly firstEnd: number;
  readonly end: number;
  readonly times: number;
}

const cache = new WeakMap<Passage, readonly Loop[]>();

/** The loops of a passage, in order and without overlaps. Linear. */
export function loopsOf(passage: Passage): readonly Loop[] {
  let found = cache.get(passage);
  if (!found) {
    found = passage.tokens.length < shortestLoop ? [] : search(passage);
    cache.set(passage, found);
  }
  return found;
}

/** Whether the span touches a loop: one finding for a loop is enough. */
export function isInLoop(passage: Passage, span: Span): boolean {
  return loopsOf(passage).some((loop) => overlaps(spanOf(passage, loop), span));
}

function spanOf({ tokens }: Passage, { start, end }: Loop): Span {
  return { start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
}

function search(passage: Passage): Loop[] {
  if (!kinds.some(({ size, times }) => mayRepeat(passage, size, times, 'skipped'))) return [];
  const loops: Loop[] = [];
  for (const run of runsIn(passage.tokens)) {
    if (run.firstEnd < (loops.at(-1)?.end ?? 0) || run.end - run.start < shortestLoop) continue;
    if (run.times - originalTop(passage, spanOf(passage, run), run.size) < run.excess) continue;
    loops.push(run);
  }
  return loops;
}

interface Run extends Loop {
  readonly size: number;
  readonly excess: number;
}

/** Runs of the same n-gram at short distances, in reading order; linear: each n-gram remembers only its last run. */
function runsIn(tokens: readonly TaggedToken[]): Run[] {
  const words = tokens.flatMap((token, index) => (token.shape & shape.wordy ? [index] : []));
  const ids = numbered(words.map((index) => tokens[index]?.lower ?? ''));
  const found: Run[] = [];
  for (const { size, times, excess } of kinds) {
    const grams = gramsOf(ids, size);
    const open = new Map<number, { first: number; second: number; last: number; times: number }>();
    const close = (run: { first: number; second: number; last: number; times: number }) => {
      if (run.times < times || !saysTheSame(run)) return;
      const period = run.second - run.first;
      const start = words[run.first] ?? 0;
      const firstEnd = (words[run.first + period - 1] ?? 0) + 1;
      const end = (words[Math.min(words.length, run.last + Math.max(size, period)) - 1] ?? 0) + 1;
      found.push({
        start,
        firstEnd,
        end: isWholeRound(run, period) ? end : (words[run.last + size - 1] ?? 0) + 1,
        times: run.times,
        size,
        excess,
      });
    };
    for (const [index, gram] of grams.entries()) {
      const run = open.get(gram);
      if (run && index - run.last <= size + slack) {
        if (run.times === 1) run.second = index;
        run.last = index;
        run.times += 1;
      } else {
        if (run) close(run);
        open.set(gram, { first: index, second: index, last: index, times: 1 });
      }
    }
    for (const run of open.values()) close(run);
    /** Nearly nothing but the words of its first round: "the mayor of the port and the mayor of the county" goes on. */
    function saysTheSame({ first, second, last }: { first: number; second: number; last: number }): boolean {
      const vocabulary = new Set(ids.slice(first, second));
      let known = 0;
      for (let index = second; index < last + size; index += 1) if (vocabulary.has(ids[index] ?? -1)) known += 1;
      return known >= leastKnown * (last + size - second);
    }
    function isWholeRound(run: { first: number; last: number }, period: number): boolean {
      if (run.last + period > ids.length) return false;
      for (let offset = 0; offset < period; offset += 1)
        if (ids[run.last + offset] !== ids[run.first + offset]) return false;
      return true;
    }
  }
  // The longest first where several n-grams of one loop start nearly together.
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Words as small numbers. */
function numbered(words: readonly string[]): number[] {
  const ids = new Map<string, number>();
  return words.map((word) => {
    const id = ids.get(word) ?? ids.size;
    ids.set(word, id);
    return id;
  });
}

/** The n-gram that starts at each word, as one number each: pairs of pairs, so that no string is built. */
function gramsOf(ids: readonly number[], size: number): number[] {
  const pairs = pairUp(ids, 1);
  return size === 2 ? pairs : pairUp(pairs, 2);
}

function pairUp(ids: readonly number[], distance: number): number[] {
  const known = new Map<number, number>();
  const result: number[] = [];
  for (let index = 0; index + distance < ids.length; index += 1) {
    const key = (ids[index] ?? 0) * 2 ** 26 + (ids[index + distance] ?? 0);
    const id = known.get(key) ?? known.size;
    known.set(key, id);
    result.push(id);
  }
  return result;
}
