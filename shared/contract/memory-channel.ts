import type { Channel } from './protocol.ts';

/** The listeners' side of a channel, for those who carry messages: keeps what comes before anybody listens. */
export interface Inbox<Received> {
  readonly onMessage: (listener: (message: Received) => void) => void;
  readonly onClose: (listener: () => void) => void;
  readonly closed: boolean;
  receive(message: Received): void;
  /** The first call tells the listeners; later ones do nothing. */
  close(): void;
}

export function createInbox<Received>(): Inbox<Received> {
  let closed = false;
  let onMessage: ((message: Received) => void) | undefined;
  const early: Received[] = [];
  const closeListeners: (() => void)[] = [];
  return {
    onMessage(listener) {
      onMessage = listener;
      for (const message of early.splice(0)) listener(message);
    },
    onClose(listener) {
      if (closed) listener();
      else closeListeners.push(listener);
    },
    get closed() {
      return closed;
    },
    receive(message) {
      if (closed) return;
      if (onMessage) onMessage(message);
      else early.push(message);
    },
    close() {
      if (closed) return;
      closed = true;
      for (const listener of closeListeners.splice(0)) listener();
    },
  };
}

/**
 * Two ends of a line within one thread.
 *
 * @param copy makes what arrives from what was sent; throws for what cannot be carried.
 */
export function createMemoryChannel<A, B>(
  copy: <T>(message: T) => T,
): { readonly near: Channel<A, B>; readonly far: Channel<B, A>; close(): void } {
  const nearInbox = createInbox<B>();
  const farInbox = createInbox<A>();
  function end<Sent, Received>(own: Inbox<Received>, other: Inbox<Sent>): Channel<Sent, Received> {
    return {
      send(message) {
        if (own.closed) return;
        const arrived = copy(message);
        // Later, as over any other line: whoever sends is never called back before `send` returns.
        void Promise.resolve(arrived).then(other.receive);
      },
      onMessage: own.onMessage,
      onClose: own.onClose,
    };
  }
  return {
    near: end(nearInbox, farInbox),
    far: end(farInbox, nearInbox),
    close() {
      nearInbox.close();
      farInbox.close();
    },
  };
}
