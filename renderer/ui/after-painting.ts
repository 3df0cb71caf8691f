/** Milliseconds after which the work is done though the page has no rest. */
const patience = 100;

/**
 * Does the work once what was drawn is painted and the page rests: what a key is answered with need not wait for it. A
 * window that nobody sees paints nothing, and the work waits until somebody does. Answers what gives it up.
 */
export function afterPainting(work: () => void): () => void {
  let giveUp = (): void => {};
  const frame = requestAnimationFrame(() => {
    giveUp = whenResting(work);
  });
  return () => {
    cancelAnimationFrame(frame);
    giveUp();
  };
}

function whenResting(work: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(work, { timeout: patience });
  return () => cancelIdleCallback(asked);
}
