import type { Localized } from '../../../shared/localized.ts';

/** “merging of rows 4–5”; positions count from 0. */
export function mergeLabel(first: number, last: number): Localized {
  return { en: `merging of rows ${first + 1}–${last + 1}`, zh: `合并第 ${first + 1} 至 ${last + 1} 行` };
}

export function splitLabel(position: number): Localized {
  return { en: `splitting of row ${position + 1}`, zh: `拆分第 ${position + 1} 行` };
}

export function shiftLabel(column: string, from: number, to: number): Localized {
  return {
    en: `moving a sentence of “${column}” from row ${from + 1} to row ${to + 1}`,
    zh: `将“${column}”的一句从第 ${from + 1} 行移到第 ${to + 1} 行`,
  };
}
