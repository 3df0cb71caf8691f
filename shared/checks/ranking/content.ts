import type { PartOfSpeech, TaggedToken } from '../check.ts';

const content: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'ADV', 'NUM', 'X']);

/** Whether a token carries meaning of its own: no mark, article, preposition, conjunction, pronoun or auxiliary. */
export function isContent(token: TaggedToken | undefined): boolean {
  return token !== undefined && content.has(token.pos) && token.text.length > 1;
}
