import { once } from 'node:events';
import type { Page } from '@playwright/test';
import { WebSocket } from 'ws';
import type {} from '../../../shared/contract/bridge.ts';
import { socketUrl } from '../../../shared/contract/browser-host.ts';
import { createClient } from '../../../shared/contract/client-channel.ts';
import { createInbox } from '../../../shared/contract/memory-channel.ts';
import type { BackendMessage } from '../../../shared/contract/protocol.ts';
import { decodeMessage, encodeMessage } from '../../../shared/contract/wire.ts';

const seen = { tour: 'seen' } as const;

/** Tells a desk in a browser, before its page is opened, that the tour was taken: by its contract, as its page would. */
export async function seeTourOf(url: string): Promise<void> {
  const socket = new WebSocket(socketUrl(url), { origin: new URL(url).origin });
  const inbox = createInbox<BackendMessage>();
  socket.on('message', (data) => inbox.receive(decodeMessage(String(data)) as BackendMessage));
  socket.on('close', inbox.close);
  await once(socket, 'open');
  const client = createClient({ ...inbox, send: (message) => socket.send(encodeMessage(message)) });
  const told = await client.invoke('settings.change', seen);
  if (!told.ok) throw new Error(told.error.message.en);
  const closed = once(socket, 'close');
  socket.close();
  await closed;
}

/** The same in Electron, where only the page has a line to the backend. */
export async function seeTourIn(page: Page): Promise<void> {
  await page.evaluate((settings) => window.copydesk?.invoke('settings.change', settings), seen);
}
