import { isPinyin, isPinyinSyllable } from '../../../text/pinyin/pinyin.ts';
import type { Span } from '../../../text/spans.ts';
import { distance } from '../../bilingual/support/distance.ts';
import { entries } from '../../bilingual/support/entries.ts';
import { isCapitalised } from '../../bilingual/support/wording.ts';
import type { Passage } from '../../check.ts';
import { variants } from '../../mechanics/support/variants.ts';

/** A word that names somebody or something, as it stands in a passage. Offsets are in the passage. */
export interface NameWord extends Span {
  readonly text: string;
  /** The surname before it, where that is a syllable of pinyin; else an empty string. */
  readonly before: string;
}

const shortest = 5;
/** A given name in pinyin behind its surname is one at any length that can be misspelled. */
const shortestGiven = 3;
/** More common words (Zipf) are no names that could be misspelled. */
const commonest = 3;

/**
 * The words of a passage that may be names: with a capital that no sentence start explains, of five letters and more or given
 * names behind a surname in pinyin, and
 * no word of the language as far as the lexicon knows.
 */
export function nameWords({ tokens, lexicon }: Passage): NameWord[] {
  const words: NameWord[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.text.length < shortestGiven || !isCapitalised(token) || !/^\p{Lu}[\p{Ll}\p{M}]+$/u.test(token.text))
      continue;
    const before = tokens[index - 1];
    const surname = before && before.end + 1 === token.start && isSurname(before.text) ? before.text : '';
    const isShort = token.text.length < shortest;
    if (isShort && (surname === '' || !isPinyin(token.lower))) continue;
    if (before === undefined || before.sentence !== token.sentence || /^["“‘'(:•-]$/.test(before.text)) {
      // A name at the start of a sentence counts where another capital follows.
      if (!isCapitalised(tokens[index + 1])) continue;
    }
    const isWord = lexicon.frequency(token.lower) >= commonest && lexicon.frequency(token.lemma) >= commonest;
    if (isWord && !isShort) continue;
    words.push({ start: token.start, end: token.end, text: token.text, before: surname });
  }
  return words;
}

/** Whether two words that may be one name stand behind the same surname; short ones must have one. */
export function haveOneSurname(a: NameWord, b: NameWord): boolean {
  if (a.text.length < shortest || b.text.length < shortest) return a.before !== '' && a.before === b.before;
  return a.before === '' || b.before === '' || a.before === b.before;
}

function isSurname(text: string): boolean {
  return /^\p{Lu}/u.test(text) && isPinyinSyllable(text.toLowerCase());
}

/** All forms that one letter makes of a word by leaving it out: two words one letter apart share one, or are one. */
export function deletions(word: string): string[] {
  const forms = [word];
  for (let at = 0; at < word.length; at += 1) forms.push(word.slice(0, at) + word.slice(at + 1));
  return forms;
}

const known = new Map<string, Set<number>>();
for (const [index, { accepted, kind }] of entries.entries()) {
  if (kind !== 'state' && kind !== 'place' && kind !== 'person') continue;
  for (const { words } of accepted)
    for (const word of words) known.set(word, (known.get(word) ?? new Set()).add(index));
}

const knownVariants = new Set(variants.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]));

function isKnownVariant(a: string, b: string): boolean {
  return knownVariants.has(`${a} ${b}`) || knownVariants.has(`${a.toLowerCase()} ${b.toLowerCase()}`);
}

function bare(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '');
}

/** Whether two names a letter apart may be one name in two spellings: no inflection, and not two names that both exist. */
export function mayBeOneName(a: string, b: string): boolean {
  const [shorter, longer] =
    a.length <= b.length ? [a.toLowerCase(), b.toLowerCase()] : [b.toLowerCase(), a.toLowerCase()];
  // US/U.S. and the like have a check of their own; accents are often left out.
  if (isKnownVariant(a, b) || bare(shorter) === bare(longer)) return false;
  // Peoples and languages are made so: Korea, Korean; Saudi, Saudis; and by the last vowel: Mexico, Mexica.
  if (longer.startsWith(shorter) && /^(?:s|n|i|e|a|y)$/.test(longer.slice(shorter.length))) return false;
  if (shorter.length === longer.length && shorter.slice(0, -1) === longer.slice(0, -1) && /[ao]$/.test(shorter))
    return false;
  const [one, other] = [known.get(shorter), known.get(longer)];
  if (one && other && ![...one].some((entry) => other.has(entry))) return false;
  return distance(shorter, longer, 1) === 1;
}
