import type { Client } from '../../../../shared/contract/client.ts';
import type { Id } from '../../../../shared/contract/model.ts';

/** So many rows are asked about at once. */
const atOnce = 500;
/** Milliseconds in which rows gather: all of some paintings are asked about in one call, after the keys that drew them. */
const gathering = 150;

export interface ExactStore {
  /** Whether the row has an exact match, as far as it is known. */
  has(rowId: Id): boolean;
  /**
   * Finds out about a row that is on screen, and anew when the memory is another, until the answered function is called.
   *
   * @param listener called when the answer is another.
   */
  watch(rowId: Id, listener: () => void): () => void;
}

/** Which rows on screen have an exact match in the memory. */
export function createExactStore(client: Client): ExactStore {
  const known = new Map<Id, boolean>();
  const watched = new Map<Id, Set<() => void>>();
  const waiting = new Set<Id>();
  let isAsking = false;
  let stop: (() => void) | undefined;

  async function ask(): Promise<void> {
    const rowIds = [...waiting].slice(0, atOnce);
    for (const id of rowIds) waiting.delete(id);
    const answer = rowIds.length > 0 ? await client.invoke('memory.exact', { rowIds }) : undefined;
    isAsking = false;
    if (answer?.ok) {
      const exact = new Set(answer.data);
      for (const id of rowIds) learn(id, exact.has(id));
    }
    if (waiting.size > 0) plan();
  }

  function learn(rowId: Id, isExact: boolean): void {
    const was = known.get(rowId) ?? false;
    known.set(rowId, isExact);
    if (was !== isExact) for (const listener of [...(watched.get(rowId) ?? [])]) listener();
  }

  function plan(): void {
    if (isAsking) return;
    isAsking = true;
    setTimeout(() => void ask(), gathering);
  }

  /** What is on no screen is asked about when it comes there again. */
  function askAnew(): void {
    for (const id of known.keys()) if (!watched.has(id)) known.delete(id);
    for (const id of watched.keys()) waiting.add(id);
    plan();
  }

  return {
    has: (rowId) => known.get(rowId) ?? false,
    watch(rowId, listener) {
      const listeners = watched.get(rowId) ?? new Set();
      watched.set(rowId, listeners.add(listener));
      stop ??= client.subscribe('memory-changed', askAnew);
      if (!known.has(rowId)) {
        waiting.add(rowId);
        plan();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0 || watched.get(rowId) !== listeners) return;
        watched.delete(rowId);
        waiting.delete(rowId);
        if (watched.size > 0) return;
        // From here on nobody hears of changes: what is known now may be wrong then.
        known.clear();
        stop?.();
        stop = undefined;
      };
    },
  };
}

const stores = new WeakMap<Client, ExactStore>();

/** One store for all rows of a window. */
export function exactStoreOf(client: Client): ExactStore {
  const store = stores.get(client) ?? createExactStore(client);
  stores.set(client, store);
  return store;
}
