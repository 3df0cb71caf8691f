import { expect, it } from 'vitest';
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
