import type { Links } from './links.ts';

/** A candidate that is better than the word's others by that much is taken before the others are weighed. */
const clearly = 0.12;

/**
 * Chinese words with the tokens that each may be, a word's candidates one after the other. Numbers in growing arrays,
 * used again for every row: there are dozens of them a row, and a row takes microseconds.
 */
export class Candidates {
  size = 0;
  #word = new Int32Array(256);
  #token = new Int32Array(256);
  #strength = new Float64Array(256);
  #score = new Float64Array(256);
  /** All tokens of a candidate that has more than one. */
  readonly #tokens: (readonly number[] | undefined)[] = [];

  clear(): void {
    this.size = 0;
  }

  add(word: number, token: number, tokens: readonly number[] | undefined, strength: number, score: number): void {
    if (this.size === this.#word.length) this.#grow();
    const at = this.size++;
    this.#word[at] = word;
    this.#token[at] = token;
    this.#tokens[at] = tokens;
    this.#strength[at] = strength;
    this.#score[at] = score;
  }

  #grow(): void {
    const double = <Numbers extends Int32Array | Float64Array>(old: Numbers, larger: Numbers): Numbers => {
      larger.set(old);
      return larger;
    };
    const size = 2 * this.size;
    this.#word = double(this.#word, new Int32Array(size));
    this.#token = double(this.#token, new Int32Array(size));
    this.#strength = double(this.#strength, new Float64Array(size));
    this.#score = double(this.#score, new Float64Array(size));
  }

  /** The best of each word that has no other as good elsewhere, or all candidates: the best first. */
  #ranked(which: 'clear' | 'all'): Int32Array {
    const order = new Int32Array(this.size);
    let count = 0;
    if (which === 'all') for (; count < this.size; count++) order[count] = count;
    else {
      for (let from = 0; from < this.size; ) {
        let to = from + 1;
        let best = from;
        for (; to < this.size && this.#word[to] === this.#word[from]; to++)
          if ((this.#score[to] as number) > (this.#score[best] as number)) best = to;
        if (this.#isClear(best, from, to)) order[count++] = best;
        from = to;
      }
    }
    const score = this.#score;
    return order.subarray(0, count).sort((a, b) => (score[b] as number) - (score[a] as number) || a - b);
  }

  #isClear(best: number, from: number, to: number): boolean {
    const limit = (this.#score[best] as number) - clearly;
    const own = this.#tokens[best];
    for (let at = from; at < to; at++) {
      if (at === best || (this.#score[at] as number) < limit) continue;
      // Another translation of the same place is no rival.
      const token = this.#token[at] as number;
      if (token !== this.#token[best] && !own?.includes(token)) return false;
    }
    return true;
  }

  /** Links the candidates whose word and tokens are free, the best first. */
  take(which: 'clear' | 'all', links: Links): void {
    for (const at of this.#ranked(which)) {
      const word = this.#word[at] as number;
      if (links.isLinked(word)) continue;
      const tokens = this.#tokens[at];
      if (links.isTaken[this.#token[at] as number] || tokens?.some((token) => links.isTaken[token])) continue;
      this.#link(at, links, this.#strength[at] as number);
    }
  }

  /** Links the best candidate of each word, also with tokens that are taken: half as sure. */
  share(links: Links): void {
    for (let from = 0; from < this.size; ) {
      let best = from;
      let to = from + 1;
      for (; to < this.size && this.#word[to] === this.#word[from]; to++)
        if ((this.#score[to] as number) > (this.#score[best] as number)) best = to;
      this.#link(best, links, (this.#strength[best] as number) / 2);
      from = to;
    }
  }

  #link(at: number, links: Links, strength: number): void {
    const word = this.#word[at] as number;
    const tokens = this.#tokens[at];
    if (!tokens) links.add(word, this.#token[at] as number, 'dictionary', strength);
    else for (const token of tokens) links.add(word, token, 'dictionary', strength);
  }
}
