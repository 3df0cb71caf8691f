import type { Localized } from '../localized.ts';
import type { Input, MethodName, Output } from './api.ts';
import type { ErrorShape, Result } from './errors.ts';
import type { EventName, Events } from './events.ts';

/** How far a call is; `total` is 0 while it is not known. */
export interface CallProgress {
  readonly done: number;
  readonly total: number;
  /** What is being done now, where a call does one thing after the other. */
  readonly doing?: Localized;
}

/** For whoever waits for a call that takes its time. Functions only, which answer nothing: little else crosses Electron's bridge. */
export interface CallWatch {
  readonly onProgress?: (progress: CallProgress) => void;
  /**
   * Given at once the function that gives the call up. The call is answered all the same: with the error `cancelled`,
   * and then nothing of it was kept, or as done where it was too late.
   */
  readonly onBegun?: (cancel: () => void) => void;
}

/** The backend, seen from a caller: over every host the same two functions. */
export interface Client {
  /** Never rejects: what went wrong is in the result, also when the backend is gone. */
  invoke<M extends MethodName>(method: M, input: Input<M>, watch?: CallWatch): Promise<Result<Output<M>>>;
  /** Answers the function that ends the subscription. */
  subscribe<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void;
}

/** How a client's connection stands; `gone` is final and says why. */
export type ConnectionState =
  | { readonly kind: 'connecting' | 'connected' | 'restarting' }
  | { readonly kind: 'gone'; readonly error: ErrorShape };
