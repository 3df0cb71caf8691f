import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Input, MethodName, Output } from '../shared/contract/api.ts';
import { unpackIndex } from '../shared/contract/packed-index.ts';
import { onCopyOf } from './desk/cached.ts';
import { dataOf, openBench } from './desk/long-desk.ts';
import { atLeast, atMost, type Measurement } from './support/measurement.ts';
import { type CorpusSegment, changed, memoryCorpus, randomNumbers } from './support/memory-corpus.ts';
import { makeMemory } from './support/memory-desk.ts';

/** Fewer for a quick look: `COPYDESK_SEGMENTS=100000 npm run bench -- memory`. */
const segments = Number(process.env.COPYDESK_SEGMENTS ?? 1_000_000);
const lookups = 400;
const bulk = 10_000;

/**
 * A translation memory of a million segments: how long it takes to look rows up in it that are up to 30 per cent other
 * than a segment that it has, to find wordings in it, and to have it learn what is confirmed.
 */
export const run = (): Promise<Measurement[]> =>
  onCopyOf(`memory-${segments}`, (folder) => makeMemory(folder, segments), measure);

async function measure(dataFolder: string): Promise<Measurement[]> {
  const size = statSync(join(dataFolder, 'copydesk.sqlite')).size / 2 ** 20;
  const backend = await openBench(dataFolder);
  try {
    const call = async <M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> =>
      dataOf(await backend.invoke(method, input));
    const random = randomNumbers(7);
    const samples: CorpusSegment[] = [];
    for (const segment of memoryCorpus(segments)) {
      if (samples.length < lookups * 2 && random() < (lookups * 2.4) / segments) samples.push(segment);
    }

    const rows = samples.slice(0, lookups).map((sample, index) => {
      const share = (index % 7) * 0.05;
      return {
        sample,
        chinese: changed(sample.chinese, share, random),
        machine: changed(sample.machine, share, random),
      };
    });
    const storyId = await importStory(call, rows);
    const index = unpackIndex((await call('stories.open', { storyId })).index);
    const fuzzy: number[] = [];
    let found = 0;
    for (const [position, { id }] of index.entries()) {
      const start = performance.now();
      const matches = await call('memory.matches', { rowId: id });
      fuzzy.push(performance.now() - start);
      if (matches.some(({ text }) => text === rows[position]?.sample.text)) found += 1;
    }

    const concordance: number[] = [];
    for (const query of queriesOf(samples, random)) {
      const start = performance.now();
      await call('memory.concordance', { query });
      concordance.push(performance.now() - start);
    }

    const bulkId = await importStory(
      call,
      [...memoryCorpus(bulk)].map(({ chinese, machine }) => ({ chinese, machine })),
    );
    await call('analysis.cancel', { storyId: bulkId });
    const many = unpackIndex((await call('stories.open', { storyId: bulkId })).index);
    const rowIds = many.map(({ id }) => id);
    const single: number[] = [];
    for (const rowId of rowIds.splice(0, 40)) {
      await call('review.confirm', { rowIds: [rowId], by: 1 });
      const start = performance.now();
      // What was confirmed is learnt before it is answered.
      await call('memory.exact', { rowIds: [rowId] });
      single.push(performance.now() - start);
    }
    const start = performance.now();
    await call('review.confirm', { rowIds, by: 1 });
    const confirming = performance.now() - start;

    return [
      { name: 'memory: segments', value: segments.toLocaleString('en') },
      { name: 'memory: size of the database (MB)', value: size.toFixed(0) },
      ...percentiles('memory: fuzzy look-up', fuzzy, 40),
      atLeast('memory: of rows up to 30 % other, found again (%)', (100 * found) / index.length, 90),
      ...percentiles('memory: concordance', concordance, 60),
      atMost('memory: learning a confirmed row, middle (ms)', quantile(single, 0.5), 5, 1),
      atMost('memory: confirming 10,000 rows at once (s)', confirming / 1000, 2, 2),
    ];
  } finally {
    await backend.close();
  }
}

async function importStory(
  call: <M extends MethodName>(method: M, input: Input<M>) => Promise<Output<M>>,
  rows: readonly { readonly chinese: string; readonly machine: string }[],
): Promise<number> {
  const chinese = await call('imports.readPasted', { text: rows.map((row) => row.chinese).join('\n\n') });
  const machine = await call('imports.readPasted', { text: rows.map((row) => row.machine).join('\n\n') });
  const { id } = await call('imports.commit', {
    name: 'Rows to be looked up',
    by: 1,
    sources: [
      { draftId: chinese.draftId, kind: 'original', language: 'zh', label: 'Original' },
      { draftId: machine.draftId, kind: 'machine', language: 'en', label: 'Engine' },
    ],
  });
  return id;
}

/** What people look for: some characters, some words, the last of them at times unfinished. */
function queriesOf(samples: readonly CorpusSegment[], random: () => number): string[] {
  return samples.slice(0, lookups).map(({ chinese, text }, index) => {
    if (index % 2 === 0) {
      const characters = [...chinese.replace(/[\p{P}\p{N}]/gu, '')];
      const length = 1 + (index % 12) / 2;
      const from = Math.floor(random() * (characters.length - length));
      return characters.slice(from, from + length).join('');
    }
    const words = text.split(' ');
    const length = 1 + (index % 4);
    const from = Math.floor(random() * (words.length - length));
    const query = words.slice(from, from + length).join(' ');
    return index % 3 === 0 && query.length > 5 ? query.slice(0, -2) : query;
  });
}

function percentiles(name: string, values: readonly number[], target: number): Measurement[] {
  return [
    { name: `${name}, middle (ms)`, value: quantile(values, 0.5).toFixed(1) },
    atMost(`${name}, 95th percentile (ms)`, quantile(values, 0.95), target, 1),
    { name: `${name}, slowest (ms)`, value: Math.max(...values).toFixed(1) },
  ];
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;
}
