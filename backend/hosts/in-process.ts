import type { Client } from '../../shared/contract/client.ts';
import { createClient } from '../../shared/contract/client-channel.ts';
import { createMemoryChannel } from '../../shared/contract/memory-channel.ts';
import type { BackendMessage, ClientMessage } from '../../shared/contract/protocol.ts';
import { serveChannel } from '../../shared/contract/serve-channel.ts';

/**
 * A client in the backend's own thread. Inputs and answers are copied as between processes, so that nobody here can
 * come to depend on sharing an object with the backend. The backend is left to its owner.
 */
export function connectInProcess(backend: Client): Client & { disconnect(): void } {
  const line = createMemoryChannel<ClientMessage, BackendMessage>(structuredClone);
  serveChannel(backend, line.far);
  return { ...createClient(line.near), disconnect: line.close };
}
