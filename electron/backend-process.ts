import { type MessageChannelMain as Line, MessageChannelMain, type MessagePortMain, utilityProcess } from 'electron';
import { forkBackend } from '../backend/hosts/fork-backend.ts';
import { encodeProcessOptions, type ProcessOptions } from '../backend/hosts/process-options.ts';
import type { UtilityCommand } from '../backend/hosts/utility-process.ts';
import type { ClientMessage } from '../shared/contract/protocol.ts';
import type { RunningBackend } from './supervisor.ts';

export type Backend = RunningBackend<MessagePortMain>;

/** The backend as users have it: in a utility process. The page's port leads there directly, past main. */
export function launchInUtilityProcess(script: string, options: ProcessOptions): Backend {
  const child = utilityProcess.fork(script, [encodeProcessOptions(options)], {
    serviceName: 'Copydesk backend',
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let ended: { readonly code: number } | undefined;
  const listeners: ((code: number | null) => void)[] = [];
  child.on('exit', (code) => {
    ended = { code };
    for (const listener of listeners.splice(0)) listener(code);
  });
  const say = (command: UtilityCommand, ports: MessagePortMain[] = []): void => child.postMessage(command, ports);

  return {
    get pid() {
      return child.pid;
    },
    connect() {
      const { port1, port2 } = new MessageChannelMain();
      say('connect', [port1]);
      return port2;
    },
    close(patience) {
      if (ended) return Promise.resolve();
      const timer = setTimeout(() => child.pid !== undefined && process.kill(child.pid, 'SIGKILL'), patience);
      say('close');
      return new Promise((resolve) =>
        listeners.push(() => {
          clearTimeout(timer);
          resolve();
        }),
      );
    },
    onExit(listener) {
      if (ended) listener(ended.code);
      else listeners.push(listener);
    },
  };
}

/** Carries messages between a page's port and the channel of a backend that cannot have ports. */
function relay({ port1 }: Line, channel: ReturnType<ReturnType<typeof forkBackend>['connect']>): void {
  port1.on('message', ({ data }) => channel.send(data as ClientMessage));
  port1.on('close', () => channel.disconnect());
  channel.onMessage((message) => port1.postMessage(message));
  channel.onClose(() => port1.close());
  port1.start();
}

/**
 * For development: the same backend in a Node of its own, for debuggers, and for an Electron whose Node cannot load
 * better-sqlite3. Never in a packaged program.
 */
export function launchInNode(script: string, options: ProcessOptions, execPath: string): Backend {
  const child = forkBackend({ ...options, script, execPath });
  return {
    pid: child.pid,
    connect() {
      const line = new MessageChannelMain();
      relay(line, child.connect());
      return line.port2;
    },
    close: child.close,
    onExit: child.onExit,
  };
}
