import type { ChineseWord, Lexicon } from '../lexicon.ts';
import { chineseTable, translationsAt, walk } from './chinese-table.ts';
import { unpackSections } from './container.ts';
import { cutter } from './cut.ts';
import { englishTable, frequencyOf, shareSense } from './english-table.ts';
import { remembered } from './remembered.ts';

/**
 * The lexicon in a buffer that `backend/lexicon/compile` has made; nothing is copied or unpacked. Throws LexiconError
 * where the buffer is damaged or of another version.
 *
 * Answers are remembered, as the same originals come with every translation of them: cut texts and translations must not
 * be changed by the caller.
 */
export function openLexicon(buffer: ArrayBufferLike): Lexicon {
  const sections = unpackSections(buffer);
  const chinese = chineseTable(sections);
  const english = englishTable(sections);
  return {
    cut: remembered<readonly ChineseWord[]>(200, cutter(chinese)),
    translations: remembered<readonly string[]>(20_000, (word) => translationsAt(chinese, walk(chinese, word))),
    frequency: (word) => frequencyOf(english, word),
    areSynonyms: (a, b) => a === b || shareSense(english, a, b),
  };
}
