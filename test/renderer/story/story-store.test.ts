import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Backend } from '../../../backend/backend.ts';
import { createStoryStore, type StoryStore } from '../../../renderer/features/story/model/story-store.ts';
import { type CheckedStory, checkedStory } from './checked-story.ts';

let story: CheckedStory;
let backend: Backend;
let call: CheckedStory['call'];
let store: StoryStore;
let stopListening: () => void;

const paragraphs = [
  'Nobody was hurt, and the ferry ran on time.',
  'Volunteers carried sand to the the lower gate before dawn.',
  'Schools in in the hill towns opened again on Thursday.',
];

beforeEach(async () => {
  story = await checkedStory(paragraphs);
  ({ backend, call } = story);
  store = createStoryStore(backend, story.storyId);
  stopListening = store.listen();
  const opened = store.open();
  await vi.waitFor(() => expect(store.get().status).toBe('ready'));
  store.need(0, 3);
  await opened;
});

afterEach(async () => {
  stopListening();
  await story.end();
});

function currentText(position: number): string | undefined {
  const { index, revisionSourceId = 0 } = store.get();
  return store.row(index[position]?.id ?? 0)?.cells[revisionSourceId];
}

test('a story opens at its first open finding', () => {
  const { selection, index, queue } = store.get();
  expect(selection).toEqual({ rowId: index[1]?.id, findingId: queue[0]?.findingId });
});

test('rows are loaded when they are needed', () => {
  expect([0, 1, 2].map(currentText)).toEqual(paragraphs);
});

test('a change by anybody arrives in row, index, queue and counts, and the selection stays', async () => {
  const { queue, selection } = store.get();
  const second = queue[1];
  await call('review.apply', { findingId: second?.findingId ?? 0, suggestion: 0, by: 1 });
  await vi.waitFor(() => expect(store.get().story?.counts.open).toBe(1));
  expect(currentText(2)).toBe('Schools in the hill towns opened again on Thursday.');
  expect(store.get().index[2]).toMatchObject({ state: 'edited', changed: true, findings: 0 });
  expect(store.get().queue.find(({ findingId }) => findingId === second?.findingId)?.state).toBe('fixed');
  expect(store.get().selection).toEqual(selection);
});

test('a row keeps its object until it changes', async () => {
  const { index } = store.get();
  const before = store.row(index[0]?.id ?? 0);
  await call('review.confirm', { rowIds: [index[1]?.id ?? 0], by: 1 });
  await vi.waitFor(() => expect(store.get().index[1]?.state).toBe('confirmed'));
  expect(store.row(index[0]?.id ?? 0)).toBe(before);
});

test('what an answer tells after the event that told the same draws nothing', async () => {
  const { index } = store.get();
  const change = await call('review.confirm', { rowIds: [index[1]?.id ?? 0], by: 1 });
  await vi.waitFor(() => expect(store.get().index[1]?.state).toBe('confirmed'));
  const before = store.get();
  let drawn = 0;
  const stop = store.onDraw(() => {
    drawn += 1;
  });
  store.take(structuredClone(change));
  stop();
  expect(drawn).toBe(0);
  expect(store.get()).toBe(before);
});

test('what is told of the row that is typed in is known at once, and of other rows drawn at once', async () => {
  const { index } = store.get();
  const [first, second] = [index[0]?.id ?? 0, index[1]?.id ?? 0];
  const other = createStoryStore(backend, store.storyId, () => first);
  const stop = other.listen();
  const opened = other.open();
  await vi.waitFor(() => expect(other.get().status).toBe('ready'));
  other.need(0, 3);
  await opened;
  const seen: string[] = [];
  other.subscribe(() => seen.push(`heard ${other.get().index[0]?.state} ${other.get().index[1]?.state}`));
  other.onDraw(() => seen.push(`drawn ${other.get().index[0]?.state} ${other.get().index[1]?.state}`));
  await call('review.confirm', { rowIds: [first], by: 1 });
  await vi.waitFor(() => expect(other.get().index[0]?.state).toBe('confirmed'));
  expect(seen).toEqual(['heard confirmed open']);
  await call('review.confirm', { rowIds: [second], by: 1 });
  await vi.waitFor(() => expect(other.get().index[1]?.state).toBe('confirmed'));
  expect(seen).toEqual(['heard confirmed open', 'heard confirmed confirmed', 'drawn confirmed confirmed']);
  stop();
});

test('a row asked for while the story is being opened anew is answered', async () => {
  const fresh = createStoryStore(backend, store.storyId);
  void fresh.open();
  await vi.waitFor(() => expect(fresh.get().status).toBe('ready'));
  const [first] = fresh.get().index;
  // The story's answer comes first and makes the rows' answer void.
  void fresh.open();
  expect(await fresh.load(first?.id ?? 0)).toMatchObject({ id: first?.id });
});

test('what changes while the story and its first rows are on their way is in both', async () => {
  const { queue, revisionSourceId = 0 } = store.get();
  let asked = 0;
  let line: Promise<unknown> = Promise.resolve();
  // Calls are answered one after the other; after the first of them somebody mends the third row.
  const other = createStoryStore(
    {
      subscribe: backend.subscribe,
      invoke(method, input) {
        asked += 1;
        const isSecond = asked === 2;
        const answer = line.then(async () => {
          if (isSecond) await call('review.apply', { findingId: queue[1]?.findingId ?? 0, suggestion: 0, by: 1 });
          return backend.invoke(method, input);
        });
        // An answer arrives before anything that comes after it, as over every line.
        line = answer.then(() => new Promise(setImmediate));
        return answer;
      },
    },
    store.storyId,
  );
  const stop = other.listen();
  const opened = other.open();
  await vi.waitFor(() => expect(other.get().status).toBe('ready'));
  other.need(0, 3);
  await opened;
  stop();
  const { index } = other.get();
  expect(index[2]).toMatchObject({ state: 'edited', findings: 0 });
  const row = other.row(index[2]?.id ?? 0);
  expect(row).toMatchObject({ state: 'edited', findings: 0 });
  expect(row?.cells[revisionSourceId]).toBe('Schools in the hill towns opened again on Thursday.');
});

test('a story that is not there fails with the reason', async () => {
  const missing = createStoryStore(backend, 999);
  await missing.open();
  expect(missing.get()).toMatchObject({ status: 'failed', error: { code: 'not-found' } });
});

test('who comes back to a finding stands at it, and at the next one where it was decided', async () => {
  const [first, second] = store.get().queue;
  const place = { rowId: first?.rowId, findingId: first?.findingId };
  const openFrom = async () => {
    const fresh = createStoryStore(backend, store.storyId);
    fresh.comeBack(place);
    await fresh.open();
    return fresh.get().selection;
  };
  expect(await openFrom()).toEqual(place);
  await call('review.dismiss', { findingId: first?.findingId ?? 0, scope: 'here', by: 1 });
  expect(await openFrom()).toEqual({ rowId: second?.rowId, findingId: second?.findingId });
});
