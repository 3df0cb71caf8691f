import type { Passage, TaggedToken } from '../../check.ts';

/** A sentence as indices of the passage's tokens, half-open, with those tokens. */
export interface TokenSentence {
  readonly from: number;
  readonly to: number;
  readonly tokens: readonly TaggedToken[];
}

const cache = new WeakMap<Passage, readonly TokenSentence[]>();

/** The sentences of a passage that have tokens, in order. Computed once a passage, since most checks ask for it. */
export function tokenSentences(passage: Passage): readonly TokenSentence[] {
  const known = cache.get(passage);
  if (known) return known;
  const { tokens } = passage;
  const sentences: TokenSentence[] = [];
  let from = 0;
  for (let to = 1; to <= tokens.length; to++) {
    if (tokens[to]?.sentence === tokens[from]?.sentence && to < tokens.length) continue;
    sentences.push({ from, to, tokens: tokens.slice(from, to) });
    from = to;
  }
  cache.set(passage, sentences);
  return sentences;
}

/** The span from the first to the last of the tokens; they must not be empty. */
export function spanOf(tokens: readonly TaggedToken[]): { start: number; end: number } {
  return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
}

/** How many of the tokens are words or figures. */
export function wordCount(tokens: readonly TaggedToken[]): number {
  return tokens.reduce((sum, token) => sum + (token.pos === 'PUNCT' || token.pos === 'SYM' ? 0 : 1), 0);
}

/** Whether it is written as a sentence of running text, not as a headline or an entry of a list. */
export function isRunning({ tokens }: TokenSentence): boolean {
  const last = tokens.findLast((token) => !/^["'”’)\]]$/.test(token.text));
  return last?.text === '.' || last?.text === '!' || last?.text === '。';
}
