/** A stretch that may lack its place: an omission is marked in the source alone. */
export interface LooseSpan {
  readonly start?: number;
  readonly end?: number;
}

/** Which characters (UTF-16 units) of a text are marked: 1 or 0 each. An empty span marks the character it stands at. */
export function markedCharacters(spans: Iterable<LooseSpan>, length: number): Uint8Array {
  const marked = new Uint8Array(length);
  for (const { start, end } of spans) {
    if (start !== undefined)
      marked.fill(1, Math.max(0, start), Math.max(0, Math.min(length, Math.max(end ?? 0, start + 1))));
  }
  return marked;
}

/** How many of the marked characters lie before each offset: `before[end] - before[start]` lie in a span. */
export function runningCount(marked: Uint8Array): Int32Array {
  const before = new Int32Array(marked.length + 1);
  let count = 0;
  for (let index = 0; index < marked.length; index += 1) {
    count += marked[index] ? 1 : 0;
    before[index + 1] = count;
  }
  return before;
}

/** Whether any marked character lies in a stretch; what of it is outside the text counts for nothing. */
export function touches(before: Int32Array, start: number, end: number): boolean {
  const last = before.length - 1;
  const from = Math.min(last, Math.max(0, start));
  const to = Math.min(last, Math.max(from, end));
  return (before[to] ?? 0) > (before[from] ?? 0);
}

/** Half-open stretches of characters that at least `least` of the markings share, as long as they go. */
export function sharedRuns(
  markings: readonly Uint8Array[],
  least: number,
  length: number,
): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  let start = -1;
  for (let index = 0; index <= length; index += 1) {
    let count = 0;
    if (index < length) for (const marked of markings) count += marked[index] ?? 0;
    if (count >= least && start < 0) start = index;
    if (count < least && start >= 0) {
      runs.push({ start, end: index });
      start = -1;
    }
  }
  return runs;
}

/**
 * How likely a stretch of this length touches a mark when it is put anywhere in the text, every place being as likely:
 * what a finding reaches by chance.
 */
export function chanceToTouch(before: Int32Array, length: number): number {
  const places = Math.max(1, before.length - length);
  let touching = 0;
  for (let start = 0; start < places; start += 1) touching += touches(before, start, start + length) ? 1 : 0;
  return touching / places;
}
