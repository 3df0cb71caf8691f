import { expect, test } from 'vitest';
import { firstOpen, following, step, visibleQueue, withRows } from '../../../renderer/features/story/model/queue.ts';
import { noFilter } from '../../../renderer/features/story/model/queue-filter.ts';
import { finding, item, row } from './build.ts';

const view = { ...noFilter, order: 'reading', showAdvice: false } as const;
const rows = { isMine: () => false, isReturned: () => false };
const ids = (queue: readonly { readonly findingId: number }[]) => queue.map(({ findingId }) => findingId);

const three = [
  item({ findingId: 1, position: 0, score: 0.2 }),
  item({ findingId: 2, rowId: 2, position: 1, score: 0.9, family: 'awkward' }),
  item({ findingId: 3, rowId: 3, position: 2, score: 0.5 }),
];

test('by score the best comes first', () => {
  expect(ids(visibleQueue(three, { ...view, order: 'score' }, rows))).toEqual([2, 3, 1]);
});

test('a family shows its own findings alone', () => {
  expect(ids(visibleQueue(three, { ...view, family: 'awkward' }, rows))).toEqual([2]);
});

test('advice and settled findings are shown only when asked for', () => {
  const queue = [item({ findingId: 1, tier: 'advice' }), item({ findingId: 2, state: 'fixed' })];
  expect(visibleQueue(queue, view, rows)).toEqual([]);
  expect(ids(visibleQueue(queue, { ...view, showAdvice: true }, rows))).toEqual([1]);
  expect(ids(visibleQueue(queue, { ...view, state: 'fixed' }, rows))).toEqual([2]);
});

test('stepping goes round both ends', () => {
  expect(step(three, { findingId: 3, position: 2 }, 1)?.findingId).toBe(1);
  expect(step(three, { findingId: 1, position: 0 }, -1)?.findingId).toBe(3);
});

test('without a selected finding stepping starts at the row', () => {
  expect(step(three, { position: 1 }, 1)?.findingId).toBe(2);
  expect(step(three, { position: 1 }, -1)?.findingId).toBe(2);
  expect(step(three, { position: 9 }, 1)?.findingId).toBe(1);
});

test('an empty queue has no next finding', () => {
  expect(step([], { position: 0 }, 1)).toBeUndefined();
});

test('after a decision the later findings come first, then the earlier ones', () => {
  expect(ids(following(three, 2))).toEqual([3, 1]);
});

test('a changed row replaces its lines and keeps reading order', () => {
  const changed = row(2, [finding({ id: 7, rowId: 2 }), finding({ id: 8, rowId: 2 })]);
  expect(ids(withRows(three, [changed], 1))).toEqual([1, 7, 8, 3]);
});

test('a row whose findings are gone leaves the queue', () => {
  expect(ids(withRows(three, [row(2, [])], 1))).toEqual([1, 3]);
});

test('a finding whose row went into another one stands there alone', () => {
  const merged = row(1, [finding({ id: 1, rowId: 1 }), finding({ id: 2, rowId: 1 })]);
  expect(ids(withRows(three, [merged], 1))).toEqual([1, 2, 3]);
});

test('a row that moved up leaves nothing where it stood', () => {
  const moved = { ...row(3, [finding({ id: 3, rowId: 3 })]), position: 1 };
  const queue = withRows(three, [moved], 1);
  expect(queue.map(({ findingId, position }) => [findingId, position])).toEqual([
    [1, 0],
    [3, 1],
  ]);
});

test('a row starts with its first finding that is open and shown', () => {
  const findings = [finding({ id: 1, state: 'fixed' }), finding({ id: 2, tier: 'advice' }), finding({ id: 3 })];
  expect(firstOpen(findings, false)?.id).toBe(3);
  expect(firstOpen(findings, true)?.id).toBe(2);
});

test('a finding dismissed by what was dismissed in another story says so', () => {
  const dismissal = { id: 5, storyId: 9, scope: 'everywhere', by: 1, at: '2026-01-01T00:00:00.000Z' } as const;
  const changed = row(2, [finding({ id: 7, rowId: 2, state: 'dismissed', dismissal })]);
  expect(withRows([], [changed], 1)).toMatchObject([{ findingId: 7, elsewhere: true }]);
  expect(withRows([], [changed], 9)[0]).not.toHaveProperty('elsewhere');
});

test('a row that has the findings it had leaves the queue as it is', () => {
  const told = row(1, [finding({ id: 1 })]);
  const queue = withRows([], [told], 9);
  expect(withRows(queue, [{ ...told, version: 2 }], 9)).toBe(queue);
});
