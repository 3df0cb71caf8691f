import { indexWords } from '../../../shared/memory/index-words.ts';
import { textKey } from '../../../shared/memory/text-key.ts';
import type { PreparedPair, TmxReading } from './prepared.ts';
import { streamTmx } from './read.ts';
import { pairsOf, type TmxPair, type TmxUnit } from './unit.ts';

const encoder = new TextEncoder();

/** Reads a translation memory and makes of its units what the memory keeps: the work that needs no database. */
export function createTmxReading() {
  let tool: string | undefined;
  let units = 0;
  let pairs: PreparedPair[] = [];
  let words: Uint8Array[] = [];
  let wordsEnd = 0;
  let skipped: TmxReading['skipped'][number][] = [];

  function hear(unit: TmxUnit): void {
    units += 1;
    const found = pairsOf(unit);
    if (typeof found !== 'string') for (const pair of found) add(pair);
    else skipped.push({ line: unit.line, why: found, ...(unit.id && { unit: unit.id.slice(0, 200) }) });
  }

  function add(pair: TmxPair): void {
    const { chinese, english, machine } = pair;
    const own = encoder.encode(indexWords({ chinese, machine, final: english }));
    words.push(own);
    wordsEnd += own.length;
    pairs.push({
      ...pair,
      chineseKey: textKey(chinese),
      pairKey: textKey(`${chinese}\u0000${english}`),
      wordsEnd,
      ...(machine !== undefined && { machineKey: textKey(machine) }),
    });
  }

  return {
    read: (fileName: string, bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> =>
      streamTmx(fileName, bytes, ({ header, units }) => {
        tool ??= header?.tool;
        for (const unit of units) hear(unit);
      }),
    /** What was read since this was called last. */
    take(): TmxReading {
      const all = new Uint8Array(wordsEnd);
      let at = 0;
      for (const own of words) {
        all.set(own, at);
        at += own.length;
      }
      const reading = { units, pairs, words: all, skipped, ...(tool !== undefined && { tool }) };
      units = 0;
      pairs = [];
      words = [];
      wordsEnd = 0;
      skipped = [];
      return reading;
    },
  };
}
