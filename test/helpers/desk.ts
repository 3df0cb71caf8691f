import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, onTestFinished } from 'vitest';
import { workerUrl } from '../../backend/analysis/worker-url.ts';
import type { Backend, BackendOptions } from '../../backend/backend.ts';
import { createBackend } from '../../backend/create-backend.ts';
import type { Input, MethodName, Output } from '../../shared/contract/api.ts';
import type { ErrorShape } from '../../shared/contract/errors.ts';
import { type EventName, type Events, eventNames } from '../../shared/contract/events.ts';
import type { FindingView, Id, RowView } from '../../shared/contract/model.ts';
import { unpackIndex } from '../../shared/contract/packed-index.ts';

/** The people of a new desk. */
export const translator = 1;
export const reviewer = 2;

/** Where a helper leaves what is to be done at the end; by default the end of the test. */
type AtEnd = (tidy: () => unknown) => void;

const atEndOfTest: AtEnd = (tidy) =>
  onTestFinished(async () => {
    await tidy();
  });

/** A new empty folder, removed at the end. */
export function newFolder(atEnd: AtEnd = atEndOfTest): string {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-test-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export type Desk = Awaited<ReturnType<typeof openDesk>>;

/**
 * One running backend for all tests of a file, for those that only work on stories of their own: starting the checks
 * takes longer than most tests. Call at the top of the file.
 */
export function shareDesk(options: Partial<BackendOptions> = {}): () => Desk {
  let desk: Desk | undefined;
  beforeAll(async () => {
    const tidying: (() => unknown)[] = [];
    desk = await openDesk(options, (tidy) => tidying.unshift(tidy));
    return async () => {
      for (const tidy of tidying) await tidy();
    };
  });
  return () => {
    if (!desk) throw new Error('The desk is shared by tests, and none has begun.');
    return desk;
  };
}

/** A running backend on a folder of its own (or the one given), closed at the end. */
export async function openDesk(options: Partial<BackendOptions> = {}, atEnd: AtEnd = atEndOfTest) {
  const dataFolder = options.dataFolder ?? newFolder(atEnd);
  const backend: Backend = await createBackend({ version: '0.0.0-test', workerUrl, ...options, dataFolder });
  atEnd(() => backend.close());

  async function call<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> {
    const result = await backend.invoke(method, input);
    if (!result.ok) throw new Error(`${method}: ${result.error.code}: ${result.error.message.en}`);
    return result.data;
  }

  /** The error of a call that must fail. */
  async function refusal<M extends MethodName>(method: M, input: Input<M>): Promise<ErrorShape> {
    const result = await backend.invoke(method, input);
    if (result.ok) throw new Error(`${method} was expected to be refused.`);
    return result.error;
  }

  /** Resolves as soon as the condition holds; it is tried now and after every event. */
  async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
    let wake = (): void => {};
    const ends = eventNames.map((event) => backend.subscribe(event, () => wake()));
    try {
      for (;;) {
        const next = new Promise<void>((resolve) => {
          wake = resolve;
        });
        if (await condition()) return;
        await next;
      }
    } finally {
      for (const end of ends) end();
    }
  }

  /** Collects the payloads of an event from now on. */
  function heard<E extends EventName>(event: E): Events[E][] {
    const payloads: Events[E][] = [];
    backend.subscribe(event, (payload) => payloads.push(payload));
    return payloads;
  }

  async function openStory(storyId: Id) {
    const { index, ...view } = await call('stories.open', { storyId });
    return { ...view, index: unpackIndex(index) };
  }
  const analysed = (storyId: Id): Promise<void> => until(async () => (await openStory(storyId)).story.analysed);

  async function rows(storyId: Id): Promise<readonly RowView[]> {
    return call('stories.rows', { storyId, from: 0, to: 500 });
  }

  async function row(storyId: Id, position = 0): Promise<RowView> {
    const found = (await rows(storyId))[position];
    if (!found) throw new Error(`There is no row ${position}.`);
    return found;
  }

  /** The first finding of a check in a row. */
  async function finding(storyId: Id, check: string, position = 0): Promise<FindingView> {
    const found = (await row(storyId, position)).findingList.find((each) => each.check === check);
    if (!found) throw new Error(`Row ${position} has no finding of ${check}.`);
    return found;
  }

  /** Imports texts as one story; the kind of each is its key. Not analysed yet when it answers. */
  async function importStory(texts: StoryTexts, name = 'A story'): Promise<Id> {
    const sources: Input<'imports.commit'>['sources'] = [];
    for (const [kind, text] of sourcesOf(texts)) {
      const { draftId } = await call('imports.readPasted', { text });
      const language = kind === 'original' ? 'zh' : 'en';
      sources.push({ draftId, kind, language, label: `${kind} ${sources.length + 1}` });
    }
    return (await call('imports.commit', { name, by: translator, sources })).id;
  }

  /** A story whose checks have run. */
  async function newStory(texts: StoryTexts | string, name?: string): Promise<Id> {
    const storyId = await importStory(typeof texts === 'string' ? { machine: texts } : texts, name);
    await analysed(storyId);
    return storyId;
  }

  let sessions = 0;
  /** Edits a row to a new text, as a step of its own unless a session is named. */
  async function edit(storyId: Id, position: number, text: string, session = `session ${++sessions}`, by = translator) {
    const { id: rowId, version } = await row(storyId, position);
    return call('review.edit', { rowId, text, version, session, by });
  }

  /** The current text of every row. */
  async function revision(storyId: Id): Promise<string[]> {
    const { revisionSourceId = 0 } = await openStory(storyId);
    return (await rows(storyId)).map(({ cells }) => cells[revisionSourceId] ?? '');
  }

  return {
    dataFolder,
    backend,
    call,
    refusal,
    until,
    heard,
    analysed,
    openStory,
    rows,
    row,
    finding,
    importStory,
    newStory,
    edit,
    revision,
    close: () => backend.close(),
  };
}

export interface StoryTexts {
  readonly original?: string;
  readonly machine?: string | readonly string[];
  readonly reference?: string;
}

function* sourcesOf({ original, machine = [], reference }: StoryTexts) {
  if (original !== undefined) yield ['original', original] as const;
  for (const text of typeof machine === 'string' ? [machine] : machine) yield ['machine', text] as const;
  if (reference !== undefined) yield ['reference', reference] as const;
}
