import type { PastCorrection, TaggedToken } from '../../check.ts';
import { wordsOf } from '../../engine/words.ts';

/** What is known of one wording: all that was ever made of it, the most frequent first. */
export interface Remembered {
  /** The wording in words, as a passage has them: lower case, marks included. */
  readonly words: readonly string[];
  readonly corrections: readonly PastCorrection[];
}

/** Wordings by their first two words; those of one word have an empty second. The longest come first. */
export type MemoryIndex = ReadonlyMap<string, ReadonlyMap<string, readonly Remembered[]>>;

/** A memory stays the same object while a story is analysed, and goes with it. */
const indexes = new WeakMap<readonly PastCorrection[], MemoryIndex>();

/** The index of a memory, made once. Asking it costs a look-up or two a word of the text, however much it holds. */
export function indexOf(memory: readonly PastCorrection[]): MemoryIndex {
  const known = indexes.get(memory);
  if (known) return known;
  const wordings = new Map<string, { words: string[]; corrections: PastCorrection[] }>();
  for (const correction of memory) {
    const words = keysOf(correction.before);
    const key = words.join(' ');
    const wording = wordings.get(key) ?? { words, corrections: [] };
    wording.corrections.push(correction);
    if (words.length > 0) wordings.set(key, wording);
  }
  for (const { corrections } of wordings.values()) corrections.sort((a, b) => b.times - a.times);
  const byLength = [...wordings.values()].sort((a, b) => b.words.length - a.words.length);
  const index = new Map(
    [...Map.groupBy(byLength, ({ words: [first = ''] }) => first)].map(([first, all]) => [
      first,
      Map.groupBy(all, ({ words: [, second = ''] }) => second),
    ]),
  );
  indexes.set(memory, index);
  return index;
}

/** The longest known wording that stands at a token. */
export function rememberedAt(
  index: MemoryIndex,
  tokens: readonly Pick<TaggedToken, 'lower'>[],
  at: number,
): Remembered | undefined {
  const bySecond = index.get(tokens[at]?.lower ?? '');
  if (!bySecond) return undefined;
  const longer = bySecond.get(tokens[at + 1]?.lower ?? '');
  return longer?.find(({ words }) => standsAt(words, tokens, at)) ?? bySecond.get('')?.[0];
}

/** Whether the wording stands at a token. */
export function standsAt(words: readonly string[], tokens: readonly Pick<TaggedToken, 'lower'>[], at: number): boolean {
  return at >= 0 && words.every((word, index) => tokens[at + index]?.lower === word);
}

/** A wording in words, as tokens of a passage have them. */
export function keysOf(text: string): string[] {
  return wordsOf(text).map(({ start, end }) => text.slice(start, end).toLowerCase());
}
