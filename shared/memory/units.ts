/**
 * What two segments are compared by: a Chinese character, a word or figure of another script, or a mark. Lower case and
 * compatibility forms folded (NFKC), so that full-width and half-width signs are the same; white space counts for nothing.
 */
export function unitsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(unit) ?? [];
}

const unit =
  /\p{Script=Han}|\p{N}+(?:[.,:]\p{N}+)*|(?:(?!\p{Script=Han})[\p{L}\p{M}])+(?:['’](?:(?!\p{Script=Han})[\p{L}\p{M}])+)*|[^\s\p{L}\p{M}\p{N}]|\p{M}/gu;

/** A text without what nobody would call a difference: white space at its ends, and how much of it stands between words. */
export function plainText(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
