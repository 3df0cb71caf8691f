import type { CallProgress } from './client.ts';
import type { ErrorShape, Result } from './errors.ts';

/**
 * What travels between a client and the backend, in whatever carries it (MessagePort, child process, WebSocket).
 * Over JSON, `wire.ts` keeps what JSON would lose.
 */
export type ClientMessage =
  | { readonly type: 'call'; readonly id: number; readonly method: string; readonly input: unknown }
  /** The caller gives a call up; it is answered all the same: `cancelled`, or as done where it was too late. */
  | { readonly type: 'cancel'; readonly id: number };

export type BackendMessage =
  /** First message: calls are answered from now on (earlier ones wait). */
  | { readonly type: 'ready' }
  /** First and last message: the backend could not start, e.g. its database is in use or corrupt. */
  | { readonly type: 'refused'; readonly error: ErrorShape }
  | { readonly type: 'answer'; readonly id: number; readonly result: Result<unknown> }
  /** How far a call in flight is. */
  | ({ readonly type: 'progress'; readonly id: number } & CallProgress)
  | { readonly type: 'event'; readonly event: string; readonly payload: unknown };

/** One end of a two-way line. Messages arrive whole and in order. */
export interface Channel<Sent, Received> {
  /** Does nothing once the line is closed. Throws when the message cannot be carried (kind of value, size). */
  send(message: Sent): void;
  /** Starts the line; messages that came before wait for the first listener. */
  onMessage(listener: (message: Received) => void): void;
  /** Called once, when nothing will arrive any more; at once if that is so already. */
  onClose(listener: () => void): void;
}
