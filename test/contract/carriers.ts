import { once } from 'node:events';
import { join } from 'node:path';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { WebSocket } from 'ws';
import { workerUrl } from '../../backend/analysis/worker-url.ts';
import type { BackendOptions } from '../../backend/backend.ts';
import { createBackend } from '../../backend/create-backend.ts';
import { forkBackend } from '../../backend/hosts/fork-backend.ts';
import { startHttpHost } from '../../backend/hosts/http.ts';
import { connectInProcess } from '../../backend/hosts/in-process.ts';
import { serveUtilityProcess, type UtilityPort } from '../../backend/hosts/utility-process.ts';
import { socketUrl } from '../../shared/contract/browser-host.ts';
import type { Client } from '../../shared/contract/client.ts';
import { type ClientChannel, createClient } from '../../shared/contract/client-channel.ts';
import { createInbox } from '../../shared/contract/memory-channel.ts';
import type { BackendMessage } from '../../shared/contract/protocol.ts';
import { decodeMessage, encodeMessage } from '../../shared/contract/wire.ts';

/** A real backend behind a real carrier. */
export interface Carried {
  /** Another client of the same backend. */
  connect(): Promise<Client & { disconnect(): void }>;
  /** Breaks the line, or ends the backend, without any goodbye. */
  breakOff(): void;
  close(): Promise<void>;
}

export const root = join(import.meta.dirname, '..', '..');

function optionsFor(dataFolder: string): BackendOptions {
  return { dataFolder, version: '0.0.0-test', workerUrl };
}

async function inProcess(dataFolder: string): Promise<Carried> {
  const backend = await createBackend(optionsFor(dataFolder));
  const clients: ReturnType<typeof connectInProcess>[] = [];
  return {
    async connect() {
      const client = connectInProcess(backend);
      clients.push(client);
      return client;
    },
    breakOff() {
      for (const client of clients) client.disconnect();
    },
    close: () => backend.close(),
  };
}

/** Node's port with the events of Electron's. */
function asUtilityPort(port: MessagePort): UtilityPort {
  return {
    on(event: 'message' | 'close', listener: ((event: { data: unknown }) => void) | (() => void)) {
      port.on(event, (data: unknown) => (listener as (event: { data: unknown }) => void)({ data }));
    },
    postMessage: (message) => port.postMessage(message),
    start: () => port.start(),
  };
}

async function messagePort(dataFolder: string): Promise<Carried> {
  const backend = await createBackend(optionsFor(dataFolder));
  let hand: (event: { data: unknown; ports: readonly UtilityPort[] }) => void = () => {};
  const parent = {
    on: (_event: 'message', listener: typeof hand) => {
      hand = listener;
    },
  };
  serveUtilityProcess(parent, Promise.resolve(backend), () => {});
  const ports: MessagePort[] = [];
  return {
    async connect() {
      const { port1, port2 } = new MessageChannel();
      ports.push(port1, port2);
      hand({ data: 'connect', ports: [asUtilityPort(port1)] });
      const inbox = createInbox<BackendMessage>();
      port2.on('message', inbox.receive).on('close', inbox.close);
      const client = createClient({ ...inbox, send: (message) => port2.postMessage(message) });
      return { ...client, disconnect: () => port2.close() };
    },
    breakOff() {
      for (const port of ports) port.close();
    },
    async close() {
      for (const port of ports) port.close();
      await backend.close();
    },
  };
}

async function childProcess(dataFolder: string): Promise<Carried> {
  const script = join(root, 'backend', 'process.ts');
  const child = forkBackend({ script, dataFolder, version: '0.0.0-test' });
  return {
    async connect() {
      const channel = child.connect();
      return { ...createClient(channel), disconnect: channel.disconnect };
    },
    breakOff: () => child.kill(),
    close: () => child.close(),
  };
}

/** The browser's end, as renderer/transport has it; Node's own WebSocket cannot say where it comes from. */
function channelOver(socket: WebSocket): ClientChannel {
  const inbox = createInbox<BackendMessage>();
  socket.on('message', (data) => inbox.receive(decodeMessage(String(data)) as BackendMessage));
  socket.on('close', inbox.close);
  return { ...inbox, send: (message) => socket.send(encodeMessage(message)) };
}

async function webSocket(dataFolder: string): Promise<Carried> {
  const backend = await createBackend(optionsFor(dataFolder));
  const host = await startHttpHost({ backend, rendererFolder: join(root, 'renderer') });
  const sockets: WebSocket[] = [];
  return {
    async connect() {
      const socket = new WebSocket(socketUrl(host.url), { origin: new URL(host.url).origin });
      sockets.push(socket);
      const channel = channelOver(socket);
      await once(socket, 'open');
      return { ...createClient(channel), disconnect: () => socket.terminate() };
    },
    breakOff() {
      for (const socket of sockets) socket.terminate();
    },
    async close() {
      await host.close();
      await backend.close();
    },
  };
}

export const carriers: readonly (readonly [string, (dataFolder: string) => Promise<Carried>])[] = [
  ['in process', inProcess],
  ['MessagePort', messagePort],
  ['child process', childProcess],
  ['WebSocket', webSocket],
];
