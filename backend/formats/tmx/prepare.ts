import { indexWords } from '../../../shared/memory/index-words.ts';
import { textKey } from '../../../shared/memory/text-key.ts';
import { createPairPacker } from './packed-pairs.ts';
import type { TmxReading } from './prepared.ts';
import { streamTmx } from './read.ts';
import { pairsOf, type TmxPair, type TmxUnit } from './unit.ts';

/** Reads a translation memory and makes of its units what the memory keeps: the work that needs no database. */
export function createTmxReading() {
  const packer = createPairPacker();
  let tool: string | undefined;
  let units = 0;
  let skipped: TmxReading['skipped'][number][] = [];

  function hear(unit: TmxUnit): void {
    units += 1;
    const found = pairsOf(unit);
    if (typeof found !== 'string') for (const pair of found) add(pair);
    else skipped.push({ line: unit.line, why: found, ...(unit.id && { unit: unit.id.slice(0, 200) }) });
  }

  function add(pair: TmxPair): void {
    const { chinese, english, machine } = pair;
    const keys = {
      chineseKey: textKey(chinese),
      pairKey: textKey(`${chinese}\u0000${english}`),
      ...(machine !== undefined && { machineKey: textKey(machine) }),
    };
    packer.add(pair, keys, indexWords({ chinese, machine, final: english }));
  }

  return {
    read: (fileName: string, bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> =>
      streamTmx(fileName, bytes, ({ header, units }) => {
        tool ??= header?.tool;
        for (const unit of units) hear(unit);
      }),
    /** What was read since this was called last. */
    take(): TmxReading {
      const reading = { units, pairs: packer.take(), skipped, ...(tool !== undefined && { tool }) };
      units = 0;
      skipped = [];
      return reading;
    },
  };
}
