import type { Passage } from '../check.ts';

/** Kinds of characters, a bit each. What is beyond Latin letters and quotation marks is `other`: it may be anything. */
export const kind = {
  letter: 1,
  digit: 2,
  space: 4,
  /** A line end, and the start of the text. */
  line: 8,
  stop: 16,
  /** `,` `;` `!` `?` */
  mark: 32,
  colon: 64,
  /** Brackets and quotation marks that open. */
  opening: 128,
  closing: 256,
  /** Quotation marks that close or may do either, apostrophes. */
  quote: 512,
  percent: 1024,
  currency: 2048,
  sign: 4096,
  other: 8192,
} as const;

const kinds = Object.values(kind).length;

/** The place of the bit of each character up to U+02FF. */
const places = Uint8Array.from({ length: 0x300 }, (_, unit) => Math.log2(kindOf(String.fromCharCode(unit))));
const otherPlace = Math.log2(kind.other);

function kindOf(character: string): number {
  if (/[A-Za-zÀ-˿]/.test(character)) return kind.letter;
  if (/[0-9]/.test(character)) return kind.digit;
  if (/[\r\n]/.test(character)) return kind.line;
  if (/[ \t]/.test(character)) return kind.space;
  if (/[.]/.test(character)) return kind.stop;
  if (/[,;!?]/.test(character)) return kind.mark;
  if (/[:]/.test(character)) return kind.colon;
  if (/[([{]/.test(character)) return kind.opening;
  if (/[)\]}]/.test(character)) return kind.closing;
  if (/["']/.test(character)) return kind.quote;
  if (/[%]/.test(character)) return kind.percent;
  if (/[$£]/.test(character)) return kind.currency;
  return /[!-~]/.test(character) ? kind.sign : kind.other;
}

function placeOf(unit: number): number {
  if (unit < 0x300) return places[unit] ?? otherPlace;
  if (unit === 0x201c) return Math.log2(kind.opening);
  return unit === 0x201d || unit === 0x2019 || unit === 0x2018 ? Math.log2(kind.quote) : otherPlace;
}

/** Which kinds of characters stand in a passage, and which side by side: most slips can be ruled out by that alone. */
export class Neighbours {
  /** For each kind, by the place of its bit, the kinds that stand right behind it. */
  readonly #behind = new Uint16Array(kinds);
  #seen = 0;

  constructor(text: string) {
    let before = Math.log2(kind.line);
    for (let index = 0; index < text.length; index += 1) {
      const place = placeOf(text.charCodeAt(index));
      this.#behind[before] = (this.#behind[before] ?? 0) | (1 << place);
      this.#seen |= 1 << place;
      before = place;
    }
  }

  /** Whether any character of these kinds may stand in the text. */
  has(these: number): boolean {
    return (this.#seen & these) !== 0;
  }

  /** Whether a character of one of the first kinds may stand right before one of the second. */
  hasPair(first: number, second: number): boolean {
    const firsts = first | kind.other;
    const seconds = second | kind.other;
    for (let place = 0; place < kinds; place += 1) {
      if (firsts & (1 << place) && (this.#behind[place] ?? 0) & seconds) return true;
    }
    return false;
  }
}

const cache = new WeakMap<Passage, Neighbours>();

/** The {@link Neighbours} of a passage, read once for all checks. */
export function neighboursIn(passage: Passage): Neighbours {
  let known = cache.get(passage);
  if (!known) {
    known = new Neighbours(passage.text);
    cache.set(passage, known);
  }
  return known;
}
