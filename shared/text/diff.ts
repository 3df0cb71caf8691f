import { matchTokens } from './diff/match.ts';
import { dropTinyRuns, shiftEdits } from './diff/tidy.ts';
import { isGraphemeBoundary } from './graphemes.ts';
import { intern } from './intern.ts';
import { type Token, tokenize } from './tokens.ts';

/**
 * A stretch of a comparison. `same` stands in both texts, `delete` only before, `insert` only after; an offset range is
 * empty on the side where the text does not stand. Offsets are UTF-16 units, half-open.
 */
export interface DiffPart {
  readonly kind: 'same' | 'insert' | 'delete';
  readonly text: string;
  readonly beforeStart: number;
  readonly beforeEnd: number;
  readonly afterStart: number;
  readonly afterEnd: number;
}

/**
 * Compares two texts word by word, Chinese character by character. The parts are in order, a replacement being a
 * `delete` followed by an `insert`; all parts but the inserts make up `before`, all but the deletes make up `after`.
 *
 * The words are compared by Myers' algorithm (jsdiff) on interned tokens, then tidied for readers: words that two
 * rewritings share by chance are dropped, and edits are moved to where a phrase or sentence starts. White space never
 * anchors a match. Time is bounded: texts that differ too much are compared by what stands in each only once.
 */
export function diffWords(before: string, after: string): DiffPart[] {
  const beforeTokens = tokenize(before);
  const afterTokens = tokenize(after);
  const [beforeIds, afterIds] = intern(beforeTokens, afterTokens);
  const runs = dropTinyRuns(matchTokens(beforeIds, afterIds), beforeTokens, afterTokens);
  const writer = new PartWriter(before, after);
  for (const run of shiftEdits(runs, { before, after, beforeTokens, afterTokens, beforeIds, afterIds })) {
    for (let i = 0; i < run.length; i++) {
      const left = beforeTokens[run.before + i] as Token;
      const right = afterTokens[run.after + i] as Token;
      writer.changeUpTo(left.start, right.start);
      writer.keep(left.text.length);
    }
  }
  writer.changeUpTo(before.length, after.length);
  return writer.finish();
}

/** Writes parts from left to right, joining neighbours of one kind. */
class PartWriter {
  readonly #before: string;
  readonly #after: string;
  readonly #parts: DiffPart[] = [];
  /** Up to where both texts have been written. */
  #left = 0;
  #right = 0;
  /** Where the part that is being kept starts; a part is only cut when something else comes. */
  #kept = 0;

  constructor(before: string, after: string) {
    this.#before = before;
    this.#after = after;
  }

  /** The next units are the same in both. */
  keep(units: number): void {
    this.#left += units;
    this.#right += units;
    this.#kept += units;
  }

  /** What comes before the next matched token: changed words and the white space around them. */
  changeUpTo(left: number, right: number): void {
    const prefix = this.#sameSpace(left, right);
    this.keep(prefix);
    const suffix = this.#sameSpaceBefore(left, right);
    const leftEnd = left - suffix;
    const rightEnd = right - suffix;
    if (leftEnd > this.#left || rightEnd > this.#right) {
      this.#endKept();
      this.#push('delete', leftEnd, this.#right);
      this.#push('insert', this.#left, rightEnd);
    }
    this.keep(suffix);
  }

  finish(): DiffPart[] {
    this.#endKept();
    return this.#parts;
  }

  #sameSpace(left: number, right: number): number {
    let units = 0;
    const most = Math.min(left - this.#left, right - this.#right);
    while (units < most && this.#isSameSpace(this.#left + units, this.#right + units)) units++;
    while (units > 0 && !this.#canCut(this.#left + units, this.#right + units)) units--;
    return units;
  }

  #sameSpaceBefore(left: number, right: number): number {
    let units = 0;
    const most = Math.min(left - this.#left, right - this.#right);
    while (units < most && this.#isSameSpace(left - units - 1, right - units - 1)) units++;
    while (units > 0 && !this.#canCut(left - units, right - units)) units--;
    return units;
  }

  #isSameSpace(left: number, right: number): boolean {
    const character = this.#before.charAt(left);
    return character === this.#after.charAt(right) && /\s/.test(character);
  }

  #canCut(left: number, right: number): boolean {
    return isGraphemeBoundary(this.#before, left) && isGraphemeBoundary(this.#after, right);
  }

  #endKept(): void {
    if (this.#kept === 0) return;
    const beforeStart = this.#left - this.#kept;
    this.#parts.push({
      kind: 'same',
      text: this.#before.slice(beforeStart, this.#left),
      beforeStart,
      beforeEnd: this.#left,
      afterStart: this.#right - this.#kept,
      afterEnd: this.#right,
    });
    this.#kept = 0;
  }

  #push(kind: 'insert' | 'delete', left: number, right: number): void {
    const text = kind === 'delete' ? this.#before.slice(this.#left, left) : this.#after.slice(this.#right, right);
    if (text === '') return;
    const last = this.#parts.at(-1);
    const part = { kind, text, beforeStart: this.#left, beforeEnd: left, afterStart: this.#right, afterEnd: right };
    this.#left = left;
    this.#right = right;
    if (last?.kind !== kind) this.#parts.push(part);
    else {
      this.#parts.pop();
      this.#parts.push({ ...part, text: last.text + text, beforeStart: last.beforeStart, afterStart: last.afterStart });
    }
  }
}
