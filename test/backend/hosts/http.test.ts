import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { workerUrl } from '../../../backend/analysis/worker-url.ts';
import type { Backend } from '../../../backend/backend.ts';
import { createBackend } from '../../../backend/create-backend.ts';
import { type HttpHost, startHttpHost } from '../../../backend/hosts/http.ts';
import { socketUrl } from '../../../shared/contract/browser-host.ts';
import { contentSecurityPolicy } from '../../../shared/contract/content-security-policy.ts';
import { wireLimits } from '../../../shared/contract/wire.ts';

let folder: string;
let outside: string;
let backend: Backend;
let host: HttpHost;
let url: URL;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-http-'));
  outside = mkdtempSync(join(tmpdir(), 'copydesk-http-outside-'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Desk</title>');
  writeFileSync(join(folder, 'page.js'), 'export {};');
  writeFileSync(join(folder, 'notes.md'), 'not part of the interface');
  writeFileSync(join(outside, 'secret.js'), 'export const secret = 1;');
  backend = await createBackend({
    dataFolder: join(outside, 'data'),
    version: '0.0.0-test',
    workerUrl,
  });
  host = await startHttpHost({ backend, rendererFolder: folder });
  url = new URL(host.url);
});
afterEach(async () => {
  await host.close();
  await backend.close();
  for (const made of [folder, outside]) rmSync(made, { recursive: true, force: true });
});

/** Sends exactly this path and these headers; `fetch` would tidy them first. */
async function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const sent = request({ host: url.hostname, port: url.port, path, method, headers });
  sent.end();
  const [response] = await once(sent, 'response');
  return { status: response.statusCode as number, headers: response.headers, body: await text(response) };
}

/** Opens a WebSocket or says why not. */
function openSocket(
  address = socketUrl(host.url),
  options: object = { origin: url.origin },
): Promise<WebSocket | string> {
  const socket = new WebSocket(address, options);
  return new Promise((resolve) => {
    socket.once('open', () => resolve(socket));
    socket.once('error', (error) => resolve(error.message));
  });
}

async function opened(): Promise<WebSocket> {
  const socket = await openSocket();
  if (typeof socket === 'string') throw new Error(socket);
  return socket;
}

describe('files over HTTP', () => {
  it('serves the interface under the address that was handed out', async () => {
    const { status, headers, body } = await get(url.pathname);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toContain('<title>Desk</title>');
  });

  it('listens on this machine alone', () => {
    expect(url.hostname).toBe('127.0.0.1');
  });

  it('sends the security policy with every answer', async () => {
    for (const path of [url.pathname, `${url.pathname}page.js`, `${url.pathname}nothing.js`, '/']) {
      const { headers } = await get(path);
      expect(headers['content-security-policy'], path).toBe(contentSecurityPolicy);
      expect(headers['x-content-type-options'], path).toBe('nosniff');
      expect(headers['referrer-policy'], path).toBe('no-referrer');
    }
  });

  it('has another token at each start', async () => {
    const second = await startHttpHost({ backend, rendererFolder: folder });
    await second.close();
    expect(new URL(second.url).pathname).not.toBe(url.pathname);
    expect(url.pathname.length).toBeGreaterThan(32);
  });

  it.each(['/', '/index.html', '/page.js', '//', '/wrong-token/', '/wrong-token/page.js'])(
    'serves nothing at %s, without the token',
    async (path) => {
      const { status, body } = await get(path);
      expect(status).toBe(403);
      expect(body).not.toContain('<title>Desk</title>');
    },
  );

  it('serves nothing for a token that is only the beginning of ours, or longer', async () => {
    const token = url.pathname.slice(1, -1);
    for (const wrong of [token.slice(0, -1), `${token}x`, token.toUpperCase()]) {
      expect((await get(`/${wrong}/`)).status).toBe(403);
    }
  });

  it.each(['localhost', 'example.org', '127.0.0.1', '127.0.0.1.example.org:80'])(
    'serves nothing under the Host name “%s”',
    async (name) => {
      expect((await get(url.pathname, { Host: name })).status).toBe(403);
    },
  );

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'])('answers %s with 405', async (method) => {
    expect((await get(url.pathname, {}, method)).status).toBe(405);
  });

  it.each(
    [
      '../secret.js',
      '..%2fsecret.js',
      '%2e%2e/secret.js',
      '%2e%2e%2fsecret.js',
      '..%5csecret.js',
      '..\\secret.js',
      './../secret.js',
      'x/../../secret.js',
      '%00.js',
      'page.js%00.html',
      '%E0%A4%A',
      'link.js',
      'linked/secret.js',
      'notes.md',
      '',
    ].filter(Boolean),
  )('serves nothing for %s', async (path) => {
    symlinkSync(join(outside, 'secret.js'), join(folder, 'link.js'));
    symlinkSync(outside, join(folder, 'linked'));
    const { status, body } = await get(`${url.pathname}${path}`);
    expect(status).toBe(404);
    expect(body).toBe('');
  });

  it('does not list folders', async () => {
    expect((await get(`${url.pathname}.`)).status).toBe(404);
    expect((await get(`${url.pathname}./`)).status).toBe(404);
  });

  it('lives through a request that is no HTTP', async () => {
    const socket = connect(Number(url.port), url.hostname);
    socket.end('\u0000\u0001 nonsense\r\n\r\n');
    await once(socket.resume(), 'close');
    expect((await get(url.pathname)).status).toBe(200);
  });

  it('rejects when the port is taken', async () => {
    const again = startHttpHost({ backend, rendererFolder: folder, port: Number(url.port) });
    await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

describe('the WebSocket', () => {
  it('says that it is ready', async () => {
    const socket = new WebSocket(socketUrl(host.url), { origin: url.origin });
    const [message] = await once(socket, 'message');
    expect(JSON.parse(String(message))).toEqual({ type: 'ready' });
  });

  it.each([
    ['no origin', {}],
    ['another site', { origin: 'https://example.org' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['the same host under another scheme', { origin: 'https://127.0.0.1' }],
    ['a file', { origin: 'null' }],
  ])('is refused to a page with %s', async (_, options) => {
    expect(await openSocket(undefined, options)).toContain('403');
  });

  it('is refused without the token', async () => {
    for (const path of ['socket', 'wrong/socket', `${url.pathname.slice(1)}other`]) {
      expect(await openSocket(`ws://${url.host}/${path}`), path).toContain('403');
    }
  });

  it('is refused under another Host name', async () => {
    const options = { origin: url.origin, headers: { Host: `localhost:${url.port}` } };
    expect(await openSocket(undefined, options)).toContain('403');
  });

  it.each([
    ['text that is no message', 'hello'],
    ['binary data', Buffer.from('{"type":"call"}')],
    ['a message nested too deep', '['.repeat(1000) + ']'.repeat(1000)],
  ])('is closed to a page that sends %s, and stays open to others', async (_, sent) => {
    const [bad, good] = [await opened(), await opened()];
    bad.send(sent);
    const [code] = await once(bad, 'close');
    expect(code).toBe(1008);
    good.send(JSON.stringify({ type: 'call', id: 1, method: 'app.info', input: {} }));
    const [answer] = await once(good, 'message');
    expect(JSON.parse(String(answer))).toMatchObject({ type: 'answer', id: 1, result: { ok: true } });
  });

  it('lives through a page that hangs up while it is refused or let in', async () => {
    for (const path of ['/wrong/socket', `${url.pathname}socket`]) {
      const raw = connect(Number(url.port), url.hostname);
      raw.on('error', () => {});
      raw.write(
        `GET ${path} HTTP/1.1\r\nHost: ${url.host}\r\nOrigin: ${url.origin}\r\nConnection: Upgrade\r\n` +
          `Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}\r\n\r\n`,
        () => raw.resetAndDestroy(),
      );
      await once(raw, 'close');
    }
    expect((await get(url.pathname)).status).toBe(200);
  });

  it('ignores a message that is no call', async () => {
    const socket = await opened();
    for (const odd of ['null', '[]', '"call"', '{"type":"call","id":"1","method":"app.info"}', '{"type":"ready"}']) {
      socket.send(odd);
    }
    socket.send(JSON.stringify({ type: 'call', id: 7, method: 'app.info', input: {} }));
    const [answer] = await once(socket, 'message');
    expect(JSON.parse(String(answer))).toMatchObject({ id: 7 });
  });

  it('is closed to a page that sends more than is allowed', async () => {
    const socket = await opened();
    const part = Buffer.alloc(16 * 1024 * 1024, 'x');
    const closed = once(socket, 'close');
    for (let sent = 0; sent <= wireLimits.messageLength * 3; sent += part.length) {
      if (socket.readyState !== WebSocket.OPEN) break;
      await new Promise((resolve) => socket.send(part, { fin: false, binary: false }, resolve));
    }
    const [code] = await closed;
    expect([1006, 1009]).toContain(code);
    expect((await get(url.pathname)).status).toBe(200);
  });

  it('says goodbye when the host closes, and frees the port', async () => {
    const socket = await opened();
    const closed = once(socket, 'close');
    await host.close();
    const [code] = await closed;
    expect(code).toBe(1001);
    const again = await startHttpHost({ backend, rendererFolder: folder, port: Number(url.port) });
    await again.close();
  });

  it('does not wait for a page that never answers the goodbye', async () => {
    const raw = connect(Number(url.port), url.hostname);
    raw.on('error', () => {});
    const key = Buffer.alloc(16).toString('base64');
    raw.write(
      `GET ${url.pathname}socket HTTP/1.1\r\nHost: ${url.host}\r\nOrigin: ${url.origin}\r\nConnection: Upgrade\r\n` +
        `Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`,
    );
    const [answer] = await once(raw, 'data');
    expect(String(answer)).toContain('101');
    await host.close();
    if (!raw.closed) await once(raw, 'close');
  });
});
