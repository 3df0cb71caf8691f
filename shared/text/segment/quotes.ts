/** Tells whether a straight quotation mark is open at an offset; asked for in rising order, so all is read only once. */
export class QuoteCounter {
  readonly #text: string;
  readonly #mark: string;
  #at = 0;
  #count = 0;

  constructor(text: string, mark: '"' | "'") {
    this.#text = text;
    this.#mark = mark;
  }

  /** Whether an odd number of marks stands before `offset`. */
  isOpen(offset: number): boolean {
    for (; this.#at < offset; this.#at++) if (this.#text[this.#at] === this.#mark) this.#count++;
    return this.#count % 2 === 1;
  }
}
