import type { EventName, Events } from '../../shared/contract/events.ts';
import type { Id, Timestamp } from '../../shared/contract/model.ts';
import type { Queries } from '../database/queries/index.ts';
import type { Transactions } from '../database/transactions.ts';

/** What every service works with. */
export interface Desk extends Transactions {
  readonly queries: Queries;
  emit<E extends EventName>(event: E, payload: Events[E]): void;
  now(): Timestamp;
}

/** A place for listeners; one that throws does not keep the others from hearing. */
export function createEvents(onError: (error: unknown) => void) {
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  return {
    subscribe<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set);
      // Wrapped, so that the same function subscribed twice is two subscriptions.
      const own = (payload: Events[E]): void => listener(payload);
      set.add(own);
      return () => void set.delete(own);
    },
    emit<E extends EventName>(event: E, payload: Events[E]): void {
      for (const listener of [...(listeners.get(event) ?? [])]) {
        try {
          (listener as (payload: Events[E]) => void)(payload);
        } catch (error) {
          onError(error);
        }
      }
    },
  };
}

/** The listeners of a backend. */
export type DeskEvents = ReturnType<typeof createEvents>;

/** Ids in a fixed order, each once. */
export function distinct(ids: Iterable<Id>): Id[] {
  return [...new Set(ids)];
}
