/**
 * The value that this share of the values does not exceed, by the nearest rank: the smallest one with at least `share` of
 * all values at or below it. Nothing of nothing. Sorts a copy in linear-logarithmic time.
 *
 * @param share above 0, up to 1: 0.5 is the median, 0.9 the 90th percentile.
 */
export function percentile(values: ArrayLike<number>, share: number): number | null {
  return percentiles(values, [share])[0] ?? null;
}

/** Several {@link percentile}s of the same values. */
export function percentiles(values: ArrayLike<number>, shares: readonly number[]): (number | null)[] {
  const sorted = Float64Array.from(values).sort();
  return shares.map((share) => sorted[Math.max(0, Math.ceil(share * sorted.length - 1e-9) - 1)] ?? null);
}
