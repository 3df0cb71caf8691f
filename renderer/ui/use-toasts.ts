import { useSyncExternalStore } from 'react';
import { afterPainting } from './after-painting.ts';
import { type Toast, toastStore } from './toast-store.ts';

/** The messages in view. They come a moment after what they tell of, which is what the key was pressed for. */
export function useToasts(): readonly Toast[] {
  return useSyncExternalStore(subscribe, toastStore.get);
}

function subscribe(listener: () => void): () => void {
  let giveUp = (): void => {};
  const end = toastStore.subscribe(() => {
    giveUp();
    giveUp = afterPainting(listener);
  });
  return () => {
    giveUp();
    end();
  };
}
