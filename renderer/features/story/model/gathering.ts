/** Milliseconds that what was told waits for the answer that belongs to it, which is on its way. */
const patience = 100;

/** Lets what belongs to one change be shown at once: a drawing for each part takes as long as the change itself. */
export interface Gathering {
  /** Runs what changes the story; what is gathered meanwhile is shown when it is done, if not before. */
  together<T>(work: () => Promise<T>): Promise<T>;
  /** Whether a change is under way from here. */
  isUnderWay(): boolean;
  /** From now on nothing is shown, where a change is under way: until `show`, its end, or a tenth of a second later. */
  gather(): void;
  show(): void;
}

/** @param hold as in `Observable` */
export function createGathering(hold: () => () => void): Gathering {
  let changing = 0;
  let release = (): void => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function show(): void {
    clearTimeout(timer);
    timer = undefined;
    release();
  }

  return {
    async together(work) {
      changing += 1;
      try {
        return await work();
      } finally {
        changing -= 1;
        show();
      }
    },
    isUnderWay: () => changing > 0,
    gather() {
      if (changing === 0 || timer !== undefined) return;
      release = hold();
      timer = setTimeout(show, patience);
    },
    show,
  };
}
