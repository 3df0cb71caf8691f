import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSaver, type SavedText } from '../../../renderer/features/story/model/saver.ts';
import type { ErrorCode, Result } from '../../../shared/contract/errors.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function failure(code: ErrorCode): Result<SavedText> {
  return { ok: false, error: { code, message: { en: 'No.', zh: '不行。' } } };
}

/** A row as the backend keeps it: refuses texts that were made for another version. */
function backend(start: SavedText) {
  let stored = start;
  const calls: string[] = [];
  let trouble: ErrorCode | undefined;
  let loses = false;
  return {
    calls,
    stored: () => stored,
    write(text: string) {
      stored = { text, version: stored.version + 1 };
    },
    break(code: ErrorCode | undefined) {
      trouble = code;
    },
    /** Stores the next text, but its answer never arrives. */
    loseNextAnswer() {
      loses = true;
    },
    async save(text: string, version: number): Promise<Result<SavedText>> {
      calls.push(text);
      if (trouble) return failure(trouble);
      if (version !== stored.version) return failure('conflict');
      stored = { text, version: version + 1 };
      if (!loses) return { ok: true, data: stored };
      loses = false;
      return failure('backend-gone');
    },
    load: async (): Promise<Result<SavedText>> => ({ ok: true, data: stored }),
  };
}

function setUp(text = 'old') {
  const store = backend({ text, version: 1 });
  const states: string[] = [];
  const shown: string[] = [];
  const saver = createSaver({
    start: { text, version: 1 },
    save: store.save,
    load: store.load,
    onState: ({ kind }) => states.push(kind),
    onMerged: (text) => shown.push(text),
  });
  return { store, states, saver, shown };
}

test('saves after a pause in typing, once, the newest text', async () => {
  const { store, saver, states } = setUp();
  saver.change('n');
  await vi.advanceTimersByTimeAsync(99);
  saver.change('ne');
  saver.change('new');
  await vi.advanceTimersByTimeAsync(99);
  expect(store.calls).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(store.calls).toEqual(['new']);
  expect(states).toEqual(['unsaved', 'unsaved', 'unsaved', 'saving', 'saved']);
});

test('is not saved until the backend has answered', () => {
  const { saver } = setUp();
  saver.change('new');
  void saver.flush();
  expect(saver.state().kind).toBe('saving');
});

test('what is typed while it saves is saved next', async () => {
  const { store, saver } = setUp();
  saver.change('one');
  const flushed = saver.flush();
  saver.change('one two');
  expect(await flushed).toBe(true);
  expect(store.stored()).toEqual({ text: 'one two', version: 3 });
});

test('typing back to what is saved asks nothing of the backend', async () => {
  const { store, saver } = setUp();
  saver.change('older');
  saver.change('old');
  await vi.runAllTimersAsync();
  expect(store.calls).toEqual([]);
  expect(saver.state().kind).toBe('saved');
});

test('a backend that went away is tried again until it is back', async () => {
  const { store, saver } = setUp();
  store.break('backend-gone');
  saver.change('new');
  await vi.advanceTimersByTimeAsync(300);
  expect(saver.state().kind).toBe('failed');
  store.break(undefined);
  await vi.runAllTimersAsync();
  expect(store.stored().text).toBe('new');
  expect(saver.state().kind).toBe('saved');
});

test('a text whose answer was lost is not taken for a conflict', async () => {
  const { store, saver } = setUp();
  store.loseNextAnswer();
  saver.change('new');
  await vi.runAllTimersAsync();
  expect(saver.state().kind).toBe('saved');
  expect(store.stored().text).toBe('new');
});

test('another text in the row is a conflict, and nothing is overwritten', async () => {
  const { store, saver } = setUp();
  store.write('theirs');
  saver.change('mine');
  expect(await saver.flush()).toBe(false);
  expect(saver.state()).toEqual({ kind: 'conflict', theirs: { text: 'theirs', version: 2 }, base: 'old' });
  expect(store.stored().text).toBe('theirs');
});

test.each([
  ['mine', 'mine and more'],
  ['theirs', 'theirs'],
] as const)('a conflict settled for %s keeps that text', async (keep, expected) => {
  const { store, saver } = setUp();
  store.write('theirs');
  saver.change('mine');
  await saver.flush();
  saver.change('mine and more');
  expect(await saver.settle(keep)).toBe(expected);
  expect(store.stored().text).toBe(expected);
  expect(saver.state().kind).toBe('saved');
});

test('a new version of the same text is no conflict', async () => {
  const { store, saver } = setUp();
  store.write('old');
  saver.change('new');
  expect(await saver.flush()).toBe(true);
  expect(store.stored()).toEqual({ text: 'new', version: 3 });
});

test('typing without a pause is saved all the same', async () => {
  const { store, saver } = setUp();
  for (let typed = 1; typed <= 40; typed++) {
    saver.change('x'.repeat(typed));
    await vi.advanceTimersByTimeAsync(50);
  }
  expect(store.calls).toEqual(['x'.repeat(20), 'x'.repeat(40)]);
});

test('what somebody else changed elsewhere in the row is merged when it is saved', async () => {
  const { store, saver, shown } = setUp('Ten drains, forty pumps.');
  store.write('Nine drains, forty pumps.');
  saver.change('Ten drains, fifty pumps.');
  expect(await saver.flush()).toBe(true);
  expect(store.stored().text).toBe('Nine drains, fifty pumps.');
  expect(shown).toEqual(['Nine drains, fifty pumps.']);
});

test('what somebody else saves is shown at once where nothing is typed', () => {
  const { saver, shown, store } = setUp();
  saver.hear({ text: 'theirs', version: 2 });
  expect(shown).toEqual(['theirs']);
  expect(saver.state().kind).toBe('saved');
  expect(store.calls).toEqual([]);
});

test('what is typed stays when somebody else saves the row meanwhile', async () => {
  const { store, saver, shown } = setUp('Ten drains, forty pumps.');
  saver.change('Ten drains, fifty pumps.');
  store.write('Nine drains, forty pumps.');
  saver.hear(store.stored());
  expect(shown).toEqual(['Nine drains, fifty pumps.']);
  await vi.runAllTimersAsync();
  expect(store.stored()).toEqual({ text: 'Nine drains, fifty pumps.', version: 3 });
});

test('its own edit, heard of before its answer, changes nothing', async () => {
  const { store, saver, shown } = setUp();
  saver.change('new');
  const flushed = saver.flush();
  saver.hear({ text: 'new', version: 2 });
  saver.change('newer');
  expect(await flushed).toBe(true);
  expect(shown).toEqual([]);
  expect(store.stored().text).toBe('newer');
});

test('the same words changed by both are for the person to decide', () => {
  const { saver } = setUp();
  saver.change('mine');
  saver.hear({ text: 'theirs', version: 2 });
  expect(saver.state()).toEqual({ kind: 'conflict', theirs: { text: 'theirs', version: 2 }, base: 'old' });
});

test('while an input method composes nothing is saved and nothing changes under it', async () => {
  const { store, saver, shown } = setUp('Ten drains.');
  saver.change('Ten drains. J');
  saver.hold(true);
  store.write('Nine drains.');
  saver.hear(store.stored());
  await vi.runAllTimersAsync();
  expect([store.calls, shown]).toEqual([[], []]);
  saver.change('Ten drains. 决堤');
  saver.hold(false);
  await vi.runAllTimersAsync();
  expect(store.stored().text).toBe('Nine drains. 决堤');
  expect(shown).toEqual(['Nine drains. 决堤']);
});

test('an answer that comes while an input method composes waits for it to end', async () => {
  const { store, saver, shown } = setUp('Ten drains.');
  store.write('Nine drains.');
  saver.change('Ten drains. Rain');
  const flushed = saver.flush();
  saver.hold(true);
  await flushed;
  expect(shown).toEqual([]);
  saver.hold(false);
  await vi.runAllTimersAsync();
  expect(store.stored().text).toBe('Nine drains. Rain');
});
