import type { Span } from '../../../../shared/text/spans.ts';
import { type Token, tokenize } from '../../../../shared/text/tokens.ts';

/** A word to look up, where it stands. */
export interface SpelledWord extends Span {
  readonly word: string;
}

/**
 * The English words of a text that a dictionary can say something of: not figures, abbreviations in capitals, addresses,
 * single letters, or words with a capital inside a sentence, which are names. Compounds are looked up by their parts.
 */
export function spelledWords(text: string, from = 0): SpelledWord[] {
  const tokens = tokenize(text);
  return tokens.flatMap((token, at) => {
    if (token.kind !== 'word' || isInAddress(text, token) || isName(tokens, at)) return [];
    return partsOf(token).map(({ start, end, word }) => ({ start: start + from, end: end + from, word }));
  });
}

/** What stands before it ends no sentence: a capital makes it a name there. */
function isName(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at] as Token;
  if (!/^\p{Lu}/u.test(text)) return false;
  const before = tokens[at - 1];
  return before !== undefined && !/^(?:[.!?:;…“"‘'(—-]+)$/.test(before.text);
}

const addressCharacter = /[\w@/\\.:#%&=?-]/;

/** Part of an e-mail or web address or of a file's name. */
function isInAddress(text: string, { start, end }: Span): boolean {
  let [from, to] = [start, end];
  while (from > 0 && addressCharacter.test(text.charAt(from - 1))) from--;
  while (to < text.length && addressCharacter.test(text.charAt(to))) to++;
  return /@|:\/\/|www\.|[a-z]\.[a-z]{2}/i.test(text.slice(from, to).replace(/\.$/, ''));
}

function partsOf({ text, start }: Token): SpelledWord[] {
  const parts: SpelledWord[] = [];
  for (const match of text.matchAll(/[^\u2010\u2011-]+/g)) {
    const word = match[0].replace(/['’]s?$/i, '');
    const at = start + match.index;
    if (isSpelled(word)) parts.push({ start: at, end: at + word.length, word });
  }
  // "anti-gambling", "co-operate": a short first part is no word of its own.
  return parts.length > 1 || text.includes('-') ? parts.filter(({ word }) => word.length > 3) : parts;
}

/** Latin letters alone, and not in capitals as abbreviations are. */
function isSpelled(word: string): boolean {
  return (
    word.length > 1 &&
    /^[\p{Script=Latin}'’]+$/u.test(word) &&
    !/^\p{Lu}+s?$/u.test(word) &&
    !/\p{Ll}\p{Lu}/u.test(word)
  );
}
