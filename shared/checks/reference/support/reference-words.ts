import type { Lexicon } from '../../../text/lexicon.ts';
import type { Passage, StoryFacts, TaggedToken } from '../../check.ts';
import { deletions, haveOneSurname, type NameWord, nameWords } from '../../consistency/support/proper-names.ts';
import { createPassage } from '../../passage.ts';
import { type BodyName, bodyNames, withoutOne } from './body-names.ts';

/** A modifier with the noun behind it, as the references have it. */
export interface ReferencePair {
  readonly modifier: string;
  count: number;
  readonly label: string;
  /** The words that stand before and behind the pair. */
  readonly neighbours: Set<string>;
}

/** What the checks ask of all references of a story together. */
export interface ReferenceWords {
  /** Whether a reference has the word (lower case), or it is the lemma of one. */
  has(word: string): boolean;
  /** Whether a reference has the name; a given name behind the same surname. */
  hasName(word: NameWord): boolean;
  /** Names under each of their forms with a letter left out. */
  readonly names: ReadonlyMap<string, readonly (NameWord & { readonly label: string })[]>;
  /** Names of bodies in lower case. */
  readonly bodies: ReadonlySet<string>;
  /** Names of bodies under their words with one left out. */
  readonly shortened: ReadonlyMap<string, readonly (BodyName & { readonly label: string })[]>;
  /** Pairs by the lemma of their noun. */
  readonly pairs: ReadonlyMap<string, readonly ReferencePair[]>;
}

const cache = new WeakMap<StoryFacts['references'], ReferenceWords>();

/** The references' words; read once for a list of references. */
export function referencesOf({ references }: StoryFacts, lexicon: Lexicon): ReferenceWords {
  let words = cache.get(references);
  if (!words) {
    words = read(references, lexicon);
    cache.set(references, words);
  }
  return words;
}

function read(references: StoryFacts['references'], lexicon: Lexicon): ReferenceWords {
  const vocabulary = new Set<string>();
  const names = new Map<string, (NameWord & { label: string })[]>();
  const bodies = new Set<string>();
  const shortened = new Map<string, (BodyName & { label: string })[]>();
  const pairs = new Map<string, Map<string, ReferencePair>>();
  for (const { label, text } of references) {
    const passage = createPassage({ id: label, rows: [{ id: label, text, separator: '' }] }, lexicon);
    for (const { lower, lemma } of passage.tokens) vocabulary.add(lower).add(lemma);
    for (const name of nameWords(passage)) {
      for (const form of deletions(name.text.toLowerCase())) list(names, form, { ...name, label });
    }
    for (const name of bodyNames(passage)) {
      bodies.add(name.text.toLowerCase());
      for (const form of withoutOne(name)) list(shortened, form, { ...name, label });
    }
    collectPairs(passage, label, pairs);
  }
  return {
    has: (word) => vocabulary.has(word),
    hasName: (word) => {
      const lower = word.text.toLowerCase();
      return (names.get(lower) ?? []).some((name) => name.text === word.text && haveOneSurname(word, name));
    },
    names,
    bodies,
    shortened,
    pairs: new Map([...pairs].map(([head, modifiers]) => [head, [...modifiers.values()]])),
  };
}

/** Enough for what a name is compared with: a word that all references repeat is one name. */
const longestList = 24;

function list<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (!known) map.set(key, [value]);
  else if (known.length < longestList) known.push(value);
}

/** Two tokens side by side: a modifier in small letters and a noun. */
export function isPair(modifier: TaggedToken | undefined, head: TaggedToken | undefined): boolean {
  return (
    modifier !== undefined &&
    head !== undefined &&
    head.start === modifier.end + 1 &&
    head.pos === 'NOUN' &&
    (modifier.pos === 'NOUN' || modifier.pos === 'ADJ') &&
    isSmallWord(modifier) &&
    isSmallWord(head)
  );
}

function isSmallWord({ text }: TaggedToken): boolean {
  return text.length > 2 && /^\p{Ll}[\p{Ll}-]+$/u.test(text);
}

/** The words around the tokens `from` to `to` that say something: what the same term stands beside in another text. */
export function neighboursOf({ tokens }: Passage, from: number, to: number): string[] {
  return [tokens[from - 1], tokens[to]].flatMap((token) =>
    token && token.lemma.length > 3 && /^(?:NOUN|ADJ|VERB|PROPN)$/.test(token.pos) ? [token.lemma] : [],
  );
}

function collectPairs(passage: Passage, label: string, pairs: Map<string, Map<string, ReferencePair>>): void {
  const { tokens } = passage;
  for (let at = 0; at + 1 < tokens.length; at += 1) {
    const [modifier, head] = [tokens[at], tokens[at + 1]];
    if (!modifier || !head || !isPair(modifier, head)) continue;
    const modifiers = pairs.get(head.lemma) ?? new Map<string, ReferencePair>();
    pairs.set(head.lemma, modifiers);
    const pair = modifiers.get(modifier.lower) ?? { modifier: modifier.lower, count: 0, label, neighbours: new Set() };
    modifiers.set(modifier.lower, pair);
    pair.count += 1;
    for (const word of neighboursOf(passage, at, at + 2)) pair.neighbours.add(word);
  }
}
