import { watchBusy } from './busy.ts';
import type { DeskConnection } from './connection.ts';
import { connectToBridge } from './electron.ts';
import { connectToHost } from './web-socket.ts';

/** The one place that decides who carries the messages: Electron's preload, or a WebSocket in a browser. */
export function connect(): DeskConnection {
  const line = window.copydesk ? connectToBridge(window.copydesk) : connectToHost(window.location.href);
  return { ...line, ...watchBusy(line.client, showWaiting) };
}

/** Whoever drives the page from outside can wait as a person does, who looks before the next key. */
function showWaiting(waits: boolean): void {
  document.documentElement.toggleAttribute('data-waiting', waits);
}
