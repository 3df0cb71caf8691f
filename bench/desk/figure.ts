/** One figure that the desk is to reach. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly goal: string;
  readonly holds: boolean;
}

/** A figure that is to be at most so much. */
export function figure(name: string, value: number, goal: number, unit: string, digits = 0): Figure {
  const gap = unit === '' ? '' : ' ';
  return {
    name,
    value: `${value.toFixed(digits)}${gap}${unit}`,
    goal: `≤ ${goal}${gap}${unit}`,
    holds: Number.isFinite(value) && value <= goal,
  };
}

/** The value that so many in a hundred do not exceed; NaN of nothing. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * share) / 100))] ?? Number.NaN;
}
