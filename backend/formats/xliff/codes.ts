import { type CodedText, codeAt, codeSigns, type InlineCode, mostCodes } from '../../../shared/text/codes.ts';
import { tooManyCodes } from './problems.ts';

/** A code as a file has it. */
export interface FoundCode {
  /** The same for the same code in source and target. */
  readonly key: string;
  readonly kind: InlineCode['kind'];
  /** The same for the two ends of a pair. */
  readonly pair?: string;
  readonly label: string;
  /** Whether the file itself says the label; an end of a pair without one has that of the other end. */
  readonly isNamed?: boolean;
  readonly data: string;
  readonly raw: RawCode;
}

/** How a code is written into the file again. */
export interface RawCode {
  readonly raw: string;
  /** For one of two ends: what it belongs to, and how it is written where the other is not in its place. */
  readonly half?: {
    /** The same for both ends; within one text no others have it. */
    readonly element: string;
    readonly end: 'open' | 'close';
    /** A start or end tag, which has to nest with others; false for what may stand anywhere. */
    readonly nests: boolean;
    /** Where both are there but cannot nest. */
    readonly apart: string;
    /** Where the other end is not there. */
    readonly lone: string;
  };
}

/** A text in the making, offsets as in the finished one but for white space that is still to go. */
export interface TextBuilder {
  readonly length: () => number;
  text(text: string): void;
  code(code: FoundCode): void;
}

/** A text as it was read, with the way its codes are written. */
export interface BuiltText {
  readonly text: string;
  /** From an offset while building to the same place in `text`. */
  readonly at: (offset: number) => number;
  readonly raws: ReadonlyMap<string, RawCode>;
}

/**
 * The codes of one unit. Texts are built one after another, the original first; the same code gets the same sign in all
 * of them, and pairs are numbered when all have been read.
 */
export class CodeBook {
  readonly #fileName: string;
  readonly #line: number;
  readonly #signs = new Map<string, string>();
  readonly #pairs = new Map<string, { kinds: Set<string>; number: number; label?: string | undefined }>();
  readonly #found = new Map<BuiltText, readonly (FoundCode & { readonly sign: string })[]>();

  constructor(fileName: string, line: number) {
    this.#fileName = fileName;
    this.#line = line;
  }

  /** @param preserve whether white space counts; otherwise line breaks and what is around them are one space */
  build(preserve: boolean, fill: (builder: TextBuilder) => void): BuiltText {
    const found: (FoundCode & { readonly sign: string })[] = [];
    const seen = new Map<string, number>();
    let text = '';
    const code = (each: FoundCode) => {
      const count = (seen.get(each.key) ?? 0) + 1;
      seen.set(each.key, count);
      const nth = count === 1 ? '' : `#${count}`;
      const { raw, pair } = each;
      const sign = this.#signOf(`${each.key}${nth}`);
      found.push({
        ...each,
        ...(pair !== undefined && { pair: `${pair}${nth}` }),
        raw: raw.half ? { ...raw, half: { ...raw.half, element: `${raw.half.element}${nth}` } } : raw,
        sign,
      });
      text += sign;
    };
    fill({
      length: () => text.length,
      // Letters of plane 16 in the file itself would pass for codes: they become some.
      text: (plain) => {
        let from = 0;
        for (const { 0: letter, index } of plain.matchAll(codeSigns)) {
          text += plain.slice(from, index);
          code({ key: `letter:${letter}`, kind: 'alone', label: '�', data: letter, raw: { raw: letter } });
          from = index + letter.length;
        }
        text += plain.slice(from);
      },
      code,
    });
    const built = { ...collapsed(text, preserve), raws: new Map(found.map(({ sign, raw }) => [sign, raw])) };
    this.#found.set(built, found);
    for (const { pair, kind, label, isNamed } of found) {
      if (pair === undefined) continue;
      const ends = this.#pairs.get(pair) ?? { kinds: new Set(), number: 0 };
      const named = isNamed ? label : undefined;
      this.#pairs.set(pair, { label: named, ...ends, kinds: ends.kinds.add(kind) });
    }
    return built;
  }

  /** The text for the document; to be called when all texts of the unit are built. */
  coded(built: BuiltText): CodedText {
    this.#numberPairs();
    const codes = (this.#found.get(built) ?? []).map(({ sign, kind, pair, label, isNamed, data }): InlineCode => {
      const ends = pair === undefined ? undefined : this.#pairs.get(pair);
      const shown = isNamed ? label : (ends?.label ?? label);
      return { sign, kind, ...(ends && ends.number > 0 && { pair: ends.number }), label: shown, data };
    });
    return { text: built.text, ...(codes.length > 0 && { codes }) };
  }

  #numberPairs(): void {
    let last = 0;
    for (const pair of this.#pairs.values()) {
      if (pair.kinds.size === 2) pair.number = ++last;
    }
  }

  #signOf(key: string): string {
    const known = this.#signs.get(key);
    if (known !== undefined) return known;
    if (this.#signs.size >= mostCodes) throw tooManyCodes(this.#fileName, this.#line);
    const sign = codeAt(this.#signs.size);
    this.#signs.set(key, sign);
    return sign;
  }
}

/** Without `preserve`, files are laid out for the eye: line breaks with the white space around them are one space. */
function collapsed(text: string, preserve: boolean): Pick<BuiltText, 'text' | 'at'> {
  if (preserve || !text.includes('\n')) return { text, at: (offset) => offset };
  const cuts: { start: number; end: number; length: number; shift: number }[] = [];
  let result = '';
  let from = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
    let start = at;
    while (start > from && isSpace(text, start - 1)) start--;
    let end = at + 1;
    while (end < text.length && isSpace(text, end)) end++;
    const length = start > 0 && end < text.length ? 1 : 0;
    result += text.slice(from, start) + ' '.repeat(length);
    cuts.push({ start, end, length, shift: end - result.length });
    from = end;
  }
  result += text.slice(from);
  return { text: result, at: (offset) => movedBy(cuts, offset) };
}

const isSpace = (text: string, at: number) => ' \t\r\n'.includes(text.charAt(at));

/** `shift` is by how much less all is that comes after a cut. */
function movedBy(
  cuts: readonly { readonly start: number; readonly end: number; readonly length: number; readonly shift: number }[],
  offset: number,
): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  const last = cuts[low - 1];
  if (!last) return offset;
  if (offset >= last.end) return offset - last.shift;
  return last.end - last.shift - last.length + Math.min(last.length, offset - last.start);
}
