/** What the page asks the spelling thread. */
export type SpellingRequest =
  | { readonly id: number; readonly kind: 'check'; readonly words: readonly string[] }
  | { readonly id: number; readonly kind: 'suggest'; readonly word: string };

/** Its answer: the words that no dictionary knows, or what could be meant, the likeliest first. */
export interface SpellingAnswer {
  readonly id: number;
  readonly words: readonly string[];
}
