import { describe, expect, it } from 'vitest';
import type { Client } from '../../../shared/contract/client.ts';
import { cancelled } from '../../../shared/contract/client-channel.ts';
import { CopydeskError } from '../../../shared/contract/errors.ts';
import { createMemoryChannel } from '../../../shared/contract/memory-channel.ts';
import type { BackendMessage, ClientMessage } from '../../../shared/contract/protocol.ts';
import { serveChannel, serveWhenStarted, toErrorShape } from '../../../shared/contract/serve-channel.ts';
import { decodeMessage, encodeMessage } from '../../../shared/contract/wire.ts';

const arrival = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A line over JSON, and what the client's end of it heard. */
function line() {
  const channel = createMemoryChannel<ClientMessage, BackendMessage>(
    <T>(message: T) => decodeMessage(encodeMessage(message)) as T,
  );
  const heard: BackendMessage[] = [];
  channel.near.onMessage((message) => heard.push(message));
  return { ...channel, heard };
}

/** A backend that answers as the function says, and tells events by hand. */
function backendOf(answer: (method: string) => Promise<unknown>) {
  const listeners = new Map<string, (payload: never) => void>();
  const client: Client = {
    invoke: (method) => answer(method) as never,
    subscribe(event, listener) {
      listeners.set(event, listener);
      return () => listeners.delete(event);
    },
  };
  return { client, listeners };
}

const call = (id: number, method = 'app.info'): ClientMessage => ({ type: 'call', id, method, input: {} });

describe('serving a channel', () => {
  it('passes on how far a call is, and that it was given up', async () => {
    const { near, far, heard } = line();
    let given = 0;
    const backend: Client = {
      invoke: (_method, _input, watch) => {
        watch?.onProgress?.({ done: 1, total: 2 });
        return new Promise((resolve) => {
          watch?.onBegun?.(() => {
            given += 1;
            resolve({ ok: false, error: cancelled });
          });
        });
      },
      subscribe: () => () => undefined,
    };
    serveChannel(backend, far);
    near.send(call(7));
    near.send({ type: 'cancel', id: 8 });
    near.send({ type: 'cancel', id: 7 });
    await arrival();
    near.send({ type: 'cancel', id: 7 });
    await arrival();
    expect(heard.slice(1)).toEqual([
      { type: 'progress', id: 7, done: 1, total: 2 },
      { type: 'answer', id: 7, result: { ok: false, error: cancelled } },
    ]);
    expect(given).toBe(1);
  });

  it('begins by saying that it is ready', async () => {
    const { far, heard } = line();
    serveChannel(backendOf(async () => ({ ok: true, data: 1 })).client, far);
    await arrival();
    expect(heard).toEqual([{ type: 'ready' }]);
  });

  it('answers each call under its number', async () => {
    const { near, far, heard } = line();
    serveChannel(backendOf(async (method) => ({ ok: true, data: method })).client, far);
    near.send(call(7, 'people.list'));
    await arrival();
    expect(heard.at(-1)).toEqual({ type: 'answer', id: 7, result: { ok: true, data: 'people.list' } });
  });

  it('answers with an error, in its shape, when the backend throws', async () => {
    const { near, far, heard } = line();
    serveChannel(backendOf(() => Promise.reject(new Error('boom'))).client, far);
    near.send(call(1));
    await arrival();
    expect(heard.at(-1)).toMatchObject({ type: 'answer', id: 1, result: { ok: false, error: { code: 'internal' } } });
  });

  it('answers with an error when the answer cannot be sent', async () => {
    const { near, far, heard } = line();
    serveChannel(backendOf(async () => ({ ok: true, data: () => 1 })).client, far);
    near.send(call(1));
    await arrival();
    expect(heard.at(-1)).toMatchObject({ type: 'answer', id: 1, result: { ok: false } });
  });

  it('ignores what is no call', async () => {
    const { near, far, heard } = line();
    serveChannel(backendOf(async () => ({ ok: true, data: 1 })).client, far);
    for (const odd of [null, 1, 'call', [], {}, { type: 'call' }, { ...call(1), id: 1.5 }, { ...call(1), method: 1 }]) {
      near.send(odd as never);
    }
    await arrival();
    expect(heard).toEqual([{ type: 'ready' }]);
  });

  it('tells events until the channel closes, and then lets the backend go', async () => {
    const { far, heard, close } = line();
    const { client, listeners } = backendOf(async () => ({ ok: true, data: 1 }));
    serveChannel(client, far);
    listeners.get('people-changed')?.([] as never);
    await arrival();
    expect(heard.at(-1)).toEqual({ type: 'event', event: 'people-changed', payload: [] });
    expect(listeners.size).toBeGreaterThan(3);
    close();
    expect(listeners.size).toBe(0);
  });

  it('tells why a backend could not start', async () => {
    const { far, heard } = line();
    const error = { code: 'database-in-use', message: { en: 'In use.', zh: '使用中。' } } as const;
    serveWhenStarted(Promise.reject(new CopydeskError(error)), far);
    await arrival();
    expect(heard).toEqual([{ type: 'refused', error }]);
  });
});

describe('an error of any kind', () => {
  it.each([
    ['an error', new Error('boom')],
    ['a string', 'boom'],
  ])('gets a shape: %s', (_, thrown) => {
    expect(toErrorShape(thrown)).toMatchObject({
      code: 'internal',
      message: { en: expect.stringContaining('boom'), zh: expect.stringContaining('boom') },
    });
  });
});
