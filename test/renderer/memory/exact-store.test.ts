import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createExactStore } from '../../../renderer/features/memory/model/exact-store.ts';
import type { Client } from '../../../shared/contract/client.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A memory that has the very texts of the rows `has`, and what it was asked. */
function memory(has: readonly number[]) {
  const state = { has, asked: [] as (readonly number[])[], change: () => {} };
  const client: Client = {
    invoke: (_method, input) => {
      const { rowIds } = input as { rowIds: readonly number[] };
      state.asked.push(rowIds);
      return Promise.resolve({ ok: true, data: rowIds.filter((id) => state.has.includes(id)) }) as never;
    },
    subscribe(_event, listener) {
      state.change = () => listener({} as never);
      return () => {
        state.change = () => {};
      };
    },
  };
  return { state, store: createExactStore(client) };
}

const nothing = () => {};
const passed = () => vi.advanceTimersByTimeAsync(200);

it('asks once about all rows that come on screen together', async () => {
  const { state, store } = memory([2]);
  for (const id of [1, 2, 3]) store.watch(id, nothing);
  await passed();
  expect(state.asked).toEqual([[1, 2, 3]]);
  expect([1, 2, 3].map(store.has)).toEqual([false, true, false]);
});

it('tells whoever watches a row that turns out otherwise, and nobody else', async () => {
  const { store } = memory([2]);
  const told: number[] = [];
  for (const id of [1, 2]) store.watch(id, () => told.push(id));
  await passed();
  expect(told).toEqual([2]);
});

it('asks anew about the rows on screen alone when the memory is another', async () => {
  const { state, store } = memory([1, 2]);
  const leave = store.watch(1, nothing);
  store.watch(2, nothing);
  await passed();
  leave();
  state.has = [1];
  state.change();
  await passed();
  expect(state.asked).toEqual([[1, 2], [2]]);
  expect(store.has(2)).toBe(false);
  store.watch(1, nothing);
  await passed();
  expect(state.asked.at(-1)).toEqual([1]);
});

it('does not ask about a row that was scrolled past', async () => {
  const { state, store } = memory([]);
  store.watch(1, nothing)();
  store.watch(2, nothing);
  await passed();
  expect(state.asked).toEqual([[2]]);
});

it('knows a row that comes back without asking', async () => {
  const { state, store } = memory([1]);
  store.watch(2, nothing);
  const leave = store.watch(1, nothing);
  await passed();
  leave();
  store.watch(1, nothing);
  await passed();
  expect(state.asked).toHaveLength(1);
  expect(store.has(1)).toBe(true);
});

it('trusts nothing of what it knew while nobody watched', async () => {
  const { state, store } = memory([1]);
  store.watch(1, nothing)();
  await passed();
  const leave = store.watch(1, nothing);
  await passed();
  leave();
  state.has = [];
  store.watch(1, nothing);
  await passed();
  expect(store.has(1)).toBe(false);
});
