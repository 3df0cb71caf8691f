/**
 * Does one piece of work after the other, each when the page has nothing else to do: what would hold up a key the first
 * time is done before anybody presses it. Answers what gives up those that are left.
 */
export function whenIdle(pieces: readonly (() => void)[]): () => void {
  // A browser that tells nobody when it rests does the work when it is needed.
  if (typeof requestIdleCallback === 'undefined') return () => {};
  const left = [...pieces];
  let asked = 0;
  function next(): void {
    left.shift()?.();
    if (left.length > 0) asked = requestIdleCallback(next);
  }
  if (left.length > 0) asked = requestIdleCallback(next);
  return () => {
    left.length = 0;
    cancelIdleCallback(asked);
  };
}
