import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchBusy } from '../../../renderer/transport/busy.ts';
import type { CallWatch, Client } from '../../../shared/contract/client.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A backend that answers when it is told to. */
function slowClient() {
  const answers: (() => void)[] = [];
  const watches: (CallWatch | undefined)[] = [];
  const client: Client = {
    invoke: (_method, _input, watch) => {
      watches.push(watch);
      return new Promise((resolve) => answers.push(() => resolve({ ok: true, data: null as never })));
    },
    subscribe: () => () => undefined,
  };
  const told: boolean[] = [];
  return { ...watchBusy(client, (waits) => told.push(waits)), answers, watches, told };
}

it('says nothing of calls that are answered in a moment', async () => {
  const { client, busy, answers } = slowClient();
  const told = vi.fn();
  busy.subscribe(told);
  const call = client.invoke('people.list', {});
  vi.advanceTimersByTime(299);
  answers[0]?.();
  await call;
  vi.advanceTimersByTime(1000);
  expect(told).not.toHaveBeenCalled();
});

it('says that it is busy until the last slow call is answered', async () => {
  const { client, busy, answers } = slowClient();
  const calls = [client.invoke('people.list', {}), client.invoke('app.info', {})];
  vi.advanceTimersByTime(300);
  expect(busy.get()).toBe(true);
  answers[0]?.();
  await calls[0];
  expect(busy.get()).toBe(true);
  answers[1]?.();
  await calls[1];
  expect(busy.get()).toBe(false);
});

it('leaves calls alone that are watched', async () => {
  const { client, busy, answers, watches } = slowClient();
  const watch: CallWatch = {};
  const call = client.invoke('people.list', {}, watch);
  vi.advanceTimersByTime(1000);
  expect(busy.get()).toBe(false);
  expect(watches).toEqual([watch]);
  answers[0]?.();
  await call;
});

it('tells when it waits and when everything is answered', async () => {
  const { client, answers, told } = slowClient();
  const calls = [client.invoke('people.list', {}), client.invoke('app.info', {})];
  expect(told).toEqual([true]);
  answers[0]?.();
  await calls[0];
  expect(told).toEqual([true]);
  answers[1]?.();
  await calls[1];
  expect(told).toEqual([true, false]);
});

it('waits no more after a call that failed', async () => {
  const told: boolean[] = [];
  const refuse: Client = {
    invoke: () => Promise.reject(new Error('The line is cut.')),
    subscribe: () => () => undefined,
  };
  const { client } = watchBusy(refuse, (waits) => told.push(waits));
  await expect(client.invoke('people.list', {})).rejects.toThrow('The line is cut.');
  expect(told).toEqual([true, false]);
});
