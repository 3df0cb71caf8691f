/**
 * The roots that dictionary words are put into English by, as numbers: to look for one in a row is to read a table. Only
 * these are numbered, so their number is bounded by the dictionary, whatever texts come.
 */
const numbers = new Map<string, number>();

/** How many roots are numbered: every number is less. */
export function rootCount(): number {
  return numbers.size;
}

/** The number of a root, a new one where it has none yet. */
export function numberRoot(root: string): number {
  const known = numbers.get(root) ?? numbers.size;
  if (known === numbers.size) numbers.set(root, known);
  return known;
}

/** The number of a root, or -1 where no dictionary word that was looked up so far has it. */
export function numberOfRoot(root: string): number {
  return numbers.get(root) ?? -1;
}
