import type { DesktopBridge } from '../../shared/contract/bridge.ts';
import type { ConnectionState } from '../../shared/contract/client.ts';
import type { Line } from './connection.ts';

/** The line through Electron's preload; supervision and restarts are the shell's. */
export function connectToBridge(bridge: DesktopBridge): Line {
  let state: ConnectionState = { kind: 'connecting' };
  const listeners = new Set<() => void>();
  bridge.onConnection((next) => {
    state = next;
    for (const listener of [...listeners]) listener();
  });
  return {
    client: bridge,
    state: () => state,
    onState(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    retry: () => bridge.retry(),
    bridge,
  };
}
