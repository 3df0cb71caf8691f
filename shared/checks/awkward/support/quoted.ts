import type { Passage } from '../../check.ts';

const cache = new WeakMap<Passage, readonly boolean[]>();

/**
 * For each token, whether it stands in quotation marks. A quotation that is still open at the end of the passage runs
 * to that end: a speech over several paragraphs is closed only in the last.
 */
export function quotedTokens(passage: Passage): readonly boolean[] {
  const known = cache.get(passage);
  if (known) return known;
  let open = false;
  const mask = passage.tokens.map((token) => {
    if (token.text === '“' || token.text === '「') open = true;
    else if (token.text === '”' || token.text === '」') open = false;
    else if (token.text === '"') open = !open;
    return open;
  });
  cache.set(passage, mask);
  return mask;
}

/** A wording as a message quotes it: whole while it is short, else its beginning and end. */
export function abridged(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= 60) return flat;
  const words = flat.split(' ');
  if (words.length < 8) return `${flat.slice(0, 40)}…`;
  return `${words.slice(0, 4).join(' ')} … ${words.slice(-3).join(' ')}`;
}
