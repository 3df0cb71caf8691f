import type { Client } from '../../shared/contract/client.ts';

/** Milliseconds that a call may take before a person is told that something is under way. */
const patience = 300;

/** Whether the desk waits for an answer for longer than a moment. */
export interface Busy {
  get(): boolean;
  subscribe(listener: () => void): () => void;
}

/**
 * The same client, with a sign for calls that take long without any progress of their own. Those that are watched have one:
 * see `use-work.ts`.
 *
 * @param onWaiting told when the first call sets out and when the last answer is there.
 */
export function watchBusy(
  client: Client,
  onWaiting: (waits: boolean) => void,
): { readonly client: Client; readonly busy: Busy } {
  let slow = 0;
  let underWay = 0;
  const listeners = new Set<() => void>();
  const change = (by: number): void => {
    slow += by;
    for (const listener of [...listeners]) listener();
  };
  return {
    client: {
      subscribe: (event, listener) => client.subscribe(event, listener),
      async invoke(method, input, watch) {
        if (watch) return client.invoke(method, input, watch);
        let counted = false;
        const timer = setTimeout(() => {
          counted = true;
          change(1);
        }, patience);
        underWay += 1;
        if (underWay === 1) onWaiting(true);
        try {
          return await client.invoke(method, input);
        } finally {
          underWay -= 1;
          if (underWay === 0) onWaiting(false);
          clearTimeout(timer);
          if (counted) change(-1);
        }
      },
    },
    busy: {
      get: () => slow > 0,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  };
}
