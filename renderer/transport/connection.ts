import type { DesktopBridge } from '../../shared/contract/bridge.ts';
import type { Client, ConnectionState } from '../../shared/contract/client.ts';
import type { Busy } from './busy.ts';

/** The page's line to the backend, whatever carries it. */
export interface DeskConnection {
  readonly client: Client;
  readonly busy: Busy;
  /** The state as it stands; the same object until it changes. */
  state(): ConnectionState;
  onState(listener: () => void): () => void;
  /** After `gone`: begins anew. */
  retry(): void;
  /** What only Electron has: menus, files from outside, the data folder. */
  readonly bridge?: DesktopBridge;
}

/** A connection as its carrier lays it. */
export type Line = Omit<DeskConnection, 'busy'>;
