import type { CallWatch, Client, ConnectionState } from './client.ts';
import type { Result } from './errors.ts';
import { CopydeskError, type ErrorShape } from './errors.ts';
import type { BackendMessage, Channel, ClientMessage } from './protocol.ts';

export type ClientChannel = Channel<ClientMessage, BackendMessage>;

/** A client whose channel may be lost and replaced: callers and listeners stay. */
export interface Connection {
  readonly client: Client;
  /** Talks over this channel from now on. Calls in flight over an earlier one are answered `backend-gone`. */
  attach(channel: ClientChannel): void;
  /** Final: answers everything waiting, in flight, and to come with this error. `attach` begins anew. */
  fail(error: ErrorShape): void;
  readonly state: ConnectionState;
  /** Called at once with the state as it stands, then with every change. */
  onState(listener: (state: ConnectionState) => void): () => void;
  /** Resolves when no call waits or is in flight. */
  idle(): Promise<void>;
}

export const backendGone: ErrorShape = {
  code: 'backend-gone',
  message: {
    en: 'The part of Copydesk that keeps the stories stopped while this was being done.',
    zh: '处理此操作时，Copydesk 负责保存稿件的部分停止了运行。',
  },
  mend: {
    en: 'Everything confirmed as saved is safe. Look whether the last change is there, and make it again if it is not.',
    zh: '已确认保存的内容都是安全的。请检查最后一次修改是否还在，若不在请重做。',
  },
};

/** The person gave a call up; nothing of it was kept. */
export const cancelled: ErrorShape = {
  code: 'cancelled',
  message: { en: 'Cancelled; nothing was changed.', zh: '已取消，未作任何更改。' },
};

interface Call {
  readonly message: Extract<ClientMessage, { type: 'call' }>;
  readonly onProgress: CallWatch['onProgress'];
  answer(result: Result<unknown>): void;
}

/** What a channel's `send` threw: our own errors as they are, the rest as what could not be sent. */
function sendError(thrown: unknown): ErrorShape {
  if (thrown instanceof CopydeskError) return thrown.shape;
  const why = thrown instanceof Error ? thrown.message : String(thrown);
  return {
    code: 'bad-input',
    message: { en: `The call cannot be sent: ${why}`, zh: `无法发送此调用：${why}` },
  };
}

/**
 * A client without a channel yet. Calls made before the backend is ready wait; when a channel closes, calls in flight
 * are answered `backend-gone`, and calls made after wait for the next channel (or for `fail`).
 */
export function createConnection(): Connection {
  let state: ConnectionState = { kind: 'connecting' };
  let channel: ClientChannel | undefined;
  let lastId = 0;
  let waiting: Call[] = [];
  const inFlight = new Map<number, Call>();
  const eventListeners = new Map<string, Set<(payload: never) => void>>();
  const stateListeners = new Set<(state: ConnectionState) => void>();
  const idleWaiters: (() => void)[] = [];

  function setState(next: ConnectionState): void {
    state = next;
    for (const listener of [...stateListeners]) listener(next);
  }

  function settle(call: Call, result: Result<unknown>): void {
    inFlight.delete(call.message.id);
    call.answer(result);
    if (inFlight.size > 0 || waiting.length > 0) return;
    for (const resolve of idleWaiters.splice(0)) resolve();
  }

  function send(call: Call): void {
    inFlight.set(call.message.id, call);
    try {
      channel?.send(call.message);
    } catch (thrown) {
      settle(call, { ok: false, error: sendError(thrown) });
    }
  }

  /** A call that was not sent yet never is; one on its way is answered by the backend, which knows how far it is. */
  function cancel(call: Call): void {
    if (waiting.includes(call)) {
      waiting = waiting.filter((each) => each !== call);
      settle(call, { ok: false, error: cancelled });
    } else if (inFlight.has(call.message.id)) {
      channel?.send({ type: 'cancel', id: call.message.id });
    }
  }

  function failInFlight(error: ErrorShape): void {
    for (const call of [...inFlight.values()]) settle(call, { ok: false, error });
  }

  function fail(error: ErrorShape): void {
    channel = undefined;
    const lost = waiting;
    waiting = [];
    setState({ kind: 'gone', error });
    failInFlight(error);
    for (const call of lost) settle(call, { ok: false, error });
  }

  function receive(message: BackendMessage): void {
    if (message.type === 'ready') {
      const calls = waiting;
      waiting = [];
      setState({ kind: 'connected' });
      for (const call of calls) send(call);
    } else if (message.type === 'refused') {
      fail(message.error);
    } else if (message.type === 'answer') {
      const call = inFlight.get(message.id);
      if (call) settle(call, message.result);
    } else if (message.type === 'progress') {
      const { done, total, doing } = message;
      inFlight.get(message.id)?.onProgress?.({ done, total, ...(doing && { doing }) });
    } else {
      const listeners = eventListeners.get(message.event) ?? [];
      for (const listener of [...listeners]) listener(message.payload as never);
    }
  }

  const client: Client = {
    invoke(method, input, watch = {}) {
      return new Promise((resolve) => {
        lastId += 1;
        const call: Call = {
          message: { type: 'call', id: lastId, method, input },
          onProgress: watch.onProgress,
          answer: (result) => resolve(result as Parameters<typeof resolve>[0]),
        };
        watch.onBegun?.(() => cancel(call));
        if (state.kind === 'gone') settle(call, { ok: false, error: state.error });
        else if (state.kind === 'connected') send(call);
        else waiting.push(call);
      });
    },
    subscribe(event, listener) {
      const listeners = eventListeners.get(event) ?? new Set();
      eventListeners.set(event, listeners);
      // Its own function, so that the same listener may subscribe twice and end each on its own.
      const own = (payload: never): void => listener(payload);
      listeners.add(own);
      return () => listeners.delete(own);
    },
  };

  return {
    client,
    get state() {
      return state;
    },
    attach(next) {
      const again = channel !== undefined || state.kind !== 'connecting';
      channel = next;
      failInFlight(backendGone);
      if (again) setState({ kind: 'restarting' });
      next.onMessage((message) => {
        if (channel === next) receive(message);
      });
      next.onClose(() => {
        if (channel !== next) return;
        channel = undefined;
        setState({ kind: 'restarting' });
        failInFlight(backendGone);
      });
    },
    fail,
    onState(listener) {
      stateListeners.add(listener);
      listener(state);
      return () => stateListeners.delete(listener);
    },
    idle() {
      if (inFlight.size === 0 && waiting.length === 0) return Promise.resolve();
      return new Promise((resolve) => idleWaiters.push(resolve));
    },
  };
}

/** A client over one channel; when that closes, it is over: everything is answered `backend-gone`. */
export function createClient(channel: ClientChannel): Client {
  const connection = createConnection();
  connection.attach(channel);
  channel.onClose(() => {
    if (connection.state.kind !== 'gone') connection.fail(backendGone);
  });
  return connection.client;
}
