import type { StoryHits } from '../../../../shared/contract/methods/search.ts';

/** Where something stands in a story, as a list of rows. */
export interface Hits {
  readonly total: number;
  /** Positions of rows in reading order. */
  readonly rows: Uint32Array;
  /** How often it stands in each of them. */
  readonly counts: Uint32Array;
  /** How often it stands before each of them. */
  readonly before: Uint32Array;
}

/** One place: the row's position, and which of the places in it. */
export interface Place {
  readonly position: number;
  readonly ordinal: number;
}

/** Reads what the backend answered. */
export function readHits({ rows, counts, total }: StoryHits): Hits {
  const numbers = (bytes: Uint8Array): Uint32Array => new Uint32Array(bytes.slice().buffer);
  const each = numbers(counts);
  const before = new Uint32Array(each.length);
  for (let at = 1; at < each.length; at++) before[at] = (before[at - 1] ?? 0) + (each[at - 1] ?? 0);
  return { total, rows: numbers(rows), counts: each, before };
}

/** The first of the rows that stands at this position or after it; as many as there are when there is none. */
export function firstFrom({ rows }: Hits, position: number): number {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rows[middle] ?? 0) < position) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The place at this position or after it; round the end, the first. */
export function placeFrom(hits: Hits, position: number): Place | undefined {
  const at = firstFrom(hits, position);
  const row = hits.rows[at] ?? hits.rows[0];
  return row === undefined ? undefined : { position: row, ordinal: 0 };
}

/** The place one step on or back from here, round the end; `from` need not be a place itself. */
export function step(hits: Hits, from: Place, direction: 1 | -1): Place | undefined {
  const { length } = hits.rows;
  if (length === 0) return undefined;
  const at = firstFrom(hits, from.position);
  const isHere = hits.rows[at] === from.position;
  const ordinal = from.ordinal + direction;
  if (isHere && ordinal >= 0 && ordinal < (hits.counts[at] ?? 0)) return { position: from.position, ordinal };
  const next = direction === 1 ? at + (isHere ? 1 : 0) : at - 1;
  const index = (next + length) % length;
  return { position: hits.rows[index] ?? 0, ordinal: direction === 1 ? 0 : (hits.counts[index] ?? 1) - 1 };
}

/** Which of all places this is, from 1; nothing where it is none. */
export function numberOf(hits: Hits, { position, ordinal }: Place): number | undefined {
  const at = firstFrom(hits, position);
  if (hits.rows[at] !== position || ordinal >= (hits.counts[at] ?? 0)) return undefined;
  return (hits.before[at] ?? 0) + ordinal + 1;
}
