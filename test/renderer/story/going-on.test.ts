import i18next from 'i18next';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { decideRow } from '../../../renderer/features/story/model/decisions.ts';
import { createDesk, type Desk } from '../../../renderer/features/story/model/desk.ts';
import { dismissFinding } from '../../../renderer/features/story/model/dismissing.ts';
import { leftDraftOf, openRowOf } from '../../../renderer/features/story/model/edited-row.ts';
import { openEditor, stepOut, typed } from '../../../renderer/features/story/model/editing.ts';
import { goToPosition, keepSelection } from '../../../renderer/features/story/model/walk.ts';
import type { MethodName } from '../../../shared/contract/api.ts';
import type { Client } from '../../../shared/contract/client.ts';
import type { ErrorShape } from '../../../shared/contract/errors.ts';
import type { Person } from '../../../shared/contract/model.ts';
import { type CheckedStory, checkedStory } from './checked-story.ts';

const translator: Person = { id: 1, name: 'Lin', role: 'translator', colour: '#0b7285' };
const full: ErrorShape = {
  code: 'disk-full',
  message: { en: 'The disk is full.', zh: '磁盘已满。' },
  mend: { en: 'Free some space.', zh: '请释放空间。' },
};

let story: CheckedStory;
let desk: Desk;
let stopListening: () => void;
/** Calls that are held back, until they are let through or refused. */
let held: Partial<Record<MethodName, PromiseWithResolvers<'through' | 'refused'>>>;

function hold(method: MethodName): PromiseWithResolvers<'through' | 'refused'> {
  const gate = Promise.withResolvers<'through' | 'refused'>();
  held[method] = gate;
  return gate;
}

beforeAll(() => i18next.init({ lng: 'en', resources: {} }));

beforeEach(async () => {
  held = {};
  story = await checkedStory([
    'Volunteers carried sand to the the lower gate before dawn.',
    'Nobody was hurt, and the ferry ran on time.',
    'Schools in in the hill towns opened again on Thursday.',
  ]);
  const { backend } = story;
  const client: Client = {
    subscribe: (event, listener) => backend.subscribe(event, listener),
    async invoke(method, input) {
      if ((await held[method]?.promise) === 'refused') return { ok: false, error: full };
      return backend.invoke(method, input);
    },
  };
  desk = createDesk(client, story.storyId, () => translator);
  stopListening = desk.store.listen();
  const opened = desk.store.open();
  await vi.waitFor(() => expect(desk.store.get().status).toBe('ready'));
  desk.store.need(0, 3);
  await opened;
});

afterEach(async () => {
  stopListening();
  await story.end();
});

const idAt = (position: number): number => desk.store.get().index[position]?.id ?? 0;

/** Types over the first row's text and leaves it; answers what tells whether the rows have the keys. */
async function typeAndLeave(text: string) {
  await openEditor(desk, idAt(0));
  typed(desk, text);
  const goBack = vi.fn<() => void>();
  return { goBack, leaving: stepOut(desk, goBack) };
}

test('who leaves the editor is back in the rows at once, and what was typed stands there until it is saved', async () => {
  const gate = hold('review.edit');
  const { goBack, leaving } = await typeAndLeave('Volunteers carried sand to the gate.');
  expect(goBack).toHaveBeenCalledOnce();
  expect(openRowOf(desk.view.get())).toBeUndefined();
  expect(leftDraftOf(desk.view.get(), idAt(0))).toBe('Volunteers carried sand to the gate.');
  expect(desk.view.get().save.kind).toBe('saving');
  gate.resolve('through');
  await leaving;
  expect(desk.view.get()).toMatchObject({ editing: undefined, save: { kind: 'saved' } });
  expect(desk.store.get().index[0]?.state).toBe('edited');
});

test('a text that cannot be saved is in the editor again, with the reason', async () => {
  const gate = hold('review.edit');
  const { leaving } = await typeAndLeave('Volunteers carried sand to the gate.');
  gate.resolve('refused');
  await leaving;
  expect(openRowOf(desk.view.get())).toBe(idAt(0));
  expect(desk.view.get().editing?.draft).toBe('Volunteers carried sand to the gate.');
  expect(desk.view.get().save).toEqual({ kind: 'failed', error: full });
});

test('an editor whose text is known not to be saved stays until it is', async () => {
  const gate = hold('review.edit');
  const { goBack, leaving } = await typeAndLeave('Volunteers carried sand to the gate.');
  gate.resolve('refused');
  await leaving;
  const again = hold('review.edit');
  goBack.mockClear();
  const leavingAgain = stepOut(desk, goBack);
  expect(openRowOf(desk.view.get())).toBe(idAt(0));
  expect(goBack).not.toHaveBeenCalled();
  again.resolve('through');
  await leavingAgain;
  expect(desk.view.get().editing).toBeUndefined();
  expect(goBack).toHaveBeenCalledOnce();
});

test('the row can be opened again while it is being saved, and then has what was saved', async () => {
  const gate = hold('review.edit');
  const { leaving } = await typeAndLeave('Volunteers carried sand to the gate.');
  const opening = openEditor(desk, idAt(0));
  gate.resolve('through');
  await Promise.all([leaving, opening]);
  expect(desk.view.get().editing).toMatchObject({ rowId: idAt(0), draft: 'Volunteers carried sand to the gate.' });
  expect(openRowOf(desk.view.get())).toBe(idAt(0));
});

test('a story that nobody moved in goes to its first open finding when the one that it stood at is gone', async () => {
  const stop = desk.store.subscribe(() => keepSelection(desk));
  const [, second] = desk.queue();
  const { story: summary, history } = desk.store.get();
  const row = desk.store.row(idAt(0));
  if (!row || !summary) throw new Error('The story is not loaded.');
  desk.store.take({ counts: summary.counts, history, rows: [{ ...row, findings: 0, findingList: [] }] });
  expect(desk.store.get().selection).toEqual({ rowId: idAt(2), findingId: second?.findingId });
  stop();
});

test('after a decision the next row is there before it is stored, and the state of the last one after', async () => {
  await goToPosition(desk, 0);
  const gate = hold('review.confirm');
  const deciding = decideRow(desk, 'review.confirm');
  await vi.waitFor(() => expect(desk.store.get().selection.rowId).toBe(idAt(2)));
  expect(desk.store.get().index[0]?.state).toBe('open');
  gate.resolve('through');
  await deciding;
  expect(desk.store.get().index[0]?.state).toBe('confirmed');
  expect(desk.store.get().selection.rowId).toBe(idAt(2));
});

test('where a decision is refused, the row that it was about is gone back to', async () => {
  await goToPosition(desk, 0);
  const { selection } = desk.store.get();
  const gate = hold('review.confirm');
  const deciding = decideRow(desk, 'review.confirm');
  await vi.waitFor(() => expect(desk.store.get().selection.rowId).toBe(idAt(2)));
  gate.resolve('refused');
  await deciding;
  expect(desk.store.get().selection).toEqual(selection);
});

test('who has gone elsewhere meanwhile stays there when a decision is refused', async () => {
  await goToPosition(desk, 0);
  const gate = hold('review.confirm');
  const deciding = decideRow(desk, 'review.confirm');
  await vi.waitFor(() => expect(desk.store.get().selection.rowId).toBe(idAt(2)));
  await goToPosition(desk, 1);
  gate.resolve('refused');
  await deciding;
  expect(desk.store.get().selection.rowId).toBe(idAt(1));
});

test('after a dismissal the next finding is there before it is stored; where it is refused, the finding is back', async () => {
  const [first, second] = desk.queue();
  await goToPosition(desk, 0);
  const gate = hold('review.dismiss');
  const dismissing = dismissFinding(desk, 'here');
  await vi.waitFor(() => expect(desk.store.get().selection.findingId).toBe(second?.findingId));
  gate.resolve('refused');
  await dismissing;
  expect(desk.store.get().selection.findingId).toBe(first?.findingId);
  expect(desk.queue()).toHaveLength(2);
});

test('a dismissal that may take others with it goes on once it is stored', async () => {
  await goToPosition(desk, 0);
  const { selection } = desk.store.get();
  const gate = hold('review.dismiss');
  const dismissing = dismissFinding(desk, 'story');
  await new Promise(setImmediate);
  expect(desk.store.get().selection).toEqual(selection);
  gate.resolve('through');
  await dismissing;
  expect(desk.store.get().selection.rowId).toBe(idAt(2));
});
