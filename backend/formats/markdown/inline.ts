import { decodeEntities } from '../html/tree.ts';

/** Han and its punctuation: lines of it are broken anywhere, so that a break between two is no space. */
const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3001-\u303f]/;
const asciiPunctuation = /[!-/:-@[-`{-~]/;

/** A run of signs that may mark emphasis, as long as it is not known to. */
interface Run {
  readonly sign: string;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** Signs not yet used up; those left over are text. */
  count: number;
}

const longestLabel = 200;
/** Longer paragraphs are read piece by piece. */
const longestRead = 100_000;
const longestMarked = 1_000_000;
/** How many runs back the other end of an emphasis is looked for. Nobody nests deeper, and the search stays short. */
const farthest = 200;

/**
 * The text of a paragraph in Markdown as it is read: emphasis, links and code without their marks, pictures left out. Lines
 * are joined where the source only breaks them; a hard break is LF.
 *
 * @param references the labels of links that are defined elsewhere in the file, in lower case
 */
export function inlineText(source: string, references: ReadonlySet<string>): string {
  // Nobody wrote so long a paragraph, and marks in it would mean nothing.
  if (source.length > longestMarked) return source.replaceAll('\n', ' ');
  if (source.length <= longestRead) return new Reader(source, references).read();
  const parts: string[] = [];
  for (let from = 0; from < source.length; ) {
    const to = cutFrom(source, from + longestRead);
    parts.push(new Reader(source.slice(from, to), references).read());
    from = to;
  }
  return parts.join('');
}

/** A place to cut a text of machines: nobody marks up so much at once. Behind a space, if there is one near. */
function cutFrom(source: string, at: number): number {
  const space = source.slice(at, at + 1000).search(/(?<=[^\\\s]) (?=[^\s])/);
  const to = space < 0 ? at : at + space + 1;
  const isWithin = source.charAt(to - 1) === '\\' || /[\ud800-\udbff]/.test(source.charAt(to - 1));
  return Math.min(source.length, isWithin ? to + 1 : to);
}

class Reader {
  readonly #source: string;
  readonly #references: ReadonlySet<string>;
  readonly #out: (string | Run)[] = [];
  /** Open brackets: where they stand in the output, and whether of a picture. */
  readonly #brackets: { readonly at: number; readonly isPicture: boolean; readonly from: number }[] = [];
  readonly #ticks: ReadonlyMap<number, number[]>;
  #at = 0;

  constructor(source: string, references: ReadonlySet<string>) {
    this.#source = source;
    this.#references = references;
    const ticks = new Map<number, number[]>();
    for (const { 0: run, index } of source.matchAll(/`+/g)) {
      const places = ticks.get(run.length);
      if (places) places.push(index);
      else ticks.set(run.length, [index]);
    }
    // The last one first, so that those that were passed can be dropped.
    for (const places of ticks.values()) places.reverse();
    this.#ticks = ticks;
  }

  read(): string {
    while (this.#at < this.#source.length) this.#step();
    return resolved(this.#out);
  }

  #step(): void {
    const sign = this.#source.charAt(this.#at);
    if (sign === '\\') this.#escape();
    else if (sign === '`') this.#code();
    else if (sign === '<') this.#tag();
    else if (sign === '&') this.#entity();
    else if (sign === '\n' || sign === ' ') this.#space();
    else if (sign === '[' || (sign === '!' && this.#source[this.#at + 1] === '[')) this.#open(sign === '!');
    else if (sign === ']') this.#close();
    else if (sign === '*' || sign === '_' || sign === '~') this.#run(sign);
    else this.#take(/(?:[^\\`<&\n [\]!*_~]| (?![ \n]))+|[\s\S]/y);
  }

  /** What matches here is text. */
  #take(pattern: RegExp, text?: (found: string) => string): boolean {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source)?.[0];
    if (found === undefined) return false;
    this.#at += found.length;
    this.#out.push(text ? text(found) : found);
    return true;
  }

  #escape(): void {
    const next = this.#source.charAt(this.#at + 1);
    if (next === '\n') this.#take(/\\\n[ \t]*/y, () => '\n');
    else if (next !== '' && asciiPunctuation.test(next)) this.#take(/\\[\s\S]/y, (found) => found.slice(1));
    else this.#take(/\\/y);
  }

  #code(): void {
    const length = /^`+/.exec(this.#source.slice(this.#at, this.#at + 1000))?.[0].length ?? 1;
    const places = this.#ticks.get(length) ?? [];
    while ((places.at(-1) ?? Number.POSITIVE_INFINITY) <= this.#at) places.pop();
    const end = places.at(-1);
    if (end === undefined) {
      this.#take(/`+/y);
      return;
    }
    const inside = this.#source.slice(this.#at + length, end).replace(/\n/g, ' ');
    this.#out.push(/^ .*\S.* $/.test(inside) ? inside.slice(1, -1) : inside);
    this.#at = end + length;
  }

  #tag(): void {
    if (
      this.#take(/<[a-z][a-z\d+.-]{1,31}:[^\s<>]{0,2000}>|<[^\s<>@]{1,100}@[^\s<>]{1,200}>/iy, (it) => it.slice(1, -1))
    )
      return;
    if (this.#take(/<br\s*\/?>\n?/iy, () => '\n')) return;
    if (this.#take(/<!--[\s\S]{0,5000}?-->|<\/?[a-z][a-z\d-]*(?:\s[^<>]{0,2000})?\/?>/iy, () => '')) return;
    this.#take(/</y);
  }

  #entity(): void {
    if (!this.#take(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy, decoded)) this.#take(/&/y);
  }

  #space(): void {
    if (this.#take(/ {2,}\n[ \t]*/y, () => '\n')) return;
    const [before, after] = [
      this.#source.charAt(this.#at - 1),
      /\S/.exec(this.#source.slice(this.#at, this.#at + 50))?.[0],
    ];
    const isWide = wide.test(before) && wide.test(after ?? '');
    if (!this.#take(/ ?\n[ \t]*/y, () => (isWide ? '' : ' '))) this.#take(/ +/y);
  }

  #open(isPicture: boolean): void {
    // A reference to a footnote is no part of the sentence.
    if (!isPicture && this.#take(/\[\^[^\s\]]{1,50}\]/y, () => '')) return;
    const from = this.#at + (isPicture ? 2 : 1);
    this.#brackets.push({ at: this.#out.length, isPicture, from });
    this.#out.push(isPicture ? '![' : '[');
    this.#at = from;
  }

  #close(): void {
    const bracket = this.#brackets.pop();
    const label = bracket ? this.#source.slice(bracket.from, this.#at) : '';
    const behind = bracket ? this.#target(label) : undefined;
    if (!bracket || behind === undefined) {
      this.#take(/\]/y);
      return;
    }
    if (bracket.isPicture) this.#out.length = bracket.at;
    else this.#out[bracket.at] = '';
    this.#at = behind;
  }

  /** The offset behind what a link in brackets leads to; nothing where it is no link. */
  #target(label: string): number | undefined {
    const rest = this.#source.slice(this.#at + 1, this.#at + 4000);
    const address =
      /^\(\s*(?:<[^<>\n]{0,2000}>|(?:[^\s()<]|\([^\s()]{0,500}\)){0,2000})(?:\s+(?:"[^"]{0,1000}"|'[^']{0,1000}'|\([^()]{0,1000}\)))?\s*\)/.exec(
        rest,
      )?.[0];
    if (address !== undefined) return this.#at + 1 + address.length;
    const named = /^\[([^[\]]{0,200})\]/.exec(rest);
    const name = named?.[1] ? named[1] : label;
    if (name.length > longestLabel || !this.#references.has(referenceKey(name))) return undefined;
    return this.#at + 1 + (named?.[0].length ?? 0);
  }

  #run(sign: string): void {
    const [run = sign] = /^(?:\*+|_+|~+)/.exec(this.#source.slice(this.#at, this.#at + 1000)) ?? [];
    const before = lastCharacter(this.#source.slice(Math.max(0, this.#at - 2), this.#at));
    const after = String.fromCodePoint(this.#source.codePointAt(this.#at + run.length) ?? 32);
    this.#at += run.length;
    const left = !isSpace(after) && (!isMark(after) || isSpace(before) || isMark(before));
    const right = !isSpace(before) && (!isMark(before) || isSpace(after) || isMark(after));
    const isLow = sign === '_';
    this.#out.push({
      sign,
      count: run.length,
      canOpen: sign === '~' && run.length !== 2 ? false : left && (!isLow || !right || isMark(before)),
      canClose: sign === '~' && run.length !== 2 ? false : right && (!isLow || !left || isMark(after)),
    });
  }
}

/** A name that is none stays as it stands. */
function decoded(reference: string): string {
  const known = entities.get(reference);
  if (known !== undefined) return known;
  const text = decodeEntities(reference);
  const result = text.length <= 2 ? text : reference;
  if (entities.size < mostEntities) entities.set(reference, result);
  return result;
}

const mostEntities = 5000;
const entities = new Map<string, string>();

/** Labels of links are compared without regard to case and white space. */
export function referenceKey(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Pairs the runs that mark emphasis, and writes out what is left of them. */
function resolved(out: readonly (string | Run)[]): string {
  const open: Run[] = [];
  for (const run of out) {
    if (typeof run === 'string') continue;
    while (run.canClose && run.count > 0) {
      const at = open.findLastIndex((each, i) => i >= open.length - farthest && fits(each, run));
      const opener = open[at];
      if (!opener) break;
      open.length = at + 1;
      const used = run.sign === '~' || (opener.count > 1 && run.count > 1) ? 2 : 1;
      opener.count -= used;
      run.count -= used;
      if (opener.count === 0) open.pop();
    }
    if (run.canOpen && run.count > 0) open.push(run);
  }
  return out.map((each) => (typeof each === 'string' ? each : each.sign.repeat(each.count))).join('');
}

/** Three signs that both open and close pair with three only: `*a**b*` is no emphasis of two kinds. */
function fits(opener: Run, closer: Run): boolean {
  if (opener.sign !== closer.sign) return false;
  const isBoth = opener.canClose || closer.canOpen;
  return !isBoth || (opener.count + closer.count) % 3 !== 0 || (opener.count % 3 === 0 && closer.count % 3 === 0);
}

function isSpace(character: string): boolean {
  return character.trim() === '';
}

/** Chinese punctuation is none here: `**“好”**他说` is meant as it looks. */
function isMark(character: string): boolean {
  return /[\p{P}\p{S}]/u.test(character) && !wide.test(character) && !/[“”‘’—…·]/.test(character);
}

function lastCharacter(text: string): string {
  return [...text].at(-1) ?? ' ';
}
