import type { Client } from '../../../../shared/contract/client.ts';
import type { Id, Person, QueueItem, RowIndexEntry } from '../../../../shared/contract/model.ts';
import { changedPlaces } from './lineage.ts';
import { type Observable, observable } from './observable.ts';
import { type RememberedView, readView, type ScrollPlace, type StoryPlace } from './place.ts';
import { type QueueView, visibleAgain, visibleQueue } from './queue.ts';
import { isMine, noFilter, type RowTraits } from './queue-filter.ts';
import type { SaveState } from './saver.ts';
import { createStoryStore, type StoryStore } from './story-store.ts';

/** The row whose revision is open in the editor. */
export interface Editing {
  readonly rowId: Id;
  /** Names this stay in the editor: all its edits are one step of undo. */
  readonly session: string;
  /** What stood there when the editor opened. */
  readonly start: string;
  /** What stands there now. */
  readonly draft: string;
  /** Where the caret goes at first. */
  readonly caret: number;
  /** The person is back in the rows, where what was typed stands while it is saved. `false`: it could not be saved. */
  readonly isLeft?: boolean;
}

/** Small dialogs of the story page; one at a time. */
export type Chooser =
  | 'dismiss'
  | 'return'
  | 'goto'
  | 'export'
  | 'hand-over'
  | 'approve-all'
  | 'check'
  | 'checks'
  | 'answer'
  | 'alike'
  | 'confirm-untouched'
  | 'split'
  | 'shift-next'
  | 'shift-previous'
  | 'approve-clean';

/** What is on screen beyond the story itself. */
export interface DeskView extends QueueView {
  readonly folding: boolean;
  /** Clean rows that the person unfolded one by one. */
  readonly unfolded: ReadonlySet<Id>;
  /** Other machine sources stand beside the base, and references beside the grid. */
  readonly comparing: boolean;
  readonly editing?: Editing | undefined;
  /** The finding whose card stands beside its words: what it points to is highlighted. */
  readonly pointed?: Id | undefined;
  readonly save: SaveState;
  readonly chooser?: Chooser | undefined;
  /** Goes up to bring the current row into view, e.g. after a jump. */
  readonly reveal: number;
}

/** The story page's model: what the backend said, what is on screen, and who sits here. */
export interface Desk {
  readonly client: Client;
  readonly store: StoryStore;
  readonly view: Observable<DeskView>;
  /** How far the grid is scrolled, if it was: kept apart, as it changes with every frame and nothing is drawn by it. */
  readonly scrolling: Observable<{ readonly place?: ScrollPlace | undefined }>;
  person(): Person;
  /** What the queue's filter asks of rows. */
  readonly traits: RowTraits;
  /** The queue as it is shown; the same array until something in it changes. */
  queue(): readonly QueueItem[];
  /** Runs decisions one after the other, so that each sees what the one before it left. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
}

/** How the person left the story page the last time. */
export interface Remembered {
  readonly place?: StoryPlace | undefined;
  readonly view?: RememberedView;
}

export function createDesk(client: Client, storyId: Id, person: () => Person, remembered: Remembered = {}): Desk {
  const store = createStoryStore(client, storyId, () => view.get().editing?.rowId);
  const { place } = remembered;
  if (place) store.comeBack({ rowId: place.row, findingId: place.finding });
  const view = observable<DeskView>({
    unfolded: new Set(),
    ...noFilter,
    showAdvice: false,
    order: 'reading',
    ...readView(remembered.view),
    save: { kind: 'saved' },
    reveal: 0,
  });
  let last: Promise<unknown> = Promise.resolve();
  let known: KnownQueue | undefined;

  const rowOf = (rowId: Id): RowIndexEntry | undefined => {
    const position = store.positionOf(rowId);
    return position === undefined ? undefined : store.get().index[position];
  };
  const traits: RowTraits = {
    isMine: (rowId) => isMine(rowOf(rowId) ?? {}, person().id),
    isReturned: (rowId) => rowOf(rowId)?.state === 'returned',
  };

  return {
    client,
    store,
    view,
    scrolling: observable({ place: place?.scroll }),
    person,
    traits,
    queue() {
      const { queue: all, index } = store.get();
      const now = view.get();
      const asked = { all, view: now, ...(now.mine || now.returned ? { index, me: person().id } : {}) };
      if (!known || !isSame(known, asked)) known = { ...asked, shown: visibleNow(asked, known, traits) };
      return known.shown;
    },
    inTurn(work) {
      const done = last.then(work);
      last = done.catch(() => undefined);
      return done;
    },
  };
}

/** What the queue was made from; the rows and the person only where the filter asks for them. */
interface KnownQueue {
  readonly all: readonly QueueItem[];
  readonly view: QueueView;
  readonly index?: readonly RowIndexEntry[];
  readonly me?: Id;
  readonly shown: readonly QueueItem[];
}

const viewParts = [
  'order',
  'showAdvice',
  'family',
  'severity',
  'state',
  'mine',
  'returned',
] as const satisfies readonly (keyof QueueView)[];

type Asked = Omit<KnownQueue, 'shown'>;

function isSame(a: Asked, b: Asked): boolean {
  return a.all === b.all && a.index === b.index && isSameView(a, b);
}

function isSameView(a: Asked, b: Asked): boolean {
  return a.me === b.me && viewParts.every((part) => a.view[part] === b.view[part]);
}

/** Most decisions are about one row: all others of the queue stay as they were shown. */
function visibleNow(asked: Asked, known: KnownQueue | undefined, traits: RowTraits): readonly QueueItem[] {
  const isAlike = known !== undefined && isSameView(known, asked);
  const lines = isAlike ? changedPlaces(known.all, asked.all) : undefined;
  const rows = isAlike && known.index && asked.index ? changedPlaces(known.index, asked.index) : undefined;
  if (!known || !lines || (asked.index && !rows)) return visibleQueue(asked.all, asked.view, traits);
  return visibleAgain(known.shown, asked.all, [...new Set([...lines, ...(rows ?? [])])], asked.view, traits);
}
