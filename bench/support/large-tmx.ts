import { closeSync, openSync, writeSync } from 'node:fs';
import { tmxEnd, tmxStart, tmxUnit } from '../../backend/formats/tmx/write.ts';
import { memoryCorpus } from './memory-corpus.ts';

/** Writes a translation memory of so many units, as other tools would: about 400 bytes each. */
export function writeLargeTmx(path: string, units: number): void {
  const file = openSync(path, 'w');
  const none = { notes: [], props: [] };
  let waiting = tmxStart({ tool: 'Bench', sourceLanguage: 'zh-CN' }, '1');
  let number = 0;
  const flush = () => {
    writeSync(file, waiting);
    waiting = '';
  };
  try {
    for (const { chinese, text } of memoryCorpus(units)) {
      number += 1;
      waiting += tmxUnit({
        ...none,
        id: String(number),
        changed: { by: `translator-${number % 40}`, at: new Date(1.7e12 + number * 60_000).toISOString() },
        variants: [
          { ...none, language: 'zh-CN', text: { text: chinese } },
          { ...none, language: 'en-GB', text: { text } },
        ],
      });
      if (waiting.length > 1_000_000) flush();
    }
    waiting += tmxEnd;
    flush();
  } finally {
    closeSync(file);
  }
}
