/** Ranks are told apart as finely as this; a file of any size then needs one table of fixed size. */
const steps = 10_000;
const highest = 2;

/**
 * A budget over all lines of a batch: the best findings up to `perThousandWords`, whichever lines they are in. A budget
 * for each line by itself would give every clean line a flag and a bad one too few.
 *
 * First `count` every finding, then ask `admits` for each of them in the same order.
 */
export class BatchBudget {
  readonly #perThousandWords: number;
  readonly #counts = new Uint32Array(highest * steps + 1);
  #words = 0;
  #cut: { readonly bin: number; left: number } | undefined;

  constructor(perThousandWords: number) {
    this.#perThousandWords = perThousandWords;
  }

  countWords(words: number): void {
    this.#words += words;
  }

  /** @param rank 0 to 2 */
  count(rank: number): void {
    const bin = binOf(rank);
    this.#counts[bin] = (this.#counts[bin] ?? 0) + 1;
  }

  /** Whether the budget reaches a finding; of those just at the cut, the earlier ones. */
  admits(rank: number): boolean {
    this.#cut ??= this.#findCut();
    const bin = binOf(rank);
    if (bin !== this.#cut.bin) return bin > this.#cut.bin;
    return this.#cut.left-- > 0;
  }

  #findCut(): { bin: number; left: number } {
    let left = Math.floor((this.#words * this.#perThousandWords) / 1000);
    for (let bin = this.#counts.length - 1; bin >= 0; bin--) {
      const count = this.#counts[bin] ?? 0;
      if (count > left) return { bin, left };
      left -= count;
    }
    return { bin: -1, left: 0 };
  }
}

function binOf(rank: number): number {
  return Math.round(Math.min(highest, Math.max(0, rank)) * steps);
}
