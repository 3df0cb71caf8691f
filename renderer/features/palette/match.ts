/**
 * How well a command fits what was typed, 0 (not at all) to 1: every word typed must start a word of one of the names or,
 * for less, stand within one. Names that start with the whole of it come first.
 */
export function matchCommand(typed: string, names: readonly string[]): number {
  const query = typed.trim().toLowerCase();
  if (query === '') return 1;
  return Math.max(...names.map((name) => matchName(query, name.toLowerCase())), 0);
}

function matchName(query: string, name: string): number {
  if (name.startsWith(query)) return 1;
  const scores = query.split(/\s+/).map((word) => matchWord(word, name));
  return Math.min(...scores);
}

function matchWord(word: string, name: string): number {
  const at = name.indexOf(word);
  if (at < 0) return 0;
  const startsWord = name.split(/[^\p{L}\p{N}]+/u).some((each) => each.startsWith(word));
  return startsWord ? 0.8 : 0.4;
}
