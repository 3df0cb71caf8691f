import type { Lexicon } from '../../text/lexicon.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What one vocabulary knows of a lexicon's words; gone with the vocabulary. */
interface Known {
  readonly lexicon: Lexicon;
  /** Chinese word → stems of its translations. */
  readonly words: Map<string, readonly number[]>;
  /** Originals asked for and their answers: a row asks for each of its differences, and each engine's row again. */
  readonly originals: Map<string, ReadonlySet<number>>;
}

const mostOriginals = 300;

const mostWords = 50_000;
const known = new WeakMap<Vocabulary, Known>();

/** The stems (numbers of the vocabulary) of all words by which the dictionary translates the original's words. */
export function saidBy(original: string, vocabulary: Vocabulary, lexicon: Lexicon): ReadonlySet<number> {
  let memory = known.get(vocabulary);
  if (memory?.lexicon !== lexicon) {
    memory = { lexicon, words: new Map(), originals: new Map() };
    known.set(vocabulary, memory);
  }
  const answered = memory.originals.get(original);
  if (answered) return answered;
  const stems = new Set<number>();
  for (const { text } of lexicon.cut(original)) {
    for (const stem of stemsOf(text, memory, vocabulary)) stems.add(stem);
  }
  if (memory.originals.size >= mostOriginals) memory.originals.clear();
  memory.originals.set(original, stems);
  return stems;
}

function stemsOf(word: string, { words, lexicon }: Known, vocabulary: Vocabulary): readonly number[] {
  const remembered = words.get(word);
  if (remembered) return remembered;
  const stems = new Set<number>();
  for (const translation of lexicon.translations(word)) {
    for (const part of translation.split(/[\s,()-]+/))
      if (part !== '') stems.add(vocabulary.stemOf(vocabulary.idOf(part)));
  }
  if (words.size >= mostWords) words.clear();
  const list = [...stems];
  words.set(word, list);
  return list;
}
