import type { MethodName } from './api.ts';
import type { CallWatch, Client } from './client.ts';
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

function isClientMessage(message: unknown): message is ClientMessage {
  if (typeof message !== 'object' || message === null) return false;
  const { type, id, method } = message as { type?: unknown; id?: unknown; method?: unknown };
  return Number.isSafeInteger(id) && (type === 'cancel' || (type === 'call' && typeof method === 'string'));
}

/**
 * Serves one client: answers its calls and tells it every event, until the channel closes. A message that is neither
 * a call nor its end is ignored: there is no id to answer to. The method's name is passed on unchecked; the backend
 * refuses unknown ones.
 */
export function serveChannel(backend: Client, channel: ServerChannel): void {
  let open = true;
  const cancels = new Map<number, () => void>();

  function answer(id: number, result: Result<unknown>): void {
    cancels.delete(id);
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
    if (!isClientMessage(message)) return;
    const { id } = message;
    if (message.type === 'cancel') {
      cancels.get(id)?.();
      return;
    }
    const watch: CallWatch = {
      onBegun: (cancel) => cancels.set(id, cancel),
      onProgress: (progress) => open && channel.send({ type: 'progress', id, ...progress }),
    };
    backend.invoke(message.method as MethodName, message.input as never, watch).then(
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
