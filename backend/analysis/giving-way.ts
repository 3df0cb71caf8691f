/**
 * Whoever works at the desk comes before the checks of a whole story, which take a core for minutes where it is long: each
 * call raises a count in shared memory, and the thread rests for a moment when it sees that.
 */
export type CallCount = Int32Array<SharedArrayBuffer>;

/** A story of fewer rows is checked in seconds, and somebody waits for its first findings: that gives way to nobody. */
const longStory = 2000;

/** So long nobody must have called before it goes on: who walks through findings calls only now and then. */
const rest = 250;

/** So long it rests at most, and works after that at least: it must come to an end where calls never cease, too. */
const longestRest = 1000;
const leastWork = 100;

export function createCallCount(): CallCount {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

/** Somebody works at the desk. */
export function countCall(calls: CallCount): void {
  Atomics.add(calls, 0, 1);
}

export type GivingWay = ReturnType<typeof createGivingWay>;

/** Whether the check of a story of so many rows takes long enough to give way. */
export function isLongStory(rows: number): boolean {
  return rows >= longStory;
}

/** Ways to give way, for work on a whole story of so many rows that begins now. */
export function createGivingWay(counted: CallCount | undefined, rows: number) {
  const calls = isLongStory(rows) ? counted : undefined;
  let seen = calls && Atomics.load(calls, 0);
  let worksUntil = 0;

  /** Whether somebody called since the thread last rested. */
  const isDue = (): boolean =>
    calls !== undefined && Atomics.load(calls, 0) !== seen && performance.now() >= worksUntil;

  return {
    isDue,
    /**
     * Listens to messages; rests until nobody has called for a moment. Looks in between whether it is to end, which
     * nobody waits for.
     */
    async listen(isEnded: () => boolean): Promise<void> {
      await new Promise(setImmediate);
      const until = performance.now() + longestRest;
      while (isDue() && !isEnded() && performance.now() < until) {
        seen = calls && Atomics.load(calls, 0);
        await new Promise((resolve) => setTimeout(resolve, rest));
      }
      if (isDue()) worksUntil = performance.now() + leastWork;
    },
  };
}
