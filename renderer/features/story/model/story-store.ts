import type { Change } from '../../../../shared/contract/api.ts';
import type { Client } from '../../../../shared/contract/client.ts';
import type { ErrorShape, Result } from '../../../../shared/contract/errors.ts';
import type {
  AnalysisProgress,
  HistoryState,
  Id,
  QueueItem,
  RowIndexEntry,
  RowView,
  Source,
  StorySummary,
} from '../../../../shared/contract/model.ts';
import { unpackIndex } from '../../../../shared/contract/packed-index.ts';
import { createGathering, type Gathering } from './gathering.ts';
import { cameFrom } from './lineage.ts';
import { type Observable, observable } from './observable.ts';
import { type Positions, positionsOf } from './positions.ts';
import { step, withRows } from './queue.ts';
import { createRowCache } from './row-cache.ts';
import { kept, keptRow } from './same.ts';
import { rangeOf, windowSize, windowsOf } from './windows.ts';

export interface Selection {
  readonly rowId?: Id | undefined;
  readonly findingId?: Id | undefined;
}

/** The story on screen as the backend last told it. Rows' texts are beside it (`row`), as only a part of them is loaded. */
export interface StoryState {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly error?: ErrorShape | undefined;
  readonly story?: StorySummary;
  readonly sources: readonly Source[];
  readonly baseSourceId?: Id | undefined;
  readonly revisionSourceId?: Id | undefined;
  readonly index: readonly RowIndexEntry[];
  readonly history: HistoryState;
  readonly progress?: AnalysisProgress | undefined;
  /** The story's findings in reading order; of those that are not changed yet only the open ones until the whole is loaded. */
  readonly queue: readonly QueueItem[];
  readonly queueLoaded: boolean;
  readonly selection: Selection;
}

export interface StoryStore
  extends Pick<Gathering, 'together' | 'show'>,
    Pick<Observable<StoryState>, 'get' | 'subscribe' | 'onDraw' | 'drawNow'> {
  readonly storyId: Id;
  /** Loads the story (again); what is on screen stays until the answer is there. */
  open(): Promise<void>;
  /** The row as last heard of; nothing while it is not loaded. The same object until it changes. */
  row(id: Id): RowView | undefined;
  positionOf(id: Id): number | undefined;
  /** Loads findings of every state and tier into the queue, for whoever wants to see more than the open ones. */
  needWholeQueue(): Promise<void>;
  /** Loads rows `from` to `to` where they are not loaded yet. */
  need(from: number, to: number): void;
  /** The row, loaded if need be; nothing where there is no such row. */
  load(id: Id): Promise<RowView | undefined>;
  /** Takes in what a call changed. */
  take(change: Pick<Change, 'rows' | 'counts' | 'history'>): void;
  select(selection: Selection): void;
  /** The finding that it stood at is gone: nobody went away from it. */
  fallBack(selection: Selection): void;
  /** Stands where somebody left the story; where that finding is decided, at the next one as soon as it is known. */
  comeBack(selection: Selection): void;
  /** Takes in how far the checking is. */
  follow(progress: AnalysisProgress): void;
  /** Listens to the backend's events until the answered function is called. */
  listen(): () => void;
}

/** Rows whose findings are listed in one call: whoever goes anywhere meanwhile waits for one call at most. */
const queueRows = 500;

/** Milliseconds that the queue waits for the first rows to be on screen. */
const firstRowsLimit = 1500;

/** Milliseconds until name and state are asked for again: whoever types hears of the rows first, and not of every letter. */
const summaryRest = 150;

/** What a change tells of a story. */
type Told = Pick<Change, 'rows' | 'counts' | 'history'>;

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** @param typedIn the row that is being typed in, if any: what is told of it is drawn after the typing */
export function createStoryStore(
  client: Client,
  storyId: Id,
  typedIn: () => Id | undefined = () => undefined,
): StoryStore {
  const state = observable<StoryState>({
    status: 'loading',
    sources: [],
    index: [],
    history: {},
    queue: [],
    queueLoaded: false,
    selection: {},
  });
  const rows = createRowCache();
  let positions: Positions = positionsOf([]);
  let refreshing = false;
  let outdated = false;
  let wholeQueue = false;
  let queueTurn = 0;
  /** Rows that changed while the queue was read. */
  const retaken = new Set<Id>();
  let moved = false;
  /** Stands where somebody left the story, until they go anywhere. */
  let cameBack = false;
  const gathering = createGathering(state.hold);
  let sayShown = (): void => undefined;
  const shown = new Promise<void>((resolve) => {
    sayShown = resolve;
  });

  async function open(): Promise<void> {
    const { status, selection: known } = state.get();
    const opening = client.invoke('stories.open', { storyId });
    // Rows where everybody begins are on their way before the story is drawn. Asked for after it, so that they are no
    // older than its index: what changes in between is told in between.
    const firstRows =
      status === 'loading' && known.rowId === undefined
        ? client.invoke('stories.rows', { storyId, from: 0, to: windowSize })
        : undefined;
    const opened = await opening;
    if (!opened.ok) {
      state.set({ status: 'failed', error: opened.error });
      return;
    }
    // Rows on screen stay until their new text is there.
    rows.restart();
    if (firstRows) void loadWindow(0, firstRows);
    const { story, sources, baseSourceId, revisionSourceId, history } = opened.data;
    const index = unpackIndex(opened.data.index);
    const { rowId } = state.get().selection;
    const stood = rowId === undefined ? undefined : positions.get(rowId);
    positions = positionsOf(index);
    const isThere = rowId !== undefined && positions.get(rowId) !== undefined;
    // Where a row was merged away or vanished with another version, the one that stands there now is next to it.
    const near = index[Math.min(stood ?? 0, index.length - 1)];
    const selection = isThere ? state.get().selection : { rowId: near?.id };
    // Who was at a row that was gone before the story was opened is nowhere yet.
    moved &&= isThere || stood !== undefined;
    const progress = story.analysed ? undefined : state.get().progress;
    state.set({
      status: 'ready',
      error: undefined,
      story,
      sources,
      baseSourceId,
      revisionSourceId,
      index,
      history,
      selection,
      progress,
    });
    // Texts first: the queue of a long story takes the backend as long as the page may take to appear.
    await Promise.race([shown, after(firstRowsLimit)]);
    await loadQueue();
  }

  /** Piece by piece: neither the backend nor the page stops for a story of 100,000 findings. */
  async function loadQueue(): Promise<void> {
    queueTurn += 1;
    const turn = queueTurn;
    const everything = { advice: true, states: ['open' as const, 'fixed' as const, 'dismissed' as const] };
    const { length } = state.get().index;
    const queue: QueueItem[] = [];
    for (let from = 0; from === 0 || from < length; from += queueRows) {
      const range = { from, to: from + queueRows };
      const listed = await client.invoke('queue.list', { storyId, ...range, ...(wholeQueue ? everything : {}) });
      if (!listed.ok || turn !== queueTurn) return;
      for (const item of listed.data) queue.push(item);
      // Until all of it is there, the first pieces and then the whole: what is shown is laid out again for each.
      const isWhole = from + queueRows >= length;
      if (from > 0 && !isWhole) continue;
      // What was there before stays while it is read again.
      if (isWhole || !state.get().queueLoaded) state.set({ queue: retold([...queue], from), queueLoaded: true });
      startAtFirstFinding();
      if (isWhole) goOnFromDecided();
    }
    retaken.clear();
  }

  /** Rows that changed while their part of the queue was read stand in it as they are now. */
  function retold(queue: readonly QueueItem[], to: number): readonly QueueItem[] {
    const changed = [...retaken].flatMap((id) => {
      const position = positions.get(id);
      return position !== undefined && position < to + queueRows ? (rows.get(id) ?? []) : [];
    });
    return changed.length > 0 ? withRows(queue, changed, storyId) : queue;
  }

  /** Until somebody goes anywhere, the story stands at its first open finding, as soon as there is one. */
  function startAtFirstFinding(): void {
    const { queue, queueLoaded, selection } = state.get();
    if (moved || !queueLoaded || selection.findingId !== undefined) return;
    const first = queue.find((item) => item.state === 'open' && item.tier === 'desk');
    if (first) state.set({ selection: { rowId: first.rowId, findingId: first.findingId } });
  }

  /** Who comes back to a finding that was decided as they left, or since, has nothing to do there: the next is theirs. */
  function goOnFromDecided(): void {
    const { queue, selection } = state.get();
    const { rowId, findingId } = selection;
    if (!cameBack || rowId === undefined || findingId === undefined) return;
    cameBack = false;
    const open = queue.filter((item) => item.state === 'open');
    if (open.some((item) => item.findingId === findingId)) return;
    const due = open.filter(({ tier }) => tier === 'desk');
    const next = step(due, { position: positions.get(rowId) ?? 0 }, 1);
    if (next) state.set({ selection: { rowId: next.rowId, findingId: next.findingId } });
  }

  /** @param asked a call for its rows that is under way already */
  function loadWindow(window: number, asked?: Promise<Result<readonly RowView[]>>): Promise<void> {
    return rows.window(window, () => {
      const range = rangeOf(window, state.get().index.length);
      const loading = (asked ?? client.invoke('stories.rows', { storyId, ...range })).then((answer) => {
        // The story was opened anew meanwhile: what this answers is void, and whoever waits for the rows waits on.
        if (!rows.isAwaited(window, loading)) return loadWindow(window);
        if (answer.ok) {
          for (const row of answer.data) rows.set(row);
          state.set({});
        } else {
          rows.forget(window);
          state.set({ error: answer.error });
        }
      });
      return loading;
    });
  }

  /** The current row stays, wherever one scrolls: the card shows it. */
  function letGo(around: number): void {
    const { index, selection } = state.get();
    const current = selection.rowId === undefined ? undefined : positions.get(selection.rowId);
    rows.letGo(around, [current], (from, to) => index.slice(from, to).map(({ id }) => id));
  }

  function takeIn({ rows: told, counts, history }: Told, set: (change: Partial<StoryState>) => void): void {
    const { index, queue, story, history: before } = state.get();
    const changed: RowView[] = [];
    for (const each of told) {
      const row = keptRow(rows.get(each.id), each);
      const position = positions.get(row.id);
      retaken.add(row.id);
      // What was told before, e.g. by the event that an answer follows, is nothing to draw.
      if (row === rows.get(row.id) && position !== undefined && index[position] === row) continue;
      rows.set(row);
      changed.push(row);
    }
    const now = { counts: kept(story?.counts ?? counts, counts), history: kept(before, history) };
    if (changed.length === 0 && now.history === before && now.counts === story?.counts) return;
    set({
      index: withEntries(index, changed),
      queue: changed.length > 0 ? withRows(queue, changed, storyId) : queue,
      history: now.history,
      ...(story && { story: now.counts === story.counts ? story : { ...story, counts } }),
    });
    startAtFirstFinding();
  }

  function withEntries(index: readonly RowIndexEntry[], changed: readonly RowView[]): readonly RowIndexEntry[] {
    const next = [...index];
    const places: number[] = [];
    for (const row of changed) {
      const position = positions.get(row.id);
      if (position === undefined) continue;
      next[position] = row;
      places.push(position);
    }
    if (places.length === 0) return index;
    cameFrom(index, next, places);
    return next;
  }

  function take(change: Told): void {
    gathering.gather();
    takeIn(change, state.set);
  }

  /** Of the row that is typed in, what is drawn comes after the typing. */
  function hear(change: Told): void {
    const [only, ...more] = change.rows;
    const isTyped = !gathering.isUnderWay() && only !== undefined && more.length === 0 && only.id === typedIn();
    if (isTyped) takeIn(change, state.setQuietly);
    else take(change);
  }

  return {
    storyId,
    get: state.get,
    subscribe: state.subscribe,
    onDraw: state.onDraw,
    drawNow: state.drawNow,
    open,
    row: (id) => rows.get(id),
    positionOf: (id) => positions.get(id),
    async needWholeQueue() {
      if (wholeQueue) return;
      wholeQueue = true;
      if (state.get().queueLoaded) await loadQueue();
    },
    need(from, to) {
      const needed = windowsOf(from, Math.min(to, state.get().index.length));
      letGo(from);
      void Promise.all(needed.map((window) => loadWindow(window))).then(sayShown);
    },
    async load(id) {
      const position = positions.get(id);
      if (position === undefined) return undefined;
      for (const window of windowsOf(position, position + 1)) await loadWindow(window);
      return rows.get(id);
    },
    together: gathering.together,
    show: gathering.show,
    take,
    comeBack(selection) {
      moved = true;
      cameBack = true;
      state.set({ selection });
    },
    select(selection) {
      moved = true;
      cameBack = false;
      const now = state.get().selection;
      if (now.rowId === selection.rowId && now.findingId === selection.findingId) return;
      state.set({ selection });
    },
    fallBack: (selection) => state.set({ selection }),
    follow: (progress) => state.set({ progress }),
    listen() {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const ends = [
        client.subscribe('rows-changed', (event) => {
          if (event.storyId === storyId) hear(event);
        }),
        client.subscribe('story-reloaded', (event) => {
          if (event.storyId === storyId) void open();
        }),
        client.subscribe('stories-changed', () => {
          timer ??= setTimeout(() => {
            timer = undefined;
            void refreshSummary();
          }, summaryRest);
        }),
        client.subscribe('analysis-progress', (progress) => {
          if (progress.storyId === storyId) state.set({ progress });
        }),
      ];
      return () => {
        clearTimeout(timer);
        for (const end of ends) end();
      };
    },
  };

  /** Name and state of the story come with no row. What changes while one answer is awaited is asked for once more after it. */
  async function refreshSummary(): Promise<void> {
    if (!state.get().story) return;
    outdated = true;
    if (refreshing) return;
    refreshing = true;
    while (outdated) {
      outdated = false;
      const asked = await client.invoke('stories.some', { storyIds: [storyId] });
      const story = asked.ok ? asked.data[0] : undefined;
      if (story) state.set({ story });
    }
    refreshing = false;
  }
}
