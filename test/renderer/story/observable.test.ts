import { expect, it, vi } from 'vitest';
import { observable } from '../../../renderer/features/story/model/observable.ts';

function watched() {
  const state = observable({ rows: 0, name: '' });
  const told: string[] = [];
  state.subscribe(() => told.push(`${state.get().rows}${state.get().name}`));
  return { state, told };
}

it('tells of every change', () => {
  const { state, told } = watched();
  state.set({ rows: 1 });
  state.set({ name: 'a' });
  expect(told).toEqual(['1', '1a']);
});

it('tells once of what changed while it was held, and knows it before', () => {
  const { state, told } = watched();
  const release = state.hold();
  state.set({ rows: 1 });
  state.set({ rows: 2 });
  expect([state.get().rows, told]).toEqual([2, []]);
  release();
  release();
  expect(told).toEqual(['2']);
});

it('tells nothing when nothing changed while it was held', () => {
  const { state, told } = watched();
  state.hold()();
  expect(told).toEqual([]);
});

it('waits for the last of those who hold it', () => {
  const { state, told } = watched();
  const [first, second] = [state.hold(), state.hold()];
  state.set({ rows: 1 });
  first();
  expect(told).toEqual([]);
  second();
  state.set({ rows: 2 });
  expect(told).toEqual(['1', '2']);
});

it('is drawn after everybody heard of a change', () => {
  const { state, told } = watched();
  state.onDraw(() => told.push('drawn'));
  state.set({ rows: 1 });
  expect(told).toEqual(['1', 'drawn']);
});

it('tells of a quiet change at once, and is drawn a moment later', async () => {
  const { state, told } = watched();
  state.onDraw(() => told.push('drawn'));
  state.setQuietly({ rows: 1 });
  state.setQuietly({ rows: 2 });
  expect([state.get().rows, told]).toEqual([2, ['1', '2']]);
  await vi.waitFor(() => expect(told).toEqual(['1', '2', 'drawn']));
});

it('draws a quiet change with the next one, once', () => {
  vi.useFakeTimers();
  try {
    const { state } = watched();
    const drawn: unknown[] = [];
    state.onDraw(() => drawn.push(state.get()));
    state.setQuietly({ rows: 2 });
    state.set({ name: 'b' });
    vi.runAllTimers();
    expect(drawn).toEqual([{ rows: 2, name: 'b' }]);
  } finally {
    vi.useRealTimers();
  }
});

it('draws a quiet change that was held with all others, at the release', () => {
  const { state, told } = watched();
  state.onDraw(() => told.push('drawn'));
  const release = state.hold();
  state.setQuietly({ rows: 1 });
  expect(told).toEqual([]);
  release();
  expect(told).toEqual(['1', 'drawn']);
});

it('draws a quiet change now where that is asked for, and not again', () => {
  vi.useFakeTimers();
  try {
    const { state } = watched();
    const drawn: unknown[] = [];
    state.onDraw(() => drawn.push(state.get()));
    state.drawNow();
    state.setQuietly({ rows: 2 });
    state.drawNow();
    vi.runAllTimers();
    expect(drawn).toEqual([{ rows: 2, name: '' }]);
  } finally {
    vi.useRealTimers();
  }
});
