import { wordsOf } from '../engine/words.ts';
import { inflectionStem } from './inflection-stem.ts';

/** How much a word tells of where in a sentence one is. */
export type WordClass = 0 | 1 | 2 | 3;
/** Marks and signs. */
export const isMark = 0 satisfies WordClass;
/** Articles, prepositions, auxiliaries …: in every sentence, so alone they tell nothing. */
export const isFunctionWord = 1 satisfies WordClass;
export const isContentWord = 2 satisfies WordClass;
/** A word with a digit in it. */
export const isFigure = 3 satisfies WordClass;

/** A text in numbers: its words as ids of a {@link Vocabulary}, with their places. */
export interface NumberedText {
  readonly text: string;
  readonly ids: Int32Array;
  /** For every word the number of its stem. */
  readonly stems: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** A stretch between two spaces, cut into words once; offsets are in the stretch. */
interface Chunk {
  readonly ids: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const longestChunk = 40;
const mostChunks = 60_000;
const mostWords = 150_000;
/** Characters of the texts that are kept numbered: a story with nine sources several times over. */
const mostCharacters = 1_500_000;

/**
 * Numbers words, so that comparing two is comparing two numbers, and remembers what it cut: the texts of other sources
 * come again with every edit of the row beside them. Its size is bounded; see {@link currentVocabulary}.
 */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #stems: number[] = [];
  readonly #classes: number[] = [];
  readonly #chunks = new Map<string, Chunk>();
  /** Two generations: the elder goes when the younger is full, so what is in use stays without any book-keeping. */
  #young = new Map<string, NumberedText>();
  #old = new Map<string, NumberedText>();
  #youngCharacters = 0;

  /** Whether it holds as much as it may. */
  get isFull(): boolean {
    return this.#words.length > mostWords;
  }

  /** How many words are numbered: every id is less. */
  get size(): number {
    return this.#words.length;
  }

  /** The number of a word, given in lower case. */
  idOf(lower: string): number {
    return this.#ids.get(lower) ?? this.#add(lower);
  }

  /** The word of a number, in lower case. */
  wordOf(id: number): string {
    return this.#words[id] ?? '';
  }

  /** The number of the word's stem: the same for all its inflected forms. */
  stemOf(id: number): number {
    return this.#stems[id] as number;
  }

  /** The numbers of the stems of numbered words. */
  stemsOf(ids: ArrayLike<number>): Int32Array {
    const stems = new Int32Array(ids.length);
    for (let index = 0; index < ids.length; index += 1) stems[index] = this.#stems[ids[index] as number] as number;
    return stems;
  }

  classOf(id: number): WordClass {
    return this.#classes[id] as WordClass;
  }

  /** A text in numbers; its words are those of {@link wordsOf}. */
  number(text: string): NumberedText {
    let known = this.#young.get(text);
    if (known) return known;
    known = this.#old.get(text) ?? this.#cut(text);
    if (this.#youngCharacters > mostCharacters) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#youngCharacters = 0;
    }
    this.#young.set(text, known);
    this.#youngCharacters += text.length;
    return known;
  }

  #cut(text: string): NumberedText {
    const ids: number[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    const { length } = text;
    for (let start = 0; start < length; ) {
      if (isSpace(text.charCodeAt(start))) {
        start += 1;
        continue;
      }
      let end = start + 1;
      while (end < length && !isSpace(text.charCodeAt(end))) end += 1;
      const chunk = this.#chunkOf(text.slice(start, end));
      for (let index = 0; index < chunk.ids.length; index += 1) {
        ids.push(chunk.ids[index] as number);
        starts.push(start + (chunk.starts[index] as number));
        ends.push(start + (chunk.ends[index] as number));
      }
      start = end;
    }
    return {
      text,
      ids: Int32Array.from(ids),
      stems: this.stemsOf(ids),
      starts: Int32Array.from(starts),
      ends: Int32Array.from(ends),
    };
  }

  #chunkOf(value: string): Chunk {
    const known = this.#chunks.get(value);
    if (known) return known;
    const words = wordsOf(value);
    const chunk = {
      ids: words.map(({ start, end }) => this.idOf(value.slice(start, end).toLowerCase())),
      starts: words.map(({ start }) => start),
      ends: words.map(({ end }) => end),
    };
    if (value.length <= longestChunk && this.#chunks.size < mostChunks) this.#chunks.set(value, chunk);
    return chunk;
  }

  #add(lower: string): number {
    const id = this.#words.length;
    this.#ids.set(lower, id);
    this.#words.push(lower);
    this.#classes.push(classOf(lower));
    this.#stems.push(id);
    const stem = inflectionStem(lower);
    if (stem !== lower) this.#stems[id] = this.stemOf(this.idOf(stem));
    return id;
  }
}

let current = new Vocabulary();

/** The vocabulary in use. A full one is left to whoever still holds it, and a new one begun. */
export function currentVocabulary(): Vocabulary {
  if (current.isFull) current = new Vocabulary();
  return current;
}

function isSpace(unit: number): boolean {
  if (unit === 0x20) return true;
  if (unit < 0xa0) return unit >= 0x09 && unit <= 0x0d;
  return (
    unit === 0xa0 || unit === 0x3000 || unit === 0xfeff || (unit >= 0x1680 && /\s/.test(String.fromCharCode(unit)))
  );
}

function classOf(lower: string): WordClass {
  if (functionWords.has(lower)) return isFunctionWord;
  if (/\p{Nd}/u.test(lower)) return isFigure;
  return /[\p{L}\p{N}]/u.test(lower) ? isContentWord : isMark;
}

const functionWords = new Set(
  `a an the this that these those it its he him his she her hers they them their theirs we us our ours you your i me my
  itself himself herself themselves who whom whose which what where when why how and or but nor so yet if while as than then
  though although because since until unless whether of in on at by for from to with without within into onto upon about
  over under after before during between among through throughout across against toward towards per up out off down via
  is are was were be been being am has have had having do does did done doing will would shall should can could may might
  must not no n't 's 're 've 'll 'd 'm ’s n’t ’re ’ve ’ll ’d ’m also too very such some any all both each every other
  others another there here now just only more most less least much many few own same`
    .split(/\s+/)
    .filter(Boolean),
);
