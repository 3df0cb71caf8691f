import { remembered } from '../lexicon/remembered.ts';
import type { Lexicon } from '../lexicon.ts';
import { chineseFunctionWords, englishFunctionWords } from './data/function-words.ts';
import { rootOf } from './root.ts';
import { numberRoot } from './root-numbers.ts';

/** One way to put a Chinese word into English: roots that should all be found. */
export interface Rendering {
  readonly roots: readonly string[];
  /** The same roots, as numbers. */
  readonly numbers: readonly number[];
  /** 0 to 1: how sure a link by this rendering is. */
  readonly strength: number;
}

/** What the dictionary knows of a Chinese word, made ready for the alignment. */
export interface Renderings {
  /** Whether the word says something by itself, so that English should have something for it. */
  readonly isContent: boolean;
  /** Translations of the word itself. */
  readonly own: readonly Rendering[];
  /** Translations of its parts, for words that are put into English part by part. */
  readonly ofParts: readonly Rendering[];
  /** The single words among its first translations, to look for synonyms of them. */
  readonly heads: readonly string[];
}

const nothing: Renderings = { isContent: false, own: [], ofParts: [], heads: [] };

const known = new WeakMap<Lexicon, (word: string) => Renderings>();

/** Looks words up, each once. */
export function renderingsIn(lexicon: Lexicon): (word: string) => Renderings {
  let lookUp = known.get(lexicon);
  if (!lookUp) {
    lookUp = remembered(20_000, (word) => prepare(word, lexicon));
    known.set(lexicon, lookUp);
  }
  return lookUp;
}

const han = /^\p{Script=Han}+$/u;

function prepare(word: string, lexicon: Lexicon): Renderings {
  if (!han.test(word)) return nothing;
  const translations = lexicon.translations(word);
  const own = new Map<string, Rendering>();
  for (const [index, translation] of translations.entries()) add(own, translation, index < 5 ? 0.95 : 0.85);
  const isContent = !chineseFunctionWords.has(word);
  if (!isContent) return { ...nothing, own: [] };

  const ofParts = new Map<string, Rendering>();
  for (const part of partsOf(word)) {
    if (chineseFunctionWords.has(part)) continue;
    for (const translation of lexicon.translations(part).slice(0, 10))
      add(ofParts, translation, part.length > 1 ? 0.6 : 0.45);
  }
  const heads = translations.filter((each) => each.length > 2 && !/[ -]/.test(each)).slice(0, 5);
  return {
    isContent,
    own: [...own.values()],
    ofParts: [...ofParts.values()].filter(({ roots }) => !own.has(roots.join(' '))),
    heads,
  };
}

function add(renderings: Map<string, Rendering>, translation: string, strength: number): void {
  const words = translation.split(/[ -]/).filter((each) => each !== '' && !englishFunctionWords.has(each));
  const roots = words.map(rootOf);
  const key = roots.join(' ');
  if (roots.length > 0 && !renderings.has(key))
    renderings.set(key, { roots, numbers: roots.map(numberRoot), strength });
}

/** Words of two characters within a longer word, and its characters. */
function partsOf(word: string): string[] {
  const parts: string[] = [];
  if (word.length > 2) for (let i = 0; i + 2 <= word.length; i++) parts.push(word.slice(i, i + 2));
  if (word.length > 1) parts.push(...word);
  return parts;
}
