import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { socketName } from '../../shared/contract/browser-host.ts';
import type { Client } from '../../shared/contract/client.ts';
import { serveChannel } from '../../shared/contract/serve-channel.ts';
import { wireLimits } from '../../shared/contract/wire.ts';
import { sendForbidden, sendStaticFile, setSecurityHeaders } from './http-files.ts';
import { socketChannel } from './socket-channel.ts';

export interface HttpHostOptions {
  readonly backend: Client;
  /** The built interface: absolute path of the folder that holds index.html. */
  readonly rendererFolder: string;
  /** 0 (the default) takes any free one. */
  readonly port?: number;
}

export interface HttpHost {
  /** What a person opens: holds the token, so whoever has it has the desk. */
  readonly url: string;
  /** Says goodbye to every page and frees the port. The backend is left to its owner. */
  close(): Promise<void>;
}

const address = '127.0.0.1';
/** RFC 6455: the server goes away. */
const goingAway = 1001;

function same(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * Serves the interface and its WebSocket to browsers of this machine. Each start has its own random token in the path;
 * without it, or under another `Host` name (DNS rebinding), nothing is served, and a WebSocket is opened only for a
 * page of the same origin. Rejects when the port is taken.
 */
export async function startHttpHost({ backend, rendererFolder, port = 0 }: HttpHostOptions): Promise<HttpHost> {
  const token = randomBytes(24).toString('base64url');
  let host = '';

  /** The path below the token, or undefined for a request that is not for us. */
  function pathBelowToken(request: IncomingMessage): string | undefined {
    if (request.headers.host !== host) return undefined;
    const [, first = '', ...rest] = (request.url ?? '').replace(/[?#].*$/s, '').split('/');
    return rest.length > 0 && same(first, token) ? `/${rest.join('/')}` : undefined;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = pathBelowToken(request);
    setSecurityHeaders(response);
    if (request.method !== 'GET') return void response.writeHead(405, { Allow: 'GET' }).end();
    if (path === undefined) return void sendForbidden(response);
    await sendStaticFile(response, rendererFolder, path);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  // Bytes of UTF-8, at most three for each UTF-16 unit that a message may have.
  const sockets = new WebSocketServer({ noServer: true, maxPayload: wireLimits.messageLength * 3 });
  sockets.on('connection', (socket) => serveChannel(backend, socketChannel(socket)));
  server.on('upgrade', (request, socket, head) => {
    // From here on nobody else listens: a page that hangs up must not end the program.
    socket.on('error', () => socket.destroy());
    const allowed = pathBelowToken(request) === `/${socketName}` && request.headers.origin === `http://${host}`;
    if (allowed) sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened));
    else socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, resolve);
  });
  host = `${address}:${(server.address() as AddressInfo).port}`;

  return {
    url: `http://${host}/${token}/`,
    async close() {
      for (const socket of sockets.clients) socket.close(goingAway);
      sockets.close();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      // A page that does not answer the goodbye must not hold up the end.
      const timer = setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate();
        server.closeAllConnections();
      }, 1000);
      await closed;
      clearTimeout(timer);
    },
  };
}
