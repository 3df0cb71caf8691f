const size = 624;
const middle = 397;

/**
 * The random numbers of Python's `random.Random(seed)`, so that figures which were measured with it come out the same:
 * the Mersenne Twister MT19937 (Matsumoto and Nishimura 1998), seeded by an array of one, and `randrange` by rejection.
 */
export class PythonRandom {
  readonly #state = new Uint32Array(size);
  #next = size;

  /** @param seed a whole number from 0 to 2^32 − 1 */
  constructor(seed: number) {
    this.#seed(19650218);
    this.#seedByArray([seed]);
  }

  /**
   * A whole number from 0 to `end` − 1.
   *
   * @param end 1 to 2^32 − 1
   */
  randrange(end: number): number {
    const bits = 32 - Math.clz32(end);
    let number = this.#word() >>> (32 - bits);
    while (number >= end) number = this.#word() >>> (32 - bits);
    return number;
  }

  #at(index: number): number {
    return this.#state[index] ?? 0;
  }

  #mixed(index: number, factor: number): number {
    const before = this.#at(index - 1);
    return this.#at(index) ^ Math.imul(before ^ (before >>> 30), factor);
  }

  #seed(seed: number): void {
    this.#state[0] = seed;
    for (let index = 1; index < size; index += 1) {
      const before = this.#at(index - 1);
      this.#state[index] = Math.imul(1812433253, before ^ (before >>> 30)) + index;
    }
  }

  #seedByArray(key: readonly number[]): void {
    let index = 1;
    const advance = () => {
      index += 1;
      if (index < size) return;
      this.#state[0] = this.#at(size - 1);
      index = 1;
    };
    const rounds = Math.max(size, key.length);
    for (let round = 0; round < rounds; round += 1) {
      const at = round % key.length;
      this.#state[index] = this.#mixed(index, 1664525) + (key[at] ?? 0) + at;
      advance();
    }
    for (let round = 1; round < size; round += 1) {
      this.#state[index] = this.#mixed(index, 1566083941) - index;
      advance();
    }
    this.#state[0] = 0x80000000;
  }

  #twist(): void {
    for (let index = 0; index < size; index += 1) {
      const bits = (this.#at(index) & 0x80000000) | (this.#at((index + 1) % size) & 0x7fffffff);
      const odd = bits & 1 ? 0x9908b0df : 0;
      this.#state[index] = this.#at((index + middle) % size) ^ (bits >>> 1) ^ odd;
    }
    this.#next = 0;
  }

  /** The next 32 bits. */
  #word(): number {
    if (this.#next >= size) this.#twist();
    let word = this.#at(this.#next++);
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9d2c5680;
    word ^= (word << 15) & 0xefc60000;
    return (word ^ (word >>> 18)) >>> 0;
  }
}
