import { limits } from '../../../shared/contract/api.ts';
import type { OpenedFile } from '../../../shared/contract/bridge.ts';
import type { CallWatch, Client } from '../../../shared/contract/client.ts';
import type { ColumnRole, SourceDraft } from '../../../shared/contract/drafts.ts';
import type { ErrorShape, Result } from '../../../shared/contract/errors.ts';
import type { VersionCandidate } from '../../../shared/contract/methods/versions.ts';
import type { Id, StorySummary } from '../../../shared/contract/model.ts';
import type { Localized } from '../../../shared/localized.ts';
import { fileTooLarge, fileUnreadable, pasteTooLong } from './import-errors.ts';
import { type ImportItem, isReady, moveFirst, type ReadyItem } from './import-item.ts';
import { firstStory, grouped, type ImportStory, namesOf, newStory, storiesOf } from './import-stories.ts';
import { saidOf } from './said-of-source.ts';

/** What of a browser's `File` is needed. */
export interface ImportFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

interface Readable {
  readonly name: string;
  read(): Promise<Uint8Array<ArrayBuffer>>;
}

/** A browser's File has a method `bytes` of its own, so that is no way to tell. */
function isOpened(file: ImportFile | OpenedFile): file is OpenedFile {
  return !('arrayBuffer' in file);
}

export interface ImportState {
  readonly open: boolean;
  readonly items: readonly ImportItem[];
  /** The stories that they will make; several where the files are of several. */
  readonly stories: readonly ImportStory[];
  readonly committing: boolean;
  /** The story that the files are a newer version of. */
  readonly target?: Id | undefined;
  /** Stories that they may be a newer version of, the likeliest first. */
  readonly candidates: readonly VersionCandidate[];
  /** Why the last try to import failed; the drafts are still there. */
  readonly error?: ErrorShape | undefined;
}

export interface ImportStore {
  get(): ImportState;
  subscribe(listener: () => void): () => void;
  /** Opens the dialog, without a source yet. */
  open(target?: Id): void;
  /** Takes the files for a newer version of that story, or for a story of their own. */
  aimAt(target: Id | undefined): void;
  /** The files were taken into their story: the dialog closes. */
  taken(): void;
  /** `target`: as a newer version of that story. */
  addFiles(files: readonly (ImportFile | OpenedFile)[], target?: Id): void;
  /** `html`: the same with its markup, as it was copied. */
  addText(text: string, html?: string): void;
  rename(story: string, name: string): void;
  /** Makes a source one of another story of this import; `undefined`: of one of its own. */
  moveTo(key: string, story: string | undefined): void;
  correct(key: string, correction: Partial<Pick<ReadyItem, 'kind' | 'language' | 'label' | 'metadata'>>): void;
  /** Says what the columns of a table are, and whether its first line names them. */
  mapColumns(key: string, roles: readonly (ColumnRole | null)[], hasHeading: boolean): Promise<void>;
  /** Starts the revision from this machine source. */
  makeBase(key: string): void;
  takeOut(key: string): void;
  /** Closes the dialog and forgets its drafts here and in the backend. */
  discard(): void;
  /**
   * Makes the stories, one after the other, each whole or not at all. Answers those that were made; when one failed (then
   * `error` says why) or was given up, it and those behind it are still here.
   */
  commit(by: Id, watch?: CallWatch): Promise<readonly StorySummary[]>;
}

const closed: ImportState = { open: false, items: [], stories: [], committing: false, candidates: [] };

/**
 * One import from the first file to the story. Files are read one after the other and each by its own call: one that
 * cannot be read takes no other with it, and at most one is held in memory.
 */
export function createImportStore(client: Client): ImportStore {
  let state = closed;
  let typed: ReadonlyMap<string, string> = new Map();
  let guessed: ReadonlyMap<string, string> = new Map();
  /** Somebody said which sources belong together. */
  let sorted = false;
  let lastKey = 0;
  let queue: Promise<void> = Promise.resolve();
  /** How what is being read is given up. */
  const cancels = new Map<string, () => void>();
  const listeners = new Set<() => void>();

  function set(patch: Partial<ImportState>): void {
    const next = { ...state, ...patch };
    state = { ...next, stories: storiesOf(next.items, new Map([...guessed, ...typed])) };
    for (const listener of [...listeners]) listener();
  }

  function newKey(): string {
    lastKey += 1;
    return String(lastKey);
  }

  function has(key: string): boolean {
    return state.items.some((item) => item.key === key);
  }

  function replace(key: string, replacements: readonly ImportItem[]): void {
    set({ items: state.items.flatMap((item) => (item.key === key ? replacements : [item])) });
  }

  function forget(draftIds: readonly string[]): void {
    if (draftIds.length > 0) void client.invoke('imports.discard', { draftIds: [...draftIds] });
  }

  /** Shows what is being done with a file or text, and keeps the way to give it up. */
  function watchOf(key: string): CallWatch {
    return {
      // Nothing is answered: not everything could cross Electron's bridge.
      onBegun: (cancel) => {
        cancels.set(key, cancel);
      },
      onProgress: ({ doing }) => {
        if (doing) replaceReading(key, doing);
      },
    };
  }

  function replaceReading(key: string, doing: Localized): void {
    const item = state.items.find((each) => each.key === key);
    if (item?.status === 'reading' && item.doing?.en !== doing.en) replace(key, [{ ...item, doing }]);
  }

  /** What is no longer wanted is not read to its end. */
  function giveUp(keys: readonly string[]): void {
    for (const key of keys) cancels.get(key)?.();
  }

  /** Puts what was read in place of the line that waited for it. */
  function settle(key: string, name: string | undefined, result: Result<readonly SourceDraft[]>): void {
    cancels.delete(key);
    if (!has(key)) {
      if (result.ok) forget(result.data.map(({ draftId }) => draftId));
      return;
    }
    if (!result.ok) {
      replace(key, [{ status: 'failed', key, ...(name === undefined ? {} : { name }), error: result.error }]);
      return;
    }
    replace(
      key,
      result.data.map((draft) => {
        const { kind, language, label, metadata } = draft;
        const story = state.stories.at(-1)?.key ?? firstStory;
        return { status: 'ready', key: newKey(), story, draft, kind, language, label, metadata };
      }),
    );
    void sortOut().then(findStories);
  }

  async function readFile(key: string, { name, read }: Readable): Promise<void> {
    if (!has(key)) return;
    let bytes: Uint8Array<ArrayBuffer>;
    try {
      bytes = await read();
    } catch {
      settle(key, name, { ok: false, error: fileUnreadable });
      return;
    }
    settle(key, name, await client.invoke('imports.read', { files: [{ name, bytes }] }, watchOf(key)));
  }

  /** The line of a file, and how to read it if it can be. */
  function lineFor(file: ImportFile | OpenedFile): { readonly item: ImportItem; readonly readable?: Readable } {
    const { name } = file;
    const line = { key: newKey(), name };
    if ('error' in file) return { item: { ...line, status: 'failed', error: file.error } };
    const size = isOpened(file) ? file.bytes.length : file.size;
    if (size > limits.fileBytes) return { item: { ...line, status: 'failed', error: fileTooLarge(size) } };
    const read = async () => new Uint8Array(isOpened(file) ? file.bytes : await file.arrayBuffer());
    return { item: { ...line, status: 'reading', size }, readable: { name, read } };
  }

  function add(items: readonly ImportItem[], target?: Id): void {
    if (!state.open) forgetChoices();
    set({
      open: true,
      error: undefined,
      items: [...state.items, ...items],
      ...(target !== undefined && { target }),
    });
  }

  function forgetChoices(): void {
    typed = new Map();
    guessed = new Map();
    sorted = false;
  }

  /** Once all files are read: which of them are of one story. */
  async function sortOut(): Promise<void> {
    const draftIds = state.items.filter(isReady).map(({ draft }) => draft.draftId);
    const isReading = state.items.some(({ status }) => status === 'reading');
    if (sorted || isReading || draftIds.length < 2 || state.target !== undefined) return;
    const found = await client.invoke('imports.group', { draftIds });
    const now = state.items.filter(isReady).map(({ draft }) => draft.draftId);
    if (found.ok && !sorted && now.join() === draftIds.join()) {
      guessed = namesOf(found.data);
      set({ items: grouped(state.items, found.data) });
    }
  }

  /** Which stories the texts may be a newer version of; asked again with every text that is read. */
  async function findStories(): Promise<void> {
    const draftIds = state.items.filter(isReady).map(({ draft }) => draft.draftId);
    // Several stories are never a newer version of one.
    if (draftIds.length === 0 || state.stories.length > 1) {
      set({ candidates: [] });
      return;
    }
    const found = await client.invoke('versions.candidates', { draftIds });
    const now = state.items.filter(isReady).map(({ draft }) => draft.draftId);
    if (found.ok && now.join() === draftIds.join()) set({ candidates: found.data });
  }

  function close(): void {
    forgetChoices();
    set({ ...closed, target: undefined });
  }

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: (target) => add([], target),
    aimAt: (target) => set({ target, error: undefined }),
    taken: close,
    addFiles(files, target) {
      if (files.length === 0) return;
      const lines = files.map(lineFor);
      add(
        lines.map(({ item }) => item),
        target,
      );
      for (const { item, readable } of lines) {
        if (readable) queue = queue.then(() => readFile(item.key, readable));
      }
    },
    addText(text, html) {
      const key = newKey();
      const length = Math.max(text.length, html?.length ?? 0);
      if (length > limits.pasteLength) {
        add([{ status: 'failed', key, error: pasteTooLong(length) }]);
        return;
      }
      add([{ status: 'reading', key, size: text.length }]);
      queue = queue.then(async () => {
        if (!has(key)) return;
        const pasted = { text, ...(html !== undefined && { html }) };
        const result = await client.invoke('imports.readPasted', pasted, watchOf(key));
        settle(key, undefined, result.ok ? { ok: true, data: [result.data] } : result);
      });
    },
    rename(story, name) {
      typed = new Map(typed).set(story, name);
      set({ error: undefined });
    },
    moveTo(key, story) {
      sorted = true;
      const to = story ?? newStory(state.items);
      set({
        error: undefined,
        items: state.items.map((item) => (item.key === key && isReady(item) ? { ...item, story: to } : item)),
      });
      void findStories();
    },
    correct(key, correction) {
      set({
        error: undefined,
        items: state.items.map((item) => (item.key === key && isReady(item) ? { ...item, ...correction } : item)),
      });
    },
    async mapColumns(key, roles, hasHeading) {
      const item = state.items.filter(isReady).find((each) => each.key === key);
      if (!item) return;
      const { draftId } = item.draft;
      const result = await client.invoke('imports.mapColumns', { draftId, roles: [...roles], hasHeading });
      if (!result.ok) {
        set({ error: result.error });
        return;
      }
      const { kind, language } = result.data;
      const mapped = { draft: result.data, kind, language };
      set({
        error: undefined,
        items: state.items.map((each) => (each.key === key && isReady(each) ? { ...each, ...mapped } : each)),
      });
    },
    makeBase: (key) => set({ items: moveFirst(state.items, key) }),
    takeOut(key) {
      const gone = state.items.filter((item) => item.key === key);
      forget(gone.filter(isReady).map(({ draft }) => draft.draftId));
      set({ error: undefined, items: state.items.filter((item) => item.key !== key) });
      giveUp([key]);
      // The others may have waited for it.
      void (gone.some(({ status }) => status === 'reading') ? sortOut() : Promise.resolve()).then(findStories);
    },
    discard() {
      if (state.committing) return;
      const { items } = state;
      forget(items.filter(isReady).map(({ draft }) => draft.draftId));
      close();
      giveUp(items.map(({ key }) => key));
    },
    async commit(by, watch) {
      set({ committing: true, error: undefined });
      const made: StorySummary[] = [];
      for (const story of state.stories) {
        const sources = story.items.map(saidOf);
        const result = await client.invoke('imports.commit', { name: story.name, by, sources }, watch);
        if (!result.ok) {
          set({ committing: false, error: result.error.code === 'cancelled' ? undefined : result.error });
          return made;
        }
        made.push(result.data);
        set({ items: state.items.filter((item) => !isReady(item) || item.story !== story.key) });
      }
      close();
      return made;
    },
  };
}
