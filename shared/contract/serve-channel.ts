import type { MethodName } from './api.ts';
import type { Client } from './client.ts';
import { CopydeskError, type ErrorShape, type Result } from './errors.ts';
import { eventNames } from './events.ts';
import type { BackendMessage, Channel, ClientMessage } from './protocol.ts';

export type ServerChannel = Channel<BackendMessage, ClientMessage>;

/** An error of any kind, as a client may see it. */
export function toErrorShape(thrown: unknown): ErrorShape {
  if (thrown instanceof CopydeskError) return thrown.shape;
  const why = thrown instanceof Error ? thrown.message : String(thrown);
  return {
    code: 'internal',
    message: { en: `Something went wrong inside Copydesk: ${why}`, zh: `Copydesk 内部出错：${why}` },
  };
}

function isCall(message: unknown): message is ClientMessage {
  if (typeof message !== 'object' || message === null) return false;
  const { type, id, method } = message as Partial<Record<keyof ClientMessage, unknown>>;
  return type === 'call' && Number.isSafeInteger(id) && typeof method === 'string';
}

/**
 * Serves one client: answers its calls and tells it every event, until the channel closes. A message that is no call
 * is ignored: there is no id to answer to. The method's name is passed on unchecked; the backend refuses unknown ones.
 */
export function serveChannel(backend: Client, channel: ServerChannel): void {
  let open = true;

  function answer(id: number, result: Result<unknown>): void {
    if (!open) return;
    try {
      channel.send({ type: 'answer', id, result });
    } catch (thrown) {
      channel.send({ type: 'answer', id, result: { ok: false, error: toErrorShape(thrown) } });
    }
  }

  const unsubscribe = eventNames.map((event) =>
    backend.subscribe(event, (payload) => open && channel.send({ type: 'event', event, payload })),
  );
  channel.onClose(() => {
    open = false;
    for (const end of unsubscribe) end();
  });
  channel.onMessage((message: unknown) => {
    if (!isCall(message)) return;
    const { id, method, input } = message;
    backend.invoke(method as MethodName, input as never).then(
      (result) => answer(id, result),
      (thrown) => answer(id, { ok: false, error: toErrorShape(thrown) }),
    );
  });
  channel.send({ type: 'ready' });
}

/** Serves a backend that may still be starting; tells the client `refused` when it cannot start. */
export function serveWhenStarted(started: Promise<Client>, channel: ServerChannel): void {
  started.then(
    (backend) => serveChannel(backend, channel),
    (thrown) => channel.send({ type: 'refused', error: toErrorShape(thrown) }),
  );
}
