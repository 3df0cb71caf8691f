import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Client, ConnectionState } from '../../shared/contract/client.ts';
import type { DeskConnection } from './connection.ts';

const Context = createContext<DeskConnection | null>(null);

export const ConnectionProvider = Context.Provider;

/** The line to the backend, with what Electron adds to it. */
export function useConnection(): DeskConnection {
  const connection = useContext(Context);
  if (!connection) throw new Error('useConnection is called outside of ConnectionProvider.');
  return connection;
}

/** The two functions that reach the backend. */
export function useClient(): Client {
  return useConnection().client;
}

export function useConnectionState(): ConnectionState {
  const connection = useConnection();
  return useSyncExternalStore(connection.onState, connection.state);
}
