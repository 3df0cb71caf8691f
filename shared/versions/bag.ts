import { tokenize } from '../text/tokens.ts';

/** The words of a text and how often each stands in it: what two versions of a text have in common, however ordered. */
export interface Bag {
  readonly words: ReadonlyMap<number, number>;
  readonly size: number;
}

export const emptyBag: Bag = { words: new Map(), size: 0 };

/** Cuts texts into bags; equal words get equal numbers. Chinese counts by character, punctuation not at all. */
export function createBagger(): (text: string) => Bag {
  const numbers = new Map<string, number>();
  return (text) => {
    const words = new Map<number, number>();
    let size = 0;
    for (const token of tokenize(text)) {
      if (token.kind === 'punctuation' || token.kind === 'symbol') continue;
      const word = token.text.toLowerCase();
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      words.set(number, (words.get(number) ?? 0) + 1);
      size += 1;
    }
    return { words, size };
  };
}

/** All words of several bags. */
export function joined(bags: readonly Bag[]): Bag {
  const [only] = bags;
  if (bags.length === 1 && only) return only;
  const words = new Map<number, number>();
  let size = 0;
  for (const bag of bags) {
    size += bag.size;
    for (const [word, count] of bag.words) words.set(word, (words.get(word) ?? 0) + count);
  }
  return { words, size };
}

/** How many words the two have in common. */
export function common(a: Bag, b: Bag): number {
  const [small, large] = a.words.size <= b.words.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [word, count] of small.words) sum += Math.min(count, large.words.get(word) ?? 0);
  return sum;
}

/** 0 to 1: the share of the words of both that they have in common (Dice). Two texts without words are alike. */
export function similarity(a: Bag, b: Bag): number {
  return a.size + b.size === 0 ? 1 : (2 * common(a, b)) / (a.size + b.size);
}
