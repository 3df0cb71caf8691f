import { columns } from './columns.ts';

const width = columns.length;

/** The features of a passage's tokens: a row a token, a column a feature (see columns.ts). Unknown until it is set. */
export class FeatureMatrix {
  readonly size: number;
  /** Row after row. */
  readonly values: Float32Array;

  constructor(size: number) {
    this.size = size;
    this.values = new Float32Array(size * width).fill(Number.NaN);
  }

  set(token: number, column: number, value: number): void {
    this.values[token * width + column] = value;
  }

  /** `NaN` beyond the first and the last token. */
  get(token: number, column: number): number {
    return token < 0 || token >= this.size ? Number.NaN : (this.values[token * width + column] as number);
  }

  /** The same value for tokens `from` up to `to`. */
  spread(column: number, value: number, from: number, to: number): void {
    for (let at = from * width + column; at < to * width; at += width) this.values[at] = value;
  }
}

/** The mean of the values from `from` up to `to` that are known; `NaN` where none is. */
export function meanOf(values: Float32Array, from: number, to: number): number {
  const last = Math.min(values.length, to);
  let sum = 0;
  let count = 0;
  for (let index = Math.max(0, from); index < last; index += 1) {
    const value = values[index] as number;
    if (Number.isNaN(value)) continue;
    sum += value;
    count += 1;
  }
  return count > 0 ? sum / count : Number.NaN;
}
