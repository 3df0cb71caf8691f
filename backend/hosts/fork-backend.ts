import { fork } from 'node:child_process';
import type { ClientChannel } from '../../shared/contract/client-channel.ts';
import { createInbox, type Inbox } from '../../shared/contract/memory-channel.ts';
import type { BackendMessage } from '../../shared/contract/protocol.ts';
import type { FromChild, ToChild } from './child-process.ts';
import { encodeProcessOptions, type ProcessOptions } from './process-options.ts';

/** A backend in a process of its own, seen from its parent. */
export interface BackendChild {
  readonly pid: number | undefined;
  /** Another client of the same backend. */
  connect(): ClientChannel & { disconnect(): void };
  /** Asks it to end in order; resolves when it has. It is killed when that takes longer than `patience` ms. */
  close(patience?: number): Promise<void>;
  /** Ends it at once, as a crash would. */
  kill(): void;
  /** `code` is null when a signal ended it. Called at once if it ended already. */
  onExit(listener: (code: number | null) => void): void;
}

export interface ForkOptions extends ProcessOptions {
  /** The script of `backend/process.ts`, bundled or not. */
  readonly script: string;
  /** The Node (24 or newer) that runs it; the one that runs us by default. */
  readonly execPath?: string;
}

/** Starts `backend/process.ts` in a Node of its own. */
export function forkBackend({ script, execPath, ...options }: ForkOptions): BackendChild {
  const child = fork(script, [encodeProcessOptions(options)], {
    serialization: 'advanced',
    ...(execPath && { execPath }),
    execArgv: [],
    // Its standard output is not ours: a command's output goes there. What it complains of is worth seeing.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const clients = new Map<number, Inbox<BackendMessage>>();
  let lastClient = 0;
  let ended: { readonly code: number | null } | undefined;
  const exitListeners: ((code: number | null) => void)[] = [];

  function send(message: ToChild): void {
    // A line that breaks in the middle of a message is told by `exit`; without a callback it would throw as well.
    if (child.connected) child.send(message, () => {});
  }

  function end(code: number | null): void {
    if (ended) return;
    ended = { code };
    for (const inbox of clients.values()) inbox.close();
    clients.clear();
    for (const listener of exitListeners.splice(0)) listener(code);
  }

  const receive = ({ client, message }: FromChild): void => clients.get(client)?.receive(message);
  child.on('message', (received) => receive(received as FromChild));
  // `close` rather than `exit`: every message that it sent has arrived by then.
  child.on('close', end);
  child.on('error', () => child.pid === undefined && end(null));

  return {
    pid: child.pid,
    connect() {
      lastClient += 1;
      const client = lastClient;
      const inbox = createInbox<BackendMessage>();
      if (ended) inbox.close();
      else clients.set(client, inbox);
      send({ type: 'connect', client });
      return {
        send: (message) => send({ type: 'message', client, message }),
        onMessage: inbox.onMessage,
        onClose: inbox.onClose,
        disconnect() {
          send({ type: 'disconnect', client });
          clients.delete(client);
          inbox.close();
        },
      };
    },
    close(patience = 10_000) {
      if (ended) return Promise.resolve();
      const timer = setTimeout(() => child.kill('SIGKILL'), patience);
      send({ type: 'close' });
      return new Promise((resolve) =>
        exitListeners.push(() => {
          clearTimeout(timer);
          resolve();
        }),
      );
    },
    kill: () => child.kill('SIGKILL'),
    onExit: (listener) => {
      if (ended) listener(ended.code);
      else exitListeners.push(listener);
    },
  };
}
