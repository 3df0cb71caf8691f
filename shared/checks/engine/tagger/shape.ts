/** What the characters of a token tell, a bit each: looked up once a word, so that checks need no regular expressions. */
export const shape = {
  /** A letter or figure is in it: it is no mark. */
  wordy: 1,
  /** A decimal digit is in it. */
  digit: 2,
  /** It starts with a letter. */
  letter: 4,
  /** It starts with a capital. */
  capital: 8,
  /** It starts with a capital and a small letter behind it. */
  title: 16,
  /** It starts with a small letter. */
  small: 32,
  /** Small letters up to a hyphen or apostrophe. */
  smallWord: 64,
  /** "a", "an" or "the", whatever the case. */
  article: 128,
  /** A hyphen is in it. */
  hyphen: 256,
} as const;

const tests: readonly (readonly [bit: number, pattern: RegExp])[] = [
  [shape.wordy, /[\p{L}\p{N}]/u],
  [shape.digit, /\p{Nd}/u],
  [shape.letter, /^\p{L}/u],
  [shape.capital, /^\p{Lu}/u],
  [shape.title, /^\p{Lu}\p{Ll}/u],
  [shape.small, /^\p{Ll}/u],
  [shape.smallWord, /^\p{Ll}+(?:['’-]\p{L}+)*$/u],
  [shape.article, /^(?:the|an?)$/i],
  [shape.hyphen, /-/],
];

/** The bits of {@link shape} that hold for a word. */
export function shapeOf(word: string): number {
  return tests.reduce((bits, [bit, pattern]) => (pattern.test(word) ? bits | bit : bits), 0);
}
