/**
 * The ids of the passages in reading order after a change. Throws a RangeError when `order` does not name each passage
 * that there is exactly once, or when a passage is to be removed that there is not.
 */
export function nextOrder(
  current: readonly string[],
  changed: readonly string[],
  removed: readonly string[],
  order: readonly string[] | undefined,
): string[] {
  const ids = new Set(current);
  for (const id of removed) {
    if (!ids.delete(id)) throw new RangeError(`There is no passage ${id} to remove.`);
  }
  for (const id of changed) ids.add(id);
  if (!order) return [...ids];
  if (order.length !== ids.size || new Set(order).size !== ids.size || !order.every((id) => ids.has(id))) {
    throw new RangeError('The new order must name every passage exactly once.');
  }
  return [...order];
}
