import { startTransition, useDeferredValue, useEffect, useState } from 'react';

/** Up to this many UTF-16 units a text that is being typed is shown elsewhere at every key. */
const shownAtOnce = 8000;
/** Milliseconds without typing after which a longer one is. */
const pause = 300;

/**
 * A text that is being typed, for what else shows it: after the key that changed it, and where it is very long only after a
 * pause, since all of it is compared and laid out again.
 */
export function useSettled<T extends string | undefined>(text: T): T {
  const [settled, setSettled] = useState(text);
  const isLong = (text?.length ?? 0) > shownAtOnce;
  useEffect(() => {
    if (!isLong && text !== undefined) return;
    const timer = setTimeout(() => startTransition(() => setSettled(text)), isLong ? pause : 0);
    return () => clearTimeout(timer);
  }, [text, isLong]);
  return useDeferredValue(isLong ? settled : text);
}
