import winkModel from 'wink-eng-lite-web-model';
import type { PartOfSpeech } from '../../check.ts';
import { compileMachine, type Machine } from './machine.ts';

/** What the language model knows of a word by itself. Parts of speech are indices into {@link partsOfSpeech}. */
export interface Entry {
  /** The likeliest part of speech. */
  readonly pos: number;
  /** A contraction's part of speech is settled. */
  readonly isSettled: boolean;
  /** What the machines read instead of the part of speech; 0 for most words. */
  readonly hint: number;
  /** The parts of speech that it can be, a bit each. */
  readonly possible: number;
  /** Its lemma as that part of speech, in lower case. */
  lemma(pos: number): string;
}

export interface LanguageModel {
  readonly partsOfSpeech: readonly PartOfSpeech[];
  /** Run one after the other, each on what the one before made of the text. */
  readonly machines: readonly Machine[];
  entryOf(word: string): Entry;
}

/** The parts of `wink-eng-lite-web-model` 1.8 that are read here; its own types say nothing of them. */
interface WinkModel {
  core(): {
    readonly lexicon: Uint32Array;
    readonly xpansions: Uint32Array;
    readonly packing: {
      readonly size: number;
      readonly config: unknown;
      readonly layout: Readonly<Record<Property, readonly [word: number, mask: number, shift: number]>>;
    };
    readonly features: {
      readonly lexeme: { readonly list: readonly string[]; readonly hash: Readonly<Record<string, number>> };
      readonly pos: { readonly list: readonly PartOfSpeech[] };
      readonly posClusters: { readonly list: readonly ReadonlySet<number>[] };
    };
  };
  pos(): { readonly machines: readonly string[] };
  featureFn(config: unknown): { pos(word: string, category: number, cache: object): number };
  readonly addons: { lemmatize(value: string, pos: PartOfSpeech, cache: object): string };
}

type Property =
  | 'pos'
  | 'posHint'
  | 'lexemeCID'
  | 'lemma'
  | 'normal'
  | 'isSLemma'
  | 'isBaseForm'
  | 'isContraction'
  | 'isSpellingMapped';

/** The tokenizer's number for a plain word. */
const wordCategory = 1;

/** Where the lemma of a contraction is the place of what it stands for. */
const expansionMask = 0x3fff;

/**
 * Reads the English model of wink-nlp: 87,592 words with their parts of speech and lemmas, and two machines that choose
 * between parts of speech. It is driven here and not by wink-nlp itself: that cannot be handed words, parts "cannot" in
 * two, remembers every word it has seen and takes four times as long. Takes about 0.08 s.
 */
export function readLanguageModel(): LanguageModel {
  const model = winkModel as unknown as WinkModel;
  const { lexicon, xpansions, packing, features } = model.core();
  const { list: words, hash } = features.lexeme;
  const size = words.length;
  const partsOfSpeech = features.pos.list;
  const noun = partsOfSpeech.indexOf('NOUN');
  const clusters = features.posClusters.list.map((cluster) => [...cluster].reduce((bits, pos) => bits | (1 << pos), 0));

  const read = (index: number, property: Property): number => {
    const [word, mask, shift] = packing.layout[property];
    return ((lexicon[index * packing.size + word] ?? 0) & mask) >>> shift;
  };
  const indexOf = (word: string): number => hash[word] ?? size;
  /** The usual spelling of a word. */
  const mapped = (index: number): number => (read(index, 'isSpellingMapped') ? read(index, 'lemma') : index);
  const normal = (index: number): number =>
    read(index, 'isSpellingMapped') ? read(index, 'lemma') : index + read(index, 'normal');
  const possible = (index: number): number => clusters[index < size ? read(index, 'lexemeCID') : 0] ?? 0;

  /** Whether a word is the base form of that part of speech, as the model's lemmatizer asks. */
  function hasSamePOS(word: string, pos: PartOfSpeech): boolean {
    const index = indexOf(word);
    if (index >= size || read(index, 'isContraction') || !read(index, 'isBaseForm')) return false;
    return (possible(index) & (1 << partsOfSpeech.indexOf(pos))) !== 0;
  }
  function lemmatized(value: string): (pos: number) => string {
    const lemmas: string[] = [];
    return (pos) => {
      lemmas[pos] ??= model.addons.lemmatize(value, partsOfSpeech[pos] ?? 'X', { hasSamePOS }).toLowerCase();
      return lemmas[pos];
    };
  }

  function known(index: number): Entry {
    const hint = read(index, 'posHint');
    if (read(index, 'isContraction')) {
      const first = read(index, 'lemma') & expansionMask;
      const lemma = words[xpansions[first + 2] ?? 0] ?? '';
      return { pos: xpansions[first + 3] ?? 0, isSettled: true, hint, possible: 0, lemma: () => lemma };
    }
    const usual = mapped(index);
    const base = normal(index);
    const only = read(usual, 'isSLemma') ? (words[read(usual, 'lemma')] ?? '').toLowerCase() : undefined;
    const lemma = only === undefined ? lemmatized(words[base] ?? '') : () => only;
    return { pos: read(usual, 'pos') || noun, isSettled: false, hint, possible: possible(base), lemma };
  }

  const feature = model.featureFn(packing.config);
  /** How the model guesses at words that it does not have asks for their lower case. */
  const cache = {
    intrinsicSize: () => size,
    posOf: (index: number) => read(index, 'pos'),
    lookup(word: string): number[] {
      const index = indexOf(word);
      if (index >= size || !read(index, 'isContraction')) return [index];
      return [xpansions[read(index, 'lemma') & expansionMask] ?? 0];
    },
  };

  function unknown(word: string): Entry {
    const lower = word.toLowerCase();
    const index = indexOf(lower);
    const base = index < size ? mapped(index) : index;
    return {
      pos: feature.pos(word, wordCategory, cache) || noun,
      isSettled: false,
      hint: 0,
      possible: possible(base),
      lemma: lemmatized(words[base] ?? lower),
    };
  }

  return {
    partsOfSpeech,
    machines: model.pos().machines.map(compileMachine),
    entryOf(word) {
      const index = indexOf(word);
      return index < size ? known(index) : unknown(word);
    },
  };
}
