/** Work that waits for rest. */
export interface SaveSoon {
  /** There is something to save. */
  soon(): void;
  /** Saves at once what waits. */
  ifDue(): void;
}

/** How long saving waits, in milliseconds. */
export interface Waits {
  /** Since the last change. */
  readonly rest: number;
  /** Since the first change that is not saved: whoever never rests is saved, too. */
  readonly longest: number;
}

/** Saves once nothing has changed for a while, and in time where something always changes. */
export function createSaveSoon(save: () => void, { rest, longest }: Waits): SaveSoon {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueAt = 0;

  function run(): void {
    clearTimeout(timer);
    timer = undefined;
    save();
  }

  return {
    soon() {
      const now = Date.now();
      if (timer === undefined) dueAt = now + longest;
      clearTimeout(timer);
      timer = setTimeout(run, Math.max(0, Math.min(rest, dueAt - now)));
    },
    ifDue() {
      if (timer !== undefined) run();
    },
  };
}
