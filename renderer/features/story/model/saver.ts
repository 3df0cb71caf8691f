import type { ErrorShape, Result } from '../../../../shared/contract/errors.ts';

/** Where a text that is being typed stands. "Saved" means that the backend answered so. */
export type SaveState =
  | { readonly kind: 'saved' | 'unsaved' | 'saving' }
  /** The backend did not take it; it is tried again by itself where that can help. */
  | { readonly kind: 'failed'; readonly error: ErrorShape }
  /** Somebody else changed the row meanwhile; `theirs` stands there now. */
  | { readonly kind: 'conflict'; readonly theirs: SavedText };

export interface SavedText {
  readonly text: string;
  /** The row's version that this text is. */
  readonly version: number;
}

export interface SaverOptions {
  readonly start: SavedText;
  /** Stores the text over `version` and answers the new version. */
  readonly save: (text: string, version: number) => Promise<Result<SavedText>>;
  /** What stands in the row now, asked after a conflict. */
  readonly load: () => Promise<Result<SavedText>>;
  readonly onState: (state: SaveState) => void;
  /** Milliseconds without typing before it is saved. */
  readonly pause?: number;
}

export interface Saver {
  state(): SaveState;
  /** The person typed. */
  change(text: string): void;
  /** Saves what is not saved yet; answers whether everything is saved now. */
  flush(): Promise<boolean>;
  /** Ends a conflict: the person's text over theirs, or theirs. Answers the text to show. */
  settle(keep: 'mine' | 'theirs'): Promise<string>;
}

const retryAfter = [1000, 2000, 5000, 10_000];

/** Saves one row's text as it is typed: one call at a time, always the newest text, nothing given up. */
export function createSaver({ start, save, load, onState, pause = 300 }: SaverOptions): Saver {
  let saved = start;
  let text = start.text;
  let state: SaveState = { kind: 'saved' };
  let running: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  function enter(next: SaveState): void {
    state = next;
    onState(next);
  }

  /** Asked after `enter`, which the compiler does not see through. */
  function isUnsaved(): boolean {
    return state.kind === 'unsaved';
  }

  function later(milliseconds: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), milliseconds);
  }

  async function saveOnce(): Promise<void> {
    const sent = text;
    enter({ kind: 'saving' });
    const result = await save(sent, saved.version);
    if (result.ok) {
      saved = { text: sent, version: result.data.version };
      failures = 0;
      enter({ kind: text === sent ? 'saved' : 'unsaved' });
      return;
    }
    if (result.error.code === 'conflict') await meetConflict(sent);
    else failWith(result.error);
  }

  async function meetConflict(sent: string): Promise<void> {
    const now = await load();
    if (!now.ok) failWith(now.error);
    else if (now.data.text === sent || now.data.text === saved.text) {
      // Our own edit, stored before its answer was lost; or a new version of the same text.
      saved = now.data;
      enter({ kind: text === saved.text ? 'saved' : 'unsaved' });
    } else enter({ kind: 'conflict', theirs: now.data });
  }

  function failWith(error: ErrorShape): void {
    enter({ kind: 'failed', error });
    if (error.code === 'backend-gone') later(retryAfter[Math.min(failures++, retryAfter.length - 1)] ?? 1000);
  }

  function run(): Promise<void> {
    clearTimeout(timer);
    if (state.kind === 'conflict') return Promise.resolve();
    running ??= (async () => {
      do await saveOnce();
      while (isUnsaved());
    })().finally(() => {
      running = undefined;
    });
    return running;
  }

  return {
    state: () => state,
    change(next) {
      text = next;
      if (state.kind === 'conflict' || state.kind === 'saving') return;
      if (text === saved.text && state.kind !== 'failed') {
        clearTimeout(timer);
        enter({ kind: 'saved' });
        return;
      }
      enter({ kind: 'unsaved' });
      later(pause);
    },
    async flush() {
      if (running) await running;
      if (state.kind === 'unsaved' || state.kind === 'failed') await run();
      return state.kind === 'saved';
    },
    async settle(keep) {
      if (state.kind !== 'conflict') return text;
      saved = state.theirs;
      if (keep === 'theirs') text = saved.text;
      enter({ kind: text === saved.text ? 'saved' : 'unsaved' });
      if (isUnsaved()) await run();
      return text;
    },
  };
}
