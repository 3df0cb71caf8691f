import type { Id } from '../../../shared/contract/model.ts';
import type { Run } from '../../database/queries/structure.ts';

/** The rows in their new order: those with a place stand there, those that leave are missing, all others close up. */
export function newOrder(
  order: readonly Id[],
  placed: ReadonlyMap<Id, number>,
  leaving: ReadonlySet<Id>,
): (Id | undefined)[] {
  const rest = order.filter((id) => !placed.has(id) && !leaving.has(id));
  const next: (Id | undefined)[] = new Array(rest.length + placed.size).fill(undefined);
  for (const [id, position] of placed) {
    if (next[position] !== undefined || position >= next.length)
      throw new RangeError(`No row can stand at ${position}.`);
    next[position] = id;
  }
  let at = 0;
  for (const id of rest) {
    while (next[at] !== undefined) at += 1;
    next[at] = id;
  }
  return next;
}

/** How the rows that stay get to their new positions: stretches that move by the same number, and no row that stays put. */
export function runsBetween(order: readonly Id[], next: readonly (Id | undefined)[]): Run[] {
  const target = new Map(next.map((id, position) => [id, position]));
  const runs: { from: number; to: number; by: number }[] = [];
  order.forEach((id, position) => {
    const to = target.get(id);
    if (to === undefined || to === position) return;
    const last = runs.at(-1);
    if (last && last.to === position && last.by === to - position) last.to = position + 1;
    else runs.push({ from: position, to: position + 1, by: to - position });
  });
  return runs;
}
