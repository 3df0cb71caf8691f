/** Longer ones than the contract takes are cut off: nobody means them. */
const longest = 200;

/** Words and phrases as typed: one a line, or parted by commas of either script; each once, as it was typed first. */
export function parseWords(typed: string): string[] {
  const words = typed.split(/[\n,，、;；]/).map((word) => word.replace(/\s+/g, ' ').trim().slice(0, longest).trim());
  return [...new Set(words.filter((word) => word !== ''))];
}
