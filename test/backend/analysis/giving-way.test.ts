import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { countCall, createCallCount, createGivingWay } from '../../../backend/analysis/giving-way.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'setImmediate', 'performance'] }));
afterEach(() => void vi.useRealTimers());

/** Whether a promise is done, as it turns out a while later. */
function watched(promise: Promise<void>) {
  let isDone = false;
  void promise.then(() => {
    isDone = true;
  });
  return async (milliseconds: number): Promise<boolean> => {
    await vi.advanceTimersByTimeAsync(milliseconds);
    return isDone;
  };
}

const never = () => false;

/** The check of a long story. */
function longCheck() {
  const calls = createCallCount();
  return { calls, way: createGivingWay(calls, 2000) };
}

it('is due when somebody called, until it has rested', async () => {
  const { calls, way } = longCheck();
  expect(way.isDue()).toBe(false);
  countCall(calls);
  expect(way.isDue()).toBe(true);
  expect(await watched(way.listen(never))(1000)).toBe(true);
  expect(way.isDue()).toBe(false);
});

it('gives way to nobody with a story that is checked in a moment', () => {
  const calls = createCallCount();
  const way = createGivingWay(calls, 1999);
  countCall(calls);
  expect(way.isDue()).toBe(false);
});

it('goes on at once where nobody called', async () => {
  const { way } = longCheck();
  expect(await watched(way.listen(never))(1)).toBe(true);
});

it('rests until nobody has called for a moment', async () => {
  const { calls, way } = longCheck();
  countCall(calls);
  const done = watched(way.listen(never));
  expect(await done(200)).toBe(false);
  countCall(calls);
  expect(await done(200)).toBe(false);
  expect(await done(400)).toBe(true);
});

it('goes on in the end where calls never cease', async () => {
  const { calls, way } = longCheck();
  countCall(calls);
  const done = watched(way.listen(never));
  let rests = 0;
  while (!(await done(50)) && rests < 100) {
    countCall(calls);
    rests += 1;
  }
  expect(rests).toBeLessThan(24);
  // Then it works for a while before it rests again.
  countCall(calls);
  expect(way.isDue()).toBe(false);
  await vi.advanceTimersByTimeAsync(100);
  expect(way.isDue()).toBe(true);
});

it('rests no longer than somebody wants what it does', async () => {
  const { calls, way } = longCheck();
  countCall(calls);
  expect(await watched(way.listen(() => true))(1)).toBe(true);
});

it('gives way to nobody where nobody can call', async () => {
  const way = createGivingWay(undefined, 2000);
  await vi.advanceTimersByTimeAsync(1000);
  expect(way.isDue()).toBe(false);
});
