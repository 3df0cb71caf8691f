import type { Client } from '../../../../shared/contract/client.ts';
import type { Id } from '../../../../shared/contract/model.ts';

/** So many rows are asked about at once. */
const atOnce = 500;

export interface ExactStore {
  /** Whether the row has an exact match; asked for when it was not yet. */
  has(rowId: Id): boolean;
  subscribe(listener: () => void): () => void;
}

/** Which rows on screen have an exact match in the memory: asked for together, and anew when the memory is another. */
export function createExactStore(client: Client): ExactStore {
  const known = new Map<Id, boolean>();
  const waiting = new Set<Id>();
  const listeners = new Set<() => void>();
  let isAsking = false;
  let stop: (() => void) | undefined;

  async function ask(): Promise<void> {
    const rowIds = [...waiting].slice(0, atOnce);
    const answer = await client.invoke('memory.exact', { rowIds });
    isAsking = false;
    for (const id of rowIds) waiting.delete(id);
    if (!answer.ok) return;
    const exact = new Set(answer.data);
    const isNew = rowIds.some((id) => known.get(id) !== exact.has(id) && (exact.has(id) || known.get(id)));
    for (const id of rowIds) known.set(id, exact.has(id));
    if (isNew) for (const listener of listeners) listener();
    if (waiting.size > 0) plan();
  }

  function plan(): void {
    if (isAsking) return;
    isAsking = true;
    // All rows of one painting are asked about in one call.
    setTimeout(() => void ask(), 30);
  }

  return {
    has(rowId) {
      if (!known.has(rowId) && !waiting.has(rowId)) {
        waiting.add(rowId);
        plan();
      }
      return known.get(rowId) ?? false;
    },
    subscribe(listener) {
      listeners.add(listener);
      stop ??= client.subscribe('memory-changed', () => {
        for (const id of known.keys()) waiting.add(id);
        // Rows that are on no screen any more need not be asked about: the newest are kept.
        for (const id of [...known.keys()].slice(0, -atOnce)) {
          known.delete(id);
          waiting.delete(id);
        }
        if (waiting.size > 0) plan();
      });
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
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
