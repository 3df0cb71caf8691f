import { useSyncExternalStore } from 'react';

/** One immutable state that many components watch parts of. */
export interface Observable<S> {
  get(): S;
  set(change: Partial<S>): void;
  subscribe(listener: () => void): () => void;
}

export function observable<S extends object>(initial: S): Observable<S> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      for (const listener of [...listeners]) listener();
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
