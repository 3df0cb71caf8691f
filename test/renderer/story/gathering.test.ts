import { expect, it } from 'vitest';
import { createGathering } from '../../../renderer/features/story/model/gathering.ts';
import { observable } from '../../../renderer/features/story/model/observable.ts';

function watched() {
  const state = observable({ rows: 0 });
  const told: number[] = [];
  state.subscribe(() => told.push(state.get().rows));
  const gathering = createGathering(state.hold);
  const take = (rows: number): void => {
    gathering.gather();
    state.set({ rows });
  };
  return { told, gathering, take };
}

it('shows at once what is told while nothing is changed from here', () => {
  const { told, take } = watched();
  take(1);
  expect(told).toEqual([1]);
});

it('shows what belongs to a change when the change is done', async () => {
  const { told, gathering, take } = watched();
  await gathering.together(async () => {
    take(1);
    await Promise.resolve();
    take(2);
    expect(told).toEqual([]);
  });
  expect(told).toEqual([2]);
  expect(gathering.isUnderWay()).toBe(false);
});

it('shows it before, where the change says so, and gathers what comes then', async () => {
  const { told, gathering, take } = watched();
  await gathering.together(async () => {
    take(1);
    gathering.show();
    expect(told).toEqual([1]);
    take(2);
    expect(told).toEqual([1]);
  });
  expect(told).toEqual([1, 2]);
});

it('shows what a change that failed had told', async () => {
  const { told, gathering, take } = watched();
  const failed = gathering.together(async () => {
    take(1);
    await Promise.reject(new Error('refused'));
  });
  await expect(failed).rejects.toThrow('refused');
  expect(told).toEqual([1]);
});

it('does not wait for an answer that takes long', async () => {
  const { told, gathering, take } = watched();
  let end = (): void => undefined;
  const done = gathering.together(
    () =>
      new Promise<void>((resolve) => {
        end = resolve;
      }),
  );
  take(1);
  await expect.poll(() => told).toEqual([1]);
  end();
  await done;
});
