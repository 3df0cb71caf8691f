/** How high lines are that stand one under the other, in whole pixels. */
export interface Heights {
  readonly count: number;
  /** All of them together. */
  total(): number;
  /** Where a line begins, from the first one's top. */
  start(at: number): number;
  size(at: number): number;
  /** The line that covers a distance from the top; the first or the last where none does. */
  lineAt(offset: number): number;
}

/** Heights that are guessed until a line is seen. */
export interface MeasurableHeights extends Heights {
  isMeasured(at: number): boolean;
  measure(at: number, size: number): void;
}

/** Lines that are all of one height. */
export function evenHeights(count: number, size: number): Heights {
  return {
    count,
    total: () => count * size,
    start: (at) => at * size,
    size: () => size,
    lineAt: (offset) => Math.max(0, Math.min(count - 1, Math.floor(offset / size))),
  };
}

const blockBits = 8;
const blockSize = 1 << blockBits;

/**
 * Lines of any height. Sums are kept for blocks of lines, so that a line that turns out higher than it was guessed moves
 * some hundred sums, not the 100,000 lines after it.
 *
 * @param sizes belongs to the heights from then on
 */
export function heightsOf(sizes: Float64Array): Heights & { set(at: number, size: number): void } {
  const count = sizes.length;
  const blocks = Math.ceil(count / blockSize);
  /** Where each block begins, and last where all end. */
  const starts = new Float64Array(blocks + 1);
  for (let block = 0; block < blocks; block++) starts[block + 1] = (starts[block] ?? 0) + sum(block, blockSize);

  function sum(block: number, lines: number): number {
    const from = block << blockBits;
    const to = Math.min(count, from + lines);
    let height = 0;
    for (let at = from; at < to; at++) height += sizes[at] ?? 0;
    return height;
  }

  function start(at: number): number {
    const block = at >> blockBits;
    return (starts[block] ?? 0) + sum(block, at - (block << blockBits));
  }

  return {
    count,
    total: () => starts[blocks] ?? 0,
    start,
    size: (at) => sizes[at] ?? 0,
    lineAt(offset) {
      let [from, to] = [0, blocks - 1];
      while (from < to) {
        const middle = (from + to + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) from = middle;
        else to = middle - 1;
      }
      let at = from << blockBits;
      let end = (starts[from] ?? 0) + (sizes[at] ?? 0);
      while (end <= offset && at < count - 1) {
        at++;
        end += sizes[at] ?? 0;
      }
      return at;
    },
    set(at, size) {
      const more = size - (sizes[at] ?? 0);
      sizes[at] = size;
      for (let block = (at >> blockBits) + 1; block <= blocks; block++) starts[block] = (starts[block] ?? 0) + more;
    },
  };
}
