import { isContentWord, type NumberedText, type Vocabulary } from './vocabulary.ts';
import { matchWords, notFound, type OwnWords, type WordMatch } from './word-match.ts';

/** One other translation of a row, matched with it. */
export interface Voice {
  readonly label: string;
  readonly words: NumberedText;
  readonly match: WordMatch;
}

/** Below this share of content words found, a text of some length is of another sentence. */
const leastShared = 0.12;
/** Shorter sentences may well be said in other words altogether. */
const enoughWords = 8;

/**
 * The other translations of a row that are an opinion on it, matched with its words. Left out are empty ones, those that
 * are (nearly) all in another script, and those that share hardly a word with it: they are of another sentence. The
 * same text under two labels is two voices, matched once. A text equal to the row agrees with it, but where all are
 * equal to it nobody has another opinion.
 */
export function voicesOf(
  text: string,
  own: OwnWords,
  seconds: readonly { readonly label: string; readonly text: string }[],
  vocabulary: Vocabulary,
): readonly Voice[] {
  const voices: Voice[] = [];
  let differing = 0;
  for (const { label, text: other } of seconds) {
    if (other.trim() === '' || isOtherScript(other)) continue;
    const same = voices.find(({ words }) => words.text === other);
    if (same) {
      voices.push({ ...same, label });
      if (other !== text) differing += 1;
      continue;
    }
    const words = vocabulary.number(other);
    const match = matchWords(own, words, vocabulary);
    if (isOtherSentence(own.ids, match, vocabulary)) continue;
    voices.push({ label, words, match });
    if (other !== text) differing += 1;
  }
  return differing > 0 ? voices : [];
}

/** Whether more Chinese, Cyrillic … is in a text than Latin. Looks at no more than its beginning. */
function isOtherScript(text: string): boolean {
  let latin = 0;
  let other = 0;
  const length = Math.min(text.length, 400);
  for (let index = 0; index < length; index += 1) {
    const unit = text.charCodeAt(index);
    if ((unit >= 0x41 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)) latin += 1;
    // From Greek on, without general punctuation and the signs behind it; a Chinese character is worth a short word.
    else if ((unit >= 0x370 && unit < 0x1e00) || unit >= 0x2e80) other += unit >= 0x2e80 ? 3 : 1;
  }
  return other > latin;
}

function isOtherSentence(own: Int32Array, match: WordMatch, vocabulary: Vocabulary): boolean {
  let content = 0;
  let found = 0;
  for (let index = 0; index < own.length; index += 1) {
    if (vocabulary.classOf(own[index] as number) < isContentWord) continue;
    content += 1;
    if (match.kinds[index] !== notFound) found += 1;
  }
  return content >= enoughWords && found < leastShared * content;
}
