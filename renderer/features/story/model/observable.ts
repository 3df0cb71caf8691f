import { useSyncExternalStore } from 'react';

/** One immutable state that many components watch parts of. */
export interface Observable<S> {
  get(): S;
  set(change: Partial<S>): void;
  subscribe(listener: () => void): () => void;
  /** From now on nobody is told of changes, until the answered function is called: then of all of them at once. */
  hold(): () => void;
}

export function observable<S extends object>(initial: S): Observable<S> {
  let state = initial;
  const listeners = new Set<() => void>();
  let holds = 0;
  let isDue = false;
  function tell(): void {
    isDue = holds > 0;
    if (isDue) return;
    for (const listener of [...listeners]) listener();
  }
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      tell();
    },
    hold() {
      let isHolding = true;
      holds += 1;
      return () => {
        if (!isHolding) return;
        isHolding = false;
        holds -= 1;
        if (isDue) tell();
      };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Renders again only when the selected part is another one (`Object.is`): selectors must not build new objects. */
export function useSelected<S, T>(store: Pick<Observable<S>, 'get' | 'subscribe'>, select: (state: S) => T): T {
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}
