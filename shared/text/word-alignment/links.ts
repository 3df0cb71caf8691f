import type { LinkKind, WordLink } from './align-words.ts';

/** The links found so far, and where the words around a word have gone. */
export class Links {
  readonly #links: WordLink[] = [];
  /** For each word the first token it was linked to, or -1. */
  readonly tokenOf: Int32Array;
  /** Whether a token is linked. */
  readonly isTaken: Uint8Array;

  constructor(words: number, tokens: number) {
    this.tokenOf = new Int32Array(words).fill(-1);
    this.isTaken = new Uint8Array(tokens);
  }

  add(word: number, token: number, kind: LinkKind, strength: number): void {
    this.#links.push({ word, token, kind, strength });
    if ((this.tokenOf[word] as number) < 0) this.tokenOf[word] = token;
    this.isTaken[token] = 1;
  }

  isLinked(word: number): boolean {
    return (this.tokenOf[word] as number) >= 0;
  }

  /**
   * For each word the token that it should be near to: between those of the linked words around it, and on the diagonal
   * where those are far away or crossed.
   */
  expected(): Float64Array {
    const words = this.tokenOf.length;
    const tokens = this.isTaken.length;
    const slope = words > 1 ? (tokens - 1) / (words - 1) : 0;
    const expected = new Float64Array(words);
    let left = -1;
    for (let word = 0; word < words; word++) {
      if (this.isLinked(word)) left = word;
      expected[word] = left < 0 ? -1 : left;
    }
    let right = -1;
    for (let word = words - 1; word >= 0; word--) {
      if (this.isLinked(word)) right = word;
      const before = expected[word] as number;
      expected[word] = this.#between(word, before, right, slope);
    }
    return expected;
  }

  #between(word: number, left: number, right: number, slope: number): number {
    const diagonal = word * slope;
    if (left < 0 && right < 0) return diagonal;
    if (left < 0) return (this.tokenOf[right] as number) - (right - word) * slope;
    const from = this.tokenOf[left] as number;
    if (right < 0 || right === left) return from + (word - left) * slope;
    const to = this.tokenOf[right] as number;
    // Crossed neighbours: the nearer one tells more.
    if (to < from || to - from > 4 * (right - left) * Math.max(1, slope))
      return word - left <= right - word ? from + (word - left) * slope : to - (right - word) * slope;
    return from + ((to - from) * (word - left)) / (right - left);
  }

  /** In the order of the words, then of the tokens. */
  inOrder(): readonly WordLink[] {
    return this.#links.sort((a, b) => a.word - b.word || a.token - b.token);
  }
}
