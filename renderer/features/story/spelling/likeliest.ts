/** How many words a card offers. */
const most = 5;

/**
 * The words that are likeliest meant, best first: fewest slips of the keyboard (letters swapped, left out, put in or
 * mistaken), then those that begin as the word does, then the dictionary's own order.
 */
export function likeliest(word: string, candidates: Iterable<string>): string[] {
  const typed = word.toLowerCase();
  return [...candidates]
    .map((candidate) => ({ candidate, slips: slipsBetween(typed, candidate.toLowerCase()) }))
    .map((each) => ({ ...each, cost: each.slips + (each.candidate[0]?.toLowerCase() === typed[0] ? 0 : 0.5) }))
    .toSorted((a, b) => a.cost - b.cost)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** Damerau and Levenshtein's distance; swapped neighbours are the commonest slip and count least. */
function slipsBetween(a: string, b: string): number {
  let older: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (older[j - 2] ?? 0) + 0.75);
      row.push(cost);
    }
    older = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
