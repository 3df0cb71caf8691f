import type { Input, MethodName, Output } from './api.ts';
import type { ErrorShape, Result } from './errors.ts';
import type { EventName, Events } from './events.ts';

/** The backend, seen from a caller: over every host the same two functions. */
export interface Client {
  /** Never rejects: what went wrong is in the result, also when the backend is gone. */
  invoke<M extends MethodName>(method: M, input: Input<M>): Promise<Result<Output<M>>>;
  /** Answers the function that ends the subscription. */
  subscribe<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void;
}

/** How a client's connection stands; `gone` is final and says why. */
export type ConnectionState =
  | { readonly kind: 'connecting' | 'connected' | 'restarting' }
  | { readonly kind: 'gone'; readonly error: ErrorShape };
