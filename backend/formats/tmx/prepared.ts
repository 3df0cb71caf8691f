import type { TmxPair, TmxSkipped } from './unit.ts';

/** A pair with what the memory finds it by. */
export interface PreparedPair extends TmxPair {
  /** Hashes of the Chinese, of the machine's text, and of Chinese and English together. */
  readonly chineseKey: number;
  readonly machineKey?: number;
  readonly pairKey: number;
  /** The words of `shared/memory/index-words.ts`. */
  readonly words: string;
}

/** What was read since the last time. */
export interface TmxReading {
  /** What the file was written with; once it is known. */
  readonly tool?: string;
  readonly units: number;
  readonly pairs: readonly PreparedPair[];
  /** Units without a pair. */
  readonly skipped: readonly { readonly line: number; readonly unit?: string; readonly why: TmxSkipped }[];
}
