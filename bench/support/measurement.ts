/** One line of the table that `npm run bench` prints. */
export interface Measurement {
  readonly name: string;
  readonly value: string;
  readonly target?: string;
  readonly ok?: boolean;
}

/**
 * Milliseconds of processor time of this process since its start, collection of garbage included. What else runs on the
 * machine does not count, though it may take the caches.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of processor time that the work takes: the best of some rounds, of which the first warm up. */
export function bestOf(rounds: number, work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const start = processorTime();
    work();
    best = Math.min(best, processorTime() - start);
  }
  return best;
}

/** A figure that is to be at least so much. */
export function atLeast(name: string, value: number, target: number): Measurement {
  return { name, value: whole(value), target: `≥ ${whole(target)}`, ok: value >= target };
}

/** A figure that is to be at most so much. */
export function atMost(name: string, value: number, target: number, digits = 0): Measurement {
  return { name, value: value.toFixed(digits), target: `≤ ${target}`, ok: value <= target };
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}
