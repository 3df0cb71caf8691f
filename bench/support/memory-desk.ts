import { dataOf, openBench } from '../desk/long-desk.ts';
import { type CorpusSegment, memoryCorpus } from './memory-corpus.ts';
import { sayProgress } from './progress.ts';

/** Few enough that the index is not put in order after each portion, and so many that it is after the last. */
const portion = 5000;
const lastPortion = 15_000;

/** Makes a desk whose translation memory has so many segments. */
export async function makeMemory(dataFolder: string, segments: number): Promise<void> {
  const backend = await openBench(dataFolder);
  const say = sayProgress('segments', segments);
  let added = 0;
  let waiting: CorpusSegment[] = [];
  const add = async (): Promise<void> => {
    dataOf(await backend.invoke('memory.add', { origin: 'Bench', by: 1, segments: waiting }));
    added += waiting.length;
    waiting = [];
    say(added);
  };
  try {
    for (const segment of memoryCorpus(segments)) {
      waiting.push(segment);
      const isLast = added + lastPortion >= segments;
      if (!isLast && waiting.length === portion) await add();
    }
    if (waiting.length > 0) await add();
  } finally {
    await backend.close();
  }
}
