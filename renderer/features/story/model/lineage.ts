/**
 * Remembers in which places a list is another than the one that it was made from. Whatever was worked out from the one is
 * then brought up to date for the other without looking at 100,000 entries for the one that somebody decided on.
 */
interface Line {
  /** The version that `changes` begins after. */
  first: number;
  last: number;
  readonly changes: (readonly number[])[];
}

interface Place {
  readonly line: Line;
  readonly version: number;
}

/** So many changes are remembered of a list; who was away for longer looks at all of it. */
const most = 64;

const known = new WeakMap<object, Place>();

/**
 * Says that `after` is `before` but for some places: for an index of rows positions, for a queue the positions of the rows
 * whose lines are others. Nothing else may differ.
 */
export function cameFrom(before: readonly object[], after: readonly object[], places: readonly number[]): void {
  const from = known.get(before);
  // What was made from an older list than the last one begins a line of its own.
  const isNewest = from !== undefined && from.line.last === from.version;
  const line = isNewest ? from.line : { first: 0, last: 0, changes: [] };
  if (!isNewest) known.set(before, { line, version: 0 });
  line.changes.push(places);
  line.last += 1;
  if (line.changes.length > most) {
    line.changes.shift();
    line.first += 1;
  }
  known.set(after, { line, version: line.last });
}

/** The places in which one list may be another than an earlier one, each once; nothing where that is not known. */
export function changedPlaces(before: readonly object[], after: readonly object[]): readonly number[] | undefined {
  if (before === after) return [];
  const [from, to] = [known.get(before), known.get(after)];
  if (!from || !to || from.line !== to.line || from.version > to.version || from.version < to.line.first)
    return undefined;
  const { first, changes } = to.line;
  return [...new Set(changes.slice(from.version - first, to.version - first).flat())];
}
