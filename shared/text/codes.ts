/**
 * Inline codes: the markup of a file within a segment (bold, a link, a variable), which nobody translates and nobody may
 * lose. In a text each is one character of plane 16, which no script and no font uses, so that offsets, diffs and
 * edits treat it as one letter. What it stands for is in a list beside the text.
 */
export interface InlineCode {
  /** The character that stands for it, of {@link codeAt}. */
  readonly sign: string;
  readonly kind: 'open' | 'close' | 'alone';
  /** The same number for the two ends of a pair; within a unit, from 1. Missing: it has no other end. */
  readonly pair?: number;
  /** What people see of it: "b", "link", "%s". */
  readonly label: string;
  /** The markup itself, as the file has it. */
  readonly data: string;
}

/** A text that may have codes in it; no list where it has none. */
export interface CodedText {
  readonly text: string;
  readonly codes?: readonly InlineCode[];
}

const first = 0x10_00_00;
/** How many codes one unit may have. */
export const mostCodes = 0xff_fd;

/** Finds the signs of codes. Always make a new expression of it where its `lastIndex` matters. */
export const codeSigns = /[\u{100000}-\u{10fffd}]/gu;

/** The sign of the code with this number, from 0; the same code has the same number in original and translation. */
export function codeAt(number: number): string {
  if (number < 0 || number >= mostCodes) throw new RangeError(`There is no code ${number}.`);
  return String.fromCodePoint(first + number);
}

/** The number of a sign's code; undefined for any other character. */
export function codeNumber(sign: string): number | undefined {
  const point = sign.codePointAt(0) ?? 0;
  return point >= first && point < first + mostCodes ? point - first : undefined;
}

/** The text as it is read: without the signs of its codes. */
export function withoutCodes(text: string): string {
  return text.replace(codeSigns, '');
}

/** The signs of all codes in a text, in order. */
export function signsIn(text: string): string[] {
  return text.match(codeSigns) ?? [];
}

/** The signs that a text should have and has not, each as often as it is missing, in the order of `wanted`. */
export function missingSigns(wanted: readonly string[], text: string): string[] {
  const there = new Map<string, number>();
  for (const sign of signsIn(text)) there.set(sign, (there.get(sign) ?? 0) + 1);
  return wanted.filter((sign) => {
    const left = there.get(sign) ?? 0;
    there.set(sign, left - 1);
    return left <= 0;
  });
}
