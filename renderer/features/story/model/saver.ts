import type { ErrorShape, Result } from '../../../../shared/contract/errors.ts';
import { mergeTexts } from '../../../../shared/text/merge.ts';

/** Where a text that is being typed stands. "Saved" means that the backend answered so. */
export type SaveState =
  | { readonly kind: 'saved' | 'unsaved' | 'saving' }
  /** The backend did not take it; it is tried again by itself where that can help. */
  | { readonly kind: 'failed'; readonly error: ErrorShape }
  /** Somebody else changed the same words meanwhile; `theirs` stands there now, `base` before either change. */
  | { readonly kind: 'conflict'; readonly theirs: SavedText; readonly base: string };

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
  /** The text has somebody else's changes in it now; it is to be shown in place of the one that was typed. */
  readonly onMerged: (text: string) => void;
  /** Milliseconds without typing before it is saved. */
  readonly pause?: number;
  /** Milliseconds after which it is saved though the typing goes on. */
  readonly longest?: number;
}

export interface Saver {
  state(): SaveState;
  /** The text as it was typed, whether saved or not. */
  text(): string;
  /** What it was typed over: the last text that the backend and this window agreed on. */
  saved(): SavedText;
  /** The person typed. */
  change(text: string): void;
  /** Somebody wrote another text into the row. What they changed elsewhere in it is taken in, else the person is asked. */
  hear(theirs: SavedText): void;
  /** An input method composes: what is half typed is neither saved nor changed under it until it is done. */
  hold(isHeld: boolean): void;
  /** Saves what is not saved yet; answers whether everything is saved now. */
  flush(): Promise<boolean>;
  /** Ends a conflict: the person's text over theirs, or theirs. Answers the text to show. */
  settle(keep: 'mine' | 'theirs'): Promise<string>;
}

const retryAfter = [1000, 2000, 5000, 10_000];

/** Saves one row's text as it is typed: one call at a time, always the newest text, nothing given up. */
export function createSaver(options: SaverOptions): Saver {
  const { start, save, load, onState, onMerged, pause = 100, longest = 1000 } = options;
  let saved = start;
  let text = start.text;
  let state: SaveState = { kind: 'saved' };
  let running: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let held = false;
  let heard: SavedText | undefined;
  /** When the oldest text that is not saved was typed. */
  let unsavedSince: number | undefined;

  function enter(next: SaveState): void {
    state = next;
    if (next.kind === 'saved') unsavedSince = undefined;
    else unsavedSince ??= Date.now();
    onState(next);
  }

  /** Asked after `enter`, which the compiler does not see through. */
  function is(kind: SaveState['kind']): boolean {
    return state.kind === kind;
  }

  function later(milliseconds: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void (held ? undefined : run()), milliseconds);
  }

  /** After a pause in typing, but not put off for ever by typing on. */
  function soon(): void {
    later(Math.min(pause, Math.max(0, (unsavedSince ?? 0) + longest - Date.now())));
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
    } else if (held) {
      heard = now.data;
      enter({ kind: 'unsaved' });
    } else takeIn(now.data);
  }

  /** Puts what somebody else made of the row together with what was typed here. */
  function takeIn(theirs: SavedText): void {
    heard = undefined;
    const merged = mergeTexts(saved.text, text, theirs.text);
    if (merged === undefined) {
      enter({ kind: 'conflict', theirs, base: saved.text });
      return;
    }
    saved = theirs;
    if (merged !== text) {
      text = merged;
      onMerged(merged);
    }
    enter({ kind: text === saved.text ? 'saved' : 'unsaved' });
  }

  /** What was heard while it was saved or composed is taken in as soon as it can be. */
  function catchUp(): void {
    if (heard && heard.version <= saved.version) heard = undefined;
    if (!heard || held || running) return;
    takeIn(heard);
    if (is('unsaved')) soon();
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
      while (is('unsaved') && !held);
    })().finally(() => {
      running = undefined;
      catchUp();
    });
    return running;
  }

  return {
    state: () => state,
    text: () => text,
    saved: () => saved,
    change(next) {
      text = next;
      if (state.kind === 'conflict' || state.kind === 'saving') return;
      if (text === saved.text && state.kind !== 'failed') {
        clearTimeout(timer);
        enter({ kind: 'saved' });
        return;
      }
      enter({ kind: 'unsaved' });
      soon();
    },
    hear(theirs) {
      if (theirs.version <= saved.version) return;
      heard = theirs;
      catchUp();
    },
    hold(isHeld) {
      if (held === isHeld) return;
      held = isHeld;
      if (held) return;
      catchUp();
      if (state.kind === 'unsaved' || state.kind === 'failed') soon();
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
      if (is('unsaved')) await run();
      return text;
    },
  };
}
