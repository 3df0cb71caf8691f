import type { Passage } from '../check.ts';
import { shape } from './tagger/shape.ts';

/** Which words of a passage come again, by the index of the token. Case does not matter. */
export interface RepeatedWords {
  /** The word as a small number, the same for the same word of this passage. */
  readonly ids: Int32Array;
  /** How often the word stands in the passage. */
  readonly counts: Int32Array;
  /** The token before this one that is the same word; -1 where there is none. */
  readonly previous: Int32Array;
}

const cache = new WeakMap<Passage, RepeatedWords>();

/**
 * Counts the words of a passage, once for all checks that look for repeats: where no word comes again, they need not
 * look any closer. Linear.
 */
export function repeatedWords(passage: Passage): RepeatedWords {
  let known = cache.get(passage);
  if (!known) {
    known = count(passage);
    cache.set(passage, known);
  }
  return known;
}

function count({ tokens }: Passage): RepeatedWords {
  const ids = new Int32Array(tokens.length);
  const previous = new Int32Array(tokens.length);
  const last: number[] = [];
  const times: number[] = [];
  const known = new Map<number, number>();
  for (let index = 0; index < tokens.length; index += 1) {
    const { number = 0 } = tokens[index] ?? {};
    const id = known.get(number) ?? last.length;
    if (id === last.length) known.set(number, id);
    ids[index] = id;
    previous[index] = last[id] ?? -1;
    last[id] = index;
    times[id] = (times[id] ?? 0) + 1;
  }
  return { ids, previous, counts: ids.map((id) => times[id] ?? 0) };
}

/**
 * Whether somewhere `size` tokens in a row stand at least so often in the passage each: no run of that length can come
 * again so often otherwise. Marks are `counted` as tokens, or `skipped`.
 */
export function mayRepeat(passage: Passage, size: number, times: number, marks: 'counted' | 'skipped'): boolean {
  const { counts } = repeatedWords(passage);
  let run = 0;
  for (let index = 0; index < counts.length; index += 1) {
    if (marks === 'skipped' && ((passage.tokens[index]?.shape ?? 0) & shape.wordy) === 0) continue;
    run = (counts[index] ?? 0) >= times ? run + 1 : 0;
    if (run === size) return true;
  }
  return false;
}
