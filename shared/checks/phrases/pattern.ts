import type { PartOfSpeech, TaggedToken } from '../check.ts';
import { formsOf } from './inflect.ts';

/** One token of a kind. */
export type Slot = 'noun' | 'adj' | 'adv' | 'verb' | 'ing' | 'det' | 'num' | 'name' | 'poss';

/** What can be tested at one place of a token row. */
export type Piece =
  | { readonly kind: 'word'; readonly word: string; readonly lemma?: string }
  | { readonly kind: 'slot'; readonly slot: Slot }
  | { readonly kind: 'noun-phrase' }
  | { readonly kind: 'gap'; readonly max: number };

export interface Element {
  /** The ways to fill it. A way is a row of pieces, because a genitive is two tokens. */
  readonly ways: readonly (readonly Piece[])[];
  readonly optional: boolean;
}

export interface Pattern {
  readonly elements: readonly Element[];
  /** Matches only where a sentence starts. */
  readonly initial: boolean;
  /** The marked elements, half-open. */
  readonly marked: { readonly from: number; readonly to: number };
}

const possessives = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your', 'whose']);

/** Whether the token fits the slot. */
export const slotTests: Readonly<Record<Slot, (token: TaggedToken) => boolean>> = {
  noun: (token) => token.pos === 'NOUN' || token.pos === 'PROPN',
  adj: (token) => token.pos === 'ADJ',
  adv: (token) => token.pos === 'ADV',
  verb: (token) => token.pos === 'VERB',
  ing: (token) => token.lower.length > 5 && token.lower.endsWith('ing') && token.pos !== 'PROPN',
  det: (token) => token.pos === 'DET' || possessives.has(token.lower),
  num: (token) => token.pos === 'NUM',
  name: (token) => token.pos === 'PROPN',
  poss: (token) => possessives.has(token.lower),
};

const insideNounPhrase: ReadonlySet<PartOfSpeech> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM']);
const nounPhraseLimit = 7;

/** The ends (exclusive) of the noun phrases that start at `from`, shortest first. */
export function* nounPhraseEnds(tokens: readonly TaggedToken[], from: number): Generator<number> {
  for (let index = from; index < tokens.length && index < from + nounPhraseLimit; index++) {
    const token = tokens[index];
    if (!token || token.sentence !== tokens[from]?.sentence) return;
    const genitive = token.lower === "'s" || token.lower === '’s';
    if (!insideNounPhrase.has(token.pos) && !possessives.has(token.lower) && !genitive) return;
    if (token.pos === 'NOUN' || token.pos === 'PROPN') yield index + 1;
  }
}

/** Reads a pattern; see `PhraseEntry.pattern`. Throws for one that cannot be read, naming it. */
export function parsePattern(source: string): Pattern {
  const parts = source.split(' ');
  const initial = parts[0] === '^';
  if (initial) parts.shift();
  const elements: Element[] = [];
  let from = 0;
  let to = -1;
  for (const part of parts) {
    if (part === '[') from = elements.length;
    else if (part === ']') to = elements.length;
    else elements.push(parseElement(part, source));
  }
  if (elements.length === 0 || elements.every((element) => element.optional)) {
    throw new Error(`Phrase pattern “${source}” would match nothing: write at least one element that is not optional.`);
  }
  return { elements, initial, marked: { from, to: to < 0 ? elements.length : to } };
}

function parseElement(part: string, source: string): Element {
  const optional = part.length > 1 && part.endsWith('?');
  const body = optional ? part.slice(0, -1) : part;
  return { optional, ways: body.split('|').flatMap((way) => parseWay(way, source)) };
}

function parseWay(way: string, source: string): Piece[][] {
  if (way.startsWith('..')) return [[{ kind: 'gap', max: way.length > 2 ? Number(way.slice(2)) : 3 }]];
  if (way === '{np}') return [[{ kind: 'noun-phrase' }]];
  if (way.startsWith('{')) {
    const slot = way.slice(1, -1);
    if (!Object.hasOwn(slotTests, slot)) throw new Error(`Phrase pattern “${source}”: there is no slot ${way}.`);
    return [[{ kind: 'slot', slot: slot as Slot }]];
  }
  if (way.startsWith('<')) {
    const lemma = way.slice(1, -1);
    const forms = new Set(Object.values(formsOf(lemma)));
    // `be` has forms that no rule makes.
    if (lemma === 'be') for (const form of ['am', 'are', 'were']) forms.add(form);
    return [...forms].map((word) => [{ kind: 'word', word, lemma }]);
  }
  return wordWays(way);
}

/** Genitives are two tokens ("people" + "'s"); a word with a hyphen is one. */
function wordWays(word: string): Piece[][] {
  if (word.includes('_')) return [word.split('_').map(literal)];
  if (word.length > 2 && word.endsWith("'s")) return [[literal(word.slice(0, -2)), literal("'s")]];
  return [[literal(word)]];
}

function literal(word: string): Piece {
  return { kind: 'word', word: word.toLowerCase() };
}

/** A token's text as patterns spell it. */
export function spelling(token: TaggedToken): string {
  return token.lower.includes('’') ? token.lower.replaceAll('’', "'") : token.lower;
}
