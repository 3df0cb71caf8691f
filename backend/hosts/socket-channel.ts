import type { RawData, WebSocket } from 'ws';
import { createInbox } from '../../shared/contract/memory-channel.ts';
import type { ClientMessage } from '../../shared/contract/protocol.ts';
import type { ServerChannel } from '../../shared/contract/serve-channel.ts';
import { decodeMessage, encodeMessage } from '../../shared/contract/wire.ts';

/** RFC 6455: the peer sent something that it must not send. */
const policyViolation = 1008;

/**
 * The serving end of a WebSocket. A peer that sends anything but our messages is no client of ours and is cut off; one
 * that answers no ping within `pingInterval` ms is gone.
 */
export function socketChannel(socket: WebSocket, pingInterval = 30_000): ServerChannel {
  const inbox = createInbox<ClientMessage>();
  let alive = true;
  const timer = setInterval(() => {
    if (!alive) return socket.terminate();
    alive = false;
    socket.ping();
  }, pingInterval);
  timer.unref();

  socket.on('pong', () => {
    alive = true;
  });
  socket.on('message', (data: RawData, isBinary: boolean) => {
    alive = true;
    try {
      if (isBinary) throw new TypeError('Messages are text.');
      inbox.receive(decodeMessage(String(data)) as ClientMessage);
    } catch (thrown) {
      // A close reason holds at most 123 bytes.
      const why = thrown instanceof Error ? thrown.message : 'bad message';
      socket.close(policyViolation, Buffer.from(why).subarray(0, 120));
    }
  });
  // Every error is followed by `close`.
  socket.on('error', () => {});
  socket.on('close', () => {
    clearInterval(timer);
    inbox.close();
  });

  return {
    send(message) {
      if (!inbox.closed) socket.send(encodeMessage(message));
    },
    onMessage: inbox.onMessage,
    onClose: inbox.onClose,
  };
}
