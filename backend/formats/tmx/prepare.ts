import { indexWords } from '../../../shared/memory/index-words.ts';
import { textKey } from '../../../shared/memory/text-key.ts';
import type { PreparedPair, TmxReading } from './prepared.ts';
import { streamTmx } from './read.ts';
import { pairsOf, type TmxPair, type TmxUnit } from './unit.ts';

/** Reads a translation memory and makes of its units what the memory keeps: the work that needs no database. */
export function createTmxReading() {
  let tool: string | undefined;
  let units = 0;
  let pairs: PreparedPair[] = [];
  let skipped: TmxReading['skipped'][number][] = [];

  function hear(unit: TmxUnit): void {
    units += 1;
    const found = pairsOf(unit);
    if (typeof found !== 'string') for (const pair of found) pairs.push(prepared(pair));
    else skipped.push({ line: unit.line, why: found, ...(unit.id && { unit: unit.id.slice(0, 200) }) });
  }

  return {
    read: (fileName: string, bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> =>
      streamTmx(fileName, bytes, ({ header, units }) => {
        tool ??= header?.tool;
        for (const unit of units) hear(unit);
      }),
    /** What was read since this was called last. */
    take(): TmxReading {
      const reading = { units, pairs, skipped, ...(tool !== undefined && { tool }) };
      units = 0;
      pairs = [];
      skipped = [];
      return reading;
    },
  };
}

function prepared(pair: TmxPair): PreparedPair {
  const { chinese, english, machine } = pair;
  return {
    ...pair,
    chineseKey: textKey(chinese),
    pairKey: textKey(`${chinese}\u0000${english}`),
    words: indexWords({ chinese, machine, final: english }),
    ...(machine !== undefined && { machineKey: textKey(machine) }),
  };
}
