import type { TmxPair, TmxSkipped } from './unit.ts';

/** A pair with what the memory finds it by. */
export interface PreparedPair extends TmxPair {
  /** Hashes of the Chinese, of the machine's text, and of Chinese and English together. */
  readonly chineseKey: number;
  readonly machineKey?: number;
  readonly pairKey: number;
  /** Where the words of `shared/memory/index-words.ts` end in those of the reading; they begin where the last ones end. */
  readonly wordsEnd: number;
}

/** What was read since the last time. */
export interface TmxReading {
  /** What the file was written with; once it is known. */
  readonly tool?: string;
  readonly units: number;
  readonly pairs: readonly PreparedPair[];
  /** Of all pairs, in UTF-8: as bytes they go from thread to thread without a copy, and straight into the index. */
  readonly words: Uint8Array<ArrayBuffer>;
  /** Units without a pair. */
  readonly skipped: readonly { readonly line: number; readonly unit?: string; readonly why: TmxSkipped }[];
}
