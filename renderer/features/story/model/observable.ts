import { useSyncExternalStore } from 'react';

/** One immutable state that many components watch parts of. */
export interface Observable<S> {
  get(): S;
  set(change: Partial<S>): void;
  /** Sets it, but has it drawn only with the next `set`, or a moment later: whoever types is not to wait for it. */
  setQuietly(change: Partial<S>): void;
  /** Has what was set quietly, and is not drawn yet, drawn now. */
  drawNow(): void;
  /** Hears of every change at once. */
  subscribe(listener: () => void): () => void;
  /** For what draws the state. */
  onDraw(listener: () => void): () => void;
  /** From now on nobody is told of changes, until the answered function is called: then of all of them at once. */
  hold(): () => void;
}

/** Milliseconds that a quiet change waits to be drawn. */
const quiet = 60;

export function observable<S extends object>(initial: S): Observable<S> {
  let state = initial;
  const listeners = new Set<() => void>();
  const drawing = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let holds = 0;
  let isDue = false;
  function draw(): void {
    clearTimeout(timer);
    timer = undefined;
    for (const listener of [...drawing]) listener();
  }
  function tell(isQuiet = false): void {
    isDue = holds > 0;
    if (isDue) return;
    for (const listener of [...listeners]) listener();
    if (isQuiet) timer ??= setTimeout(draw, quiet);
    else draw();
  }
  const joins = (set: Set<() => void>) => (listener: () => void) => {
    set.add(listener);
    return () => set.delete(listener);
  };
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      tell();
    },
    setQuietly(change) {
      state = { ...state, ...change };
      tell(true);
    },
    drawNow() {
      if (timer !== undefined) draw();
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
    subscribe: joins(listeners),
    onDraw: joins(drawing),
  };
}

/** Renders again only when the selected part is another one (`Object.is`): selectors must not build new objects. */
export function useSelected<S, T>(store: Pick<Observable<S>, 'get' | 'onDraw'>, select: (state: S) => T): T {
  return useSyncExternalStore(store.onDraw, () => select(store.get()));
}
