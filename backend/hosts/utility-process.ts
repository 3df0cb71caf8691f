import type { Client } from '../../shared/contract/client.ts';
import { createInbox } from '../../shared/contract/memory-channel.ts';
import type { ClientMessage } from '../../shared/contract/protocol.ts';
import { type ServerChannel, serveWhenStarted } from '../../shared/contract/serve-channel.ts';

/** What we use of Electron's MessagePortMain; the backend must not import Electron. */
export interface UtilityPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  postMessage(message: unknown): void;
  start(): void;
}

/** What we use of `process.parentPort` in an Electron utility process. */
export interface ParentPort {
  on(
    event: 'message',
    listener: (event: { readonly data: unknown; readonly ports: readonly UtilityPort[] }) => void,
  ): unknown;
}

/** What the parent may say to the process: here comes a client's port, or it is time to stop. */
export type UtilityCommand = 'connect' | 'close';

function portChannel(port: UtilityPort): ServerChannel {
  const inbox = createInbox<ClientMessage>();
  port.on('message', ({ data }) => inbox.receive(data as ClientMessage));
  port.on('close', inbox.close);
  port.start();
  return {
    send: (message) => {
      if (!inbox.closed) port.postMessage(message);
    },
    onMessage: inbox.onMessage,
    onClose: inbox.onClose,
  };
}

/**
 * Serves the backend in an Electron utility process: the parent sends one transferred MessagePort for each client.
 *
 * @param stop called once, when the parent asks the process to end.
 */
export function serveUtilityProcess(parent: ParentPort, started: Promise<Client>, stop: () => void): void {
  parent.on('message', ({ data, ports }) => {
    if (data === ('connect' satisfies UtilityCommand)) {
      for (const port of ports) serveWhenStarted(started, portChannel(port));
    } else if (data === ('close' satisfies UtilityCommand)) {
      stop();
    }
  });
}
