import { describe, expect, it } from 'vitest';
import type { CallProgress } from '../../../shared/contract/client.ts';
import { type ClientChannel, createClient, createConnection } from '../../../shared/contract/client-channel.ts';
import { CopydeskError, type ErrorShape } from '../../../shared/contract/errors.ts';
import { createMemoryChannel } from '../../../shared/contract/memory-channel.ts';
import type { BackendMessage, Channel, ClientMessage } from '../../../shared/contract/protocol.ts';

const refusal: ErrorShape = { code: 'database-corrupt', message: { en: 'Broken.', zh: '损坏。' } };

/** The far end of a line, answered by hand. */
interface Far {
  readonly near: ClientChannel;
  readonly far: Channel<BackendMessage, ClientMessage>;
  readonly received: ClientMessage[];
  close(): void;
}

function line(): Far {
  const channel = createMemoryChannel<ClientMessage, BackendMessage>(structuredClone);
  const received: ClientMessage[] = [];
  channel.far.onMessage((message) => received.push(message));
  return { ...channel, received };
}

/** Lets what was sent arrive. */
const arrival = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function answer({ far }: Far, message: ClientMessage | undefined, data: unknown): void {
  if (!message) throw new Error('Nothing was asked.');
  far.send({ type: 'answer', id: message.id, result: { ok: true, data } });
}

describe('a client', () => {
  it('keeps calls until the backend is ready, and sends them in their order', async () => {
    const far = line();
    const client = createClient(far.near);
    void client.invoke('app.info', {});
    void client.invoke('stories.list', {});
    await arrival();
    expect(far.received).toEqual([]);
    far.far.send({ type: 'ready' });
    await arrival();
    expect(far.received).toMatchObject([{ method: 'app.info' }, { method: 'stories.list' }]);
  });

  it('gives each call its own answer, in whatever order they come', async () => {
    const far = line();
    const client = createClient(far.near);
    far.far.send({ type: 'ready' });
    await arrival();
    const calls = [client.invoke('app.info', {}), client.invoke('people.list', {})];
    await arrival();
    answer(far, far.received[1], 'second');
    answer(far, far.received[0], 'first');
    expect(await Promise.all(calls)).toEqual([
      { ok: true, data: 'first' },
      { ok: true, data: 'second' },
    ]);
  });

  it('answers everything with the reason when the backend refuses to start', async () => {
    const far = line();
    const client = createClient(far.near);
    const waiting = client.invoke('app.info', {});
    far.far.send({ type: 'refused', error: refusal });
    expect(await waiting).toEqual({ ok: false, error: refusal });
    expect(await client.invoke('app.info', {})).toEqual({ ok: false, error: refusal });
  });

  it('answers waiting and later calls when the line closes before the backend is ready', async () => {
    const far = line();
    const client = createClient(far.near);
    const waiting = client.invoke('app.info', {});
    far.close();
    expect(await waiting).toMatchObject({ ok: false, error: { code: 'backend-gone' } });
    expect(await client.invoke('app.info', {})).toMatchObject({ ok: false, error: { code: 'backend-gone' } });
  });

  it.each([
    [
      'as it is when it is ours',
      new CopydeskError({ code: 'too-large', message: { en: 'Large.', zh: '过大。' } }),
      'too-large',
    ],
    ['as bad input otherwise', new Error('cannot be cloned'), 'bad-input'],
  ])('tells what could not be sent, %s', async (_, thrown, code) => {
    const far = line();
    let sends = 0;
    const client = createClient({
      ...far.near,
      send(message) {
        sends += 1;
        if (sends === 1) throw thrown;
        far.near.send(message);
      },
    });
    far.far.send({ type: 'ready' });
    await arrival();
    expect(await client.invoke('app.info', {})).toMatchObject({ ok: false, error: { code } });
    const next = client.invoke('app.info', {});
    await arrival();
    answer(far, far.received[0], 1);
    expect(await next).toEqual({ ok: true, data: 1 });
  });

  it('tells each subscription its events, also two of the same listener', async () => {
    const far = line();
    const client = createClient(far.near);
    let told = 0;
    const listener = (): void => {
      told += 1;
    };
    const end = client.subscribe('stories-changed', listener);
    client.subscribe('stories-changed', listener);
    far.far.send({ type: 'event', event: 'stories-changed', payload: {} });
    await arrival();
    expect(told).toBe(2);
    end();
    end();
    far.far.send({ type: 'event', event: 'stories-changed', payload: {} });
    await arrival();
    expect(told).toBe(3);
  });

  it('is not disturbed by answers and events that nobody waits for', async () => {
    const far = line();
    const client = createClient(far.near);
    far.far.send({ type: 'ready' });
    far.far.send({ type: 'answer', id: 99, result: { ok: true, data: 1 } });
    far.far.send({ type: 'event', event: '__proto__', payload: 1 });
    await arrival();
    const call = client.invoke('app.info', {});
    await arrival();
    answer(far, far.received[0], 1);
    expect(await call).toEqual({ ok: true, data: 1 });
  });
});

describe('a connection', () => {
  it('answers calls in flight when its line is lost, and sends later ones over the next', async () => {
    const connection = createConnection();
    const first = line();
    connection.attach(first.near);
    first.far.send({ type: 'ready' });
    await arrival();
    const inFlight = connection.client.invoke('app.info', {});
    await arrival();
    first.close();
    expect(await inFlight).toMatchObject({ ok: false, error: { code: 'backend-gone' } });

    const later = connection.client.invoke('people.list', {});
    const second = line();
    connection.attach(second.near);
    second.far.send({ type: 'ready' });
    await arrival();
    answer(second, second.received[0], 'again');
    expect(await later).toEqual({ ok: true, data: 'again' });
    expect(first.received).toHaveLength(1);
  });

  it('keeps its listeners when the line is replaced', async () => {
    const connection = createConnection();
    const told: unknown[] = [];
    connection.client.subscribe('people-changed', (people) => told.push(people));
    for (const far of [line(), line()]) {
      connection.attach(far.near);
      far.far.send({ type: 'event', event: 'people-changed', payload: [] });
      await arrival();
    }
    expect(told).toHaveLength(2);
  });

  it('listens no more to a line that was replaced', async () => {
    const connection = createConnection();
    const [first, second] = [line(), line()];
    connection.attach(first.near);
    connection.attach(second.near);
    first.far.send({ type: 'refused', error: refusal });
    first.close();
    await arrival();
    second.far.send({ type: 'ready' });
    await arrival();
    expect(connection.state).toEqual({ kind: 'connected' });
  });

  it('tells its state at once, and every change of it', async () => {
    const connection = createConnection();
    const states: string[] = [];
    const end = connection.onState(({ kind }) => states.push(kind));
    const far = line();
    connection.attach(far.near);
    far.far.send({ type: 'ready' });
    await arrival();
    far.close();
    connection.fail(refusal);
    end();
    connection.attach(line().near);
    expect(states).toEqual(['connecting', 'connected', 'restarting', 'gone']);
    expect(connection.state.kind).toBe('restarting');
  });

  it('is idle when nothing waits or is in flight', async () => {
    const connection = createConnection();
    await connection.idle();
    const far = line();
    connection.attach(far.near);
    const call = connection.client.invoke('app.info', {});
    let idle = false;
    const waiting = connection.idle().then(() => {
      idle = true;
    });
    far.far.send({ type: 'ready' });
    await arrival();
    expect(idle).toBe(false);
    answer(far, far.received[0], 1);
    await call;
    await waiting;
    expect(idle).toBe(true);
  });

  it('is idle when it is given up', async () => {
    const connection = createConnection();
    void connection.client.invoke('app.info', {});
    const waiting = connection.idle();
    connection.fail(refusal);
    await waiting;
  });

  it('tells how far a call is', async () => {
    const far = line();
    const client = createClient(far.near);
    far.far.send({ type: 'ready' });
    const told: CallProgress[] = [];
    void client.invoke('app.info', {}, { onProgress: (progress) => told.push(progress) });
    await arrival();
    far.far.send({ type: 'progress', id: far.received[0]?.id ?? 0, done: 3, total: 8 });
    far.far.send({ type: 'progress', id: 999, done: 1, total: 1 });
    await arrival();
    expect(told).toEqual([{ done: 3, total: 8 }]);
  });

  it('gives up a call on its way by saying so, and waits for its answer', async () => {
    const far = line();
    const client = createClient(far.near);
    far.far.send({ type: 'ready' });
    let cancel = (): void => undefined;
    const call = client.invoke('app.info', {}, { onBegun: (given) => (cancel = given) });
    await arrival();
    cancel();
    await arrival();
    expect(far.received[1]).toEqual({ type: 'cancel', id: far.received[0]?.id });
    answer(far, far.received[0], 'done all the same');
    expect(await call).toEqual({ ok: true, data: 'done all the same' });
  });

  it('never sends a call that was given up before the backend was ready', async () => {
    const far = line();
    const client = createClient(far.near);
    let cancel = (): void => undefined;
    const call = client.invoke('app.info', {}, { onBegun: (given) => (cancel = given) });
    cancel();
    expect(await call).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    far.far.send({ type: 'ready' });
    await arrival();
    expect(far.received).toEqual([]);
  });
});
