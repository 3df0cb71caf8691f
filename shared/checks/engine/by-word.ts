/** So many words are kept; a story has some thousands. */
const mostKept = 20_000;
/** What is longer is no word, and would fill the memory. */
const longest = 60;

/**
 * The same function, that remembers its answers: for what depends on nothing but a word and is asked for every token.
 */
export function byWord<T>(compute: (word: string) => T): (word: string) => T {
  const kept = new Map<string, T>();
  return (word) => {
    const known = kept.get(word);
    if (known !== undefined) return known;
    const answer = compute(word);
    if (word.length > longest) return answer;
    if (kept.size >= mostKept) kept.clear();
    kept.set(word, answer);
    return answer;
  };
}
