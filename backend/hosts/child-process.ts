import type { Client } from '../../shared/contract/client.ts';
import { createInbox, type Inbox } from '../../shared/contract/memory-channel.ts';
import type { BackendMessage, ClientMessage } from '../../shared/contract/protocol.ts';
import { serveWhenStarted } from '../../shared/contract/serve-channel.ts';

/** What the parent sends. A child process has one line to its parent, so messages carry their client's number. */
export type ToChild =
  | { readonly type: 'connect' | 'disconnect'; readonly client: number }
  | { readonly type: 'message'; readonly client: number; readonly message: ClientMessage }
  | { readonly type: 'close' };

/** What the child sends. */
export interface FromChild {
  readonly client: number;
  readonly message: BackendMessage;
}

/** What we use of a child's `process`. */
export interface ChildProcessLine {
  readonly connected: boolean;
  send?(message: FromChild, handle: undefined, options: undefined, sent: () => void): boolean;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'disconnect', listener: () => void): unknown;
}

/**
 * Serves the backend in a child process (forked with `serialization: 'advanced'`, which copies as MessagePorts do).
 *
 * @param stop called when the parent asks the process to end, or is gone itself.
 */
export function serveChildProcess(line: ChildProcessLine, started: Promise<Client>, stop: () => void): void {
  const clients = new Map<number, Inbox<ClientMessage>>();

  function connect(client: number): void {
    const inbox = createInbox<ClientMessage>();
    clients.set(client, inbox);
    serveWhenStarted(started, {
      send: (message) => {
        // With a callback, a parent that is gone is told by `disconnect` alone; without, it would end us as an error.
        if (!inbox.closed && line.connected) line.send?.({ client, message }, undefined, undefined, () => {});
      },
      onMessage: inbox.onMessage,
      onClose: inbox.onClose,
    });
  }

  line.on('message', (received) => {
    const command = received as ToChild;
    if (command.type === 'connect') connect(command.client);
    else if (command.type === 'message') clients.get(command.client)?.receive(command.message);
    else if (command.type === 'close') stop();
    else {
      clients.get(command.client)?.close();
      clients.delete(command.client);
    }
  });
  line.on('disconnect', () => {
    for (const inbox of clients.values()) inbox.close();
    stop();
  });
}
