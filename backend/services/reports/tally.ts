/**
 * Figures that may be added up, by name: those of a report are the sums of those of its stories. A name is a path whose
 * last part may hold anything, e.g. `finding/awkward/minor/desk/open/1` or `engine/edits/Some/Engine`.
 */
export type Tally = Record<string, number>;

export function addTo(tally: Tally, name: string, count = 1): void {
  if (count !== 0) tally[name] = (tally[name] ?? 0) + count;
}

export function addAll(tally: Tally, other: Tally): void {
  for (const name in other) tally[name] = (tally[name] ?? 0) + (other[name] ?? 0);
}

/** The figures below a path, cut into so many parts more; the last one takes the rest. */
export function* figuresBelow(tally: Tally, path: string, parts: number): Generator<[readonly string[], number]> {
  const start = `${path}/`;
  for (const [name, count] of Object.entries(tally)) {
    if (!name.startsWith(start)) continue;
    const all = name.slice(start.length).split('/');
    yield [[...all.slice(0, parts - 1), all.slice(parts - 1).join('/')], count];
  }
}

/** Times of rows in tenths of a second. */
export interface Times {
  readonly confirming: number[];
  readonly approving: number[];
  readonly waiting: number[];
}

export function newTimes(): Times {
  return { confirming: [], approving: [], waiting: [] };
}

/** As little-endian numbers of 32 bits: how many of each kind, then the times themselves. */
export function encodeTimes({ confirming, approving, waiting }: Times): Uint8Array {
  const counts = [confirming.length, approving.length, waiting.length];
  return new Uint8Array(Uint32Array.from([...counts, ...confirming, ...approving, ...waiting]).buffer);
}

/** Adds what {@link encodeTimes} made to other times. */
export function addTimes(times: Times, encoded: Uint8Array): void {
  // A copy: numbers must not begin between two words of memory.
  const numbers = new Uint32Array(Uint8Array.from(encoded).buffer);
  let at = 3;
  for (const [kind, list] of [times.confirming, times.approving, times.waiting].entries()) {
    const end = at + (numbers[kind] ?? 0);
    for (; at < end; at++) list.push(numbers[at] ?? 0);
  }
}
