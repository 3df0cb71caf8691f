import type { Span } from '../../text/spans.ts';

/**
 * What a word is, as far as its characters tell. `ending` is "n't", "'s" and the like; `sign` is whatever is neither of
 * these nor white space: other scripts, emoji, currency signs, control characters.
 */
export type WordKind = 'word' | 'ending' | 'compound' | 'abbreviation' | 'number' | 'punctuation' | 'sign';

/** A token without its grammar. */
export interface Word extends Span {
  readonly kind: WordKind;
}

// A compound written with hyphens is ONE word ("cross-border"): that is how an editor sees it, and repeats are counted
// in such words. Abbreviations with inner stops keep their last stop ("U.S.", "a.m."). Contractions and possessives are
// parted before the ending, a unit is parted from its figure ("500" + "Mbps"). Every repetition below is over disjoint
// classes, so that matching stays linear on any input.
const letter = String.raw`[\p{Script=Latin}\p{M}]`;
const alnum = String.raw`[\p{Script=Latin}\p{M}\p{Nd}]`;
const ending = `(?:n['’]t|['’](?:s|re|ve|ll|d|m))(?!${alnum})`;
const pattern = new RegExp(
  [
    String.raw`((?<!${alnum})(?:\p{Script=Latin}\.){2,})`,
    String.raw`(\p{Nd}+(?:[.,:/–-]\p{Nd}+)*(?!${letter}|\p{Nd})|\p{Nd}+(?=${letter}{2})(?!(?:st|nd|rd|th)(?!${letter})))`,
    `((?<=${letter})${ending})`,
    `((?:(?!${ending})${alnum})+(?:['’.&-](?<!['’](?=(?:s|re|ve|ll|d|m)(?!${alnum})))${alnum}+)*)`,
    String.raw`(\p{P})`,
    String.raw`(?:(?!${alnum})[\p{L}\p{N}\p{M}])+|[^\s]`,
  ].join('|'),
  'giu',
);

/**
 * Parts a text into words; white space is in none of them, everything else in exactly one. Any string will do, lone
 * surrogates included; linear.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(pattern)) {
    const [whole, abbreviation, number, ending, word, punctuation] = match;
    words.push({ start: match.index, end: match.index + whole.length, kind: kindOf() });
    function kindOf(): WordKind {
      if (word !== undefined) return word.includes('-') ? 'compound' : 'word';
      if (punctuation !== undefined) return 'punctuation';
      if (number !== undefined) return 'number';
      if (ending !== undefined) return 'ending';
      return abbreviation !== undefined ? 'abbreviation' : 'sign';
    }
  }
  return words;
}
