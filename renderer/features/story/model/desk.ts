import type { Client } from '../../../../shared/contract/client.ts';
import type { Id, Person, QueueItem } from '../../../../shared/contract/model.ts';
import { type Observable, observable } from './observable.ts';
import { type QueueView, visibleQueue } from './queue.ts';
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
}

/** Small dialogs of the story page; one at a time. */
export type Chooser = 'dismiss' | 'return' | 'goto' | 'hand-over' | 'approve-all' | 'check' | 'checks';

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
  person(): Person;
  /** The queue as it is shown; the same array until something in it changes. */
  queue(): readonly QueueItem[];
  /** Runs decisions one after the other, so that each sees what the one before it left. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
}

export function createDesk(client: Client, storyId: Id, person: () => Person): Desk {
  const store = createStoryStore(client, storyId);
  const view = observable<DeskView>({
    folding: true,
    unfolded: new Set(),
    showAdvice: false,
    order: 'reading',
    family: 'all',
    state: 'open',
    comparing: false,
    save: { kind: 'saved' },
    reveal: 0,
  });
  let last: Promise<unknown> = Promise.resolve();
  let known: { all: readonly QueueItem[]; view: DeskView; shown: readonly QueueItem[] } | undefined;

  return {
    client,
    store,
    view,
    person,
    queue() {
      const all = store.get().queue;
      const now = view.get();
      if (!known || known.all !== all || !sameQueueView(known.view, now)) {
        known = { all, view: now, shown: visibleQueue(all, now) };
      }
      return known.shown;
    },
    inTurn(work) {
      const done = last.then(work);
      last = done.catch(() => undefined);
      return done;
    },
  };
}

function sameQueueView(a: QueueView, b: QueueView): boolean {
  return a.order === b.order && a.family === b.family && a.state === b.state && a.showAdvice === b.showAdvice;
}
