/** How often each word occurs in the corpus that a list was made from. */
export type Counts = Map<string, number>;

/** A word of jieba's dictionary. */
export interface ListedWord {
  readonly word: string;
  readonly count: number;
  /** Its part of speech: `nr…` for names of persons, `ns` of places, `m` for numerals. */
  readonly tag: string;
}

const han = /^[\u3007\u3400-\u9fff]+$/;

/** Jieba's dictionary: `word count tag` a line. */
export function parseJieba(text: string): ListedWord[] {
  return text.split('\n').flatMap((line) => {
    const [word = '', count = '', tag = ''] = line.split(' ');
    return han.test(word) ? [{ word, count: Number(count), tag: tag.trim() }] : [];
  });
}

/** What a word of the dictionary counts that the corpus of the list does not have, and one of the press's own words. */
const least = { dictionary: 3, press: 200 } as const;

/**
 * The words to cut by. A word that no dictionary translates and that is made of ones that are translated (购房 + 者, 两 + 个)
 * is left out: cut into its parts it can be compared with English. Names stay whole.
 */
export function wordsToCut(
  jieba: readonly ListedWord[],
  translated: ReadonlySet<string>,
  press: ReadonlySet<string>,
): Counts {
  const counts: Counts = new Map();
  for (const { word, count, tag } of jieba) {
    if (!translated.has(word)) {
      if (tag.startsWith('m') || (!tag.startsWith('nr') && isMadeOf(word, translated))) continue;
      // Chance finds of the corpus: too rare to be worth their place.
      if (count < 5) continue;
    }
    counts.set(word, Math.max(counts.get(word) ?? 0, count));
  }
  for (const word of translated) {
    if (han.test(word)) counts.set(word, Math.max(counts.get(word) ?? 0, least.dictionary));
  }
  for (const word of press) counts.set(word, Math.max(counts.get(word) ?? 0, least.press));
  return counts;
}

/** Whether a word can be cut into words of two characters and more, or one of three into two and one. */
function isMadeOf(word: string, parts: ReadonlySet<string>): boolean {
  if (word.length === 3) return parts.has(word.slice(0, 2)) || parts.has(word.slice(1));
  const reachable = new Set([0]);
  for (let end = 2; end <= word.length; end++) {
    for (let start = 0; start <= end - 2; start++) {
      if (start === 0 && end === word.length) continue;
      if (reachable.has(start) && parts.has(word.slice(start, end))) reachable.add(end);
    }
  }
  return reachable.has(word.length);
}
