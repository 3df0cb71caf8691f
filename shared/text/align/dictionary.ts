import { contentStems } from './stem.ts';

/** Chinese words with the English that may stand for them. Any larger one can take the place of the built-in words. */
export type Dictionary = Iterable<readonly [chinese: string, english: readonly string[]]>;

/** One way to put a Chinese word into English, as stems that should all be found. */
export type Rendering = readonly string[];

/** A dictionary made ready: looks words up in running Chinese text, the longest first. */
export class Lexicon {
  readonly #renderings = new Map<string, readonly Rendering[]>();
  /** For each first character the lengths of the words that start with it, longest first. */
  readonly #lengths = new Map<string, number[]>();

  constructor(dictionary: Dictionary) {
    for (const [chinese, english] of dictionary) {
      const renderings = english.map(contentStems).filter((stems) => stems.length > 0);
      if (chinese === '' || renderings.length === 0) continue;
      this.#renderings.set(chinese, renderings);
      const first = chinese.charAt(0);
      const lengths = this.#lengths.get(first) ?? [];
      if (!lengths.includes(chinese.length)) lengths.push(chinese.length);
      this.#lengths.set(
        first,
        lengths.sort((a, b) => b - a),
      );
    }
  }

  /** The words of a Chinese text that are in the dictionary, each once. */
  wordsIn(text: string): Set<string> {
    const found = new Set<string>();
    for (let i = 0; i < text.length; ) {
      const length = this.#lengths.get(text.charAt(i))?.find((each) => this.#renderings.has(text.slice(i, i + each)));
      if (length !== undefined) found.add(text.slice(i, i + length));
      i += length ?? 1;
    }
    return found;
  }

  renderings(chinese: string): readonly Rendering[] {
    return this.#renderings.get(chinese) ?? [];
  }
}

/** Reads lines of a Chinese word, a space and its English options parted by `|`. */
export function parseDictionary(lines: string): [string, string[]][] {
  return lines
    .split('\n')
    .filter((line) => line.includes(' '))
    .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1).split('|')]);
}
