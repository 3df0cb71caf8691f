/**
 * Does the work once what was drawn is painted: what a key is answered with need not wait for it. A window that nobody sees
 * paints nothing, and the work waits until somebody does. Answers what gives it up.
 */
export function afterPainting(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(work);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
