import { alignUnits, type Bead } from './beads.ts';
import type { Lexicon } from './dictionary.ts';
import { Evidence, type Unit } from './evidence.ts';
import { type Key, keysOf } from './keys.ts';
import type { Document, Range } from './units.ts';

/** Paragraphs are only matched first when one side has at most so many times the paragraphs of the other. */
const MOST_PARAGRAPHS_TO_ONE = 3;

/** Two documents with what the sentences of each can be recognised by in the other. */
export class Pair {
  readonly a: Document;
  readonly b: Document;
  readonly sentences: Evidence;
  readonly #paragraphs: Evidence;
  #beads: readonly Bead[] | undefined;

  constructor(a: Document, b: Document, lexicon: Lexicon) {
    this.a = a;
    this.b = b;
    const [aKeys, bKeys] = keysOf(a, b, lexicon);
    this.sentences = new Evidence(sentenceUnits(a, aKeys), sentenceUnits(b, bKeys));
    this.#paragraphs = new Evidence(paragraphUnits(a, aKeys), paragraphUnits(b, bKeys));
  }

  /** Beads over all sentences of both, paragraphs first; no side of a bead runs over the end of a paragraph. */
  align(): readonly Bead[] {
    this.#beads ??= this.#blocks().flatMap((block) => this.alignWithin(block.a, block.b));
    return this.#beads;
  }

  /** Beads over ranges of sentences. */
  alignWithin(a: Range, b: Range): Bead[] {
    return alignUnits(
      this.sentences,
      a,
      b,
      (range) => isInOneParagraph(this.a, range),
      (range) => isInOneParagraph(this.b, range),
    );
  }

  /** Ranges of sentences that belong together because their paragraphs do. */
  #blocks(): Bead[] {
    const [a, b] = [this.a.paragraphs.length, this.b.paragraphs.length];
    const whole = { a: { from: 0, to: this.a.sentences.length }, b: { from: 0, to: this.b.sentences.length } };
    if (Math.max(a, b) > MOST_PARAGRAPHS_TO_ONE * Math.min(a, b)) return [whole];
    const always = () => true;
    const beads = alignUnits(this.#paragraphs, { from: 0, to: a }, { from: 0, to: b }, always, always);
    return joinMissing(beads).map((bead) => ({
      a: sentencesOf(this.a, bead.a),
      b: sentencesOf(this.b, bead.b),
    }));
  }
}

/**
 * Neighbouring paragraphs that are missing on opposite sides may hold sentences that belong together after all; the
 * sentences decide.
 */
function joinMissing(beads: readonly Bead[]): Bead[] {
  const joined: Bead[] = [];
  for (const bead of beads) {
    const last = joined.at(-1);
    if (last && isOneSided(last) && isOneSided(bead)) {
      joined[joined.length - 1] = { a: { from: last.a.from, to: bead.a.to }, b: { from: last.b.from, to: bead.b.to } };
    } else joined.push(bead);
  }
  return joined;
}

/** Also true for what {@link joinMissing} made of one-sided beads: it grows until a true pair comes. */
function isOneSided(bead: Bead): boolean {
  return bead.a.from === bead.a.to || bead.b.from === bead.b.to;
}

function sentencesOf(document: Document, paragraphs: Range): Range {
  const at = (index: number) => document.paragraphs[index]?.from ?? document.sentences.length;
  return { from: at(paragraphs.from), to: at(paragraphs.to) };
}

function isInOneParagraph(document: Document, range: Range): boolean {
  return document.sentences[range.from]?.paragraph === document.sentences[range.to - 1]?.paragraph;
}

function sentenceUnits(document: Document, keys: readonly Key[][]): Unit[] {
  return document.sentences.map(({ length }, index) => ({ length, keys: keys[index] ?? [] }));
}

function paragraphUnits(document: Document, keys: readonly Key[][]): Unit[] {
  return document.paragraphs.map(({ from, to }) => ({
    length: document.sentences.slice(from, to).reduce((sum, { length }) => sum + length, 0),
    keys: [...new Set(keys.slice(from, to).flat())],
  }));
}
