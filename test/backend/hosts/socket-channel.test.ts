import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { socketChannel } from '../../../backend/hosts/socket-channel.ts';
import { encodeMessage } from '../../../shared/contract/wire.ts';

let server: WebSocketServer;

beforeEach(async () => {
  server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
});
afterEach(() => {
  for (const socket of server.clients) socket.terminate();
  server.close();
});

async function connected(options: object = {}): Promise<{ near: WebSocket; far: WebSocket }> {
  const far = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`, options);
  const [near] = await once(server, 'connection');
  await once(far, 'open');
  return { near, far };
}

describe('a channel over a WebSocket', () => {
  it('is closed when the page answers no ping', async () => {
    const { near } = await connected({ autoPong: false });
    const channel = socketChannel(near, 10);
    await new Promise<void>((resolve) => channel.onClose(resolve));
    expect(near.readyState).toBe(WebSocket.CLOSED);
  });

  it('stays open while the page answers pings', async () => {
    const { near, far } = await connected();
    const channel = socketChannel(near, 5);
    for (let pings = 0; pings < 5; pings += 1) await once(far, 'ping');
    channel.send({ type: 'ready' });
    const [message] = await once(far, 'message');
    expect(String(message)).toBe(encodeMessage({ type: 'ready' }));
  });

  it('keeps messages that come before anybody listens', async () => {
    const { near, far } = await connected();
    const channel = socketChannel(near);
    far.send(encodeMessage({ type: 'call', id: 1, method: 'app.info', input: {} }));
    await once(near, 'message');
    const received: number[] = [];
    channel.onMessage(({ id }) => received.push(id));
    expect(received).toEqual([1]);
  });

  it('sends nothing, and throws nothing, once it is closed', async () => {
    const { near, far } = await connected();
    const channel = socketChannel(near);
    far.close();
    await new Promise<void>((resolve) => channel.onClose(resolve));
    channel.send({ type: 'ready' });
    let late = false;
    channel.onClose(() => {
      late = true;
    });
    expect(late).toBe(true);
  });
});
