import type { Id } from '../../../shared/contract/model.ts';
import type { Queries } from '../../database/queries/index.ts';
import { everybody } from '../../database/queries/reports.ts';
import { type CountedStory, countRows, type Parts } from './count-rows.ts';
import { addTo, encodeTimes, newTimes } from './tally.ts';
import { workTimes } from './work-times.ts';

/** Rows that are read at once: some ten milliseconds of work. */
export const rowsAtOnce = 400;

/** Stands while a story is counted: whatever changes the story takes it away, as it does with what was counted. */
const underWay = -1;

/**
 * Counts one story and keeps what was counted. `pause` is awaited between pieces of work; where it is missing, all is
 * done in one go. Each piece is a transaction of its own; when somebody changes the story meanwhile, it is
 * counted anew.
 */
export async function countStory(
  queries: Queries,
  transact: <T>(work: () => T) => T,
  { id, due }: { readonly id: Id; readonly due: number },
  pause: () => Promise<void>,
): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    // Somebody who types without a rest would have it counted for ever: at last it is done in one go.
    const patient = attempt < patience ? pause : undefined;
    transact(() => queries.reports.putPart(id, underWay, '{}', new Uint8Array()));
    const story = storyToCount(queries, id);
    const parts: Parts = new Map([[everybody, { tally: {}, times: newTimes() }]]);
    for (let from = 0; from < due; from += rowsAtOnce) {
      transact(() => countRows(queries, story, queries.rows.range(id, from, from + rowsAtOnce), parts));
      await patient?.();
    }
    if (transact(() => keep(queries, id, story, parts))) return;
  }
}

const patience = 3;

/** The same for a story that is read at once, within a transaction. */
export function countShortStory(queries: Queries, id: Id): void {
  const story = storyToCount(queries, id);
  const parts: Parts = new Map([[everybody, { tally: {}, times: newTimes() }]]);
  countRows(queries, story, queries.rows.range(id, 0, rowsAtOnce), parts);
  put(queries, id, story, parts);
}

/** Answers whether the story is still what was counted. */
function keep(queries: Queries, id: Id, story: CountedStory, parts: Parts): boolean {
  if (queries.reports.parts(underWay, [id]).length === 0) return false;
  queries.reports.removePart(id, underWay);
  put(queries, id, story, parts);
  return true;
}

function put(queries: Queries, id: Id, { machines, labels }: CountedStory, parts: Parts): void {
  const labelsOf = (ids: readonly Id[]): Set<string> => new Set(ids.map((sourceId) => labels.get(sourceId) ?? ''));
  for (const [personId, { tally, times }] of parts) {
    for (const label of machines ? labelsOf([machines.baseId, ...machines.otherIds]) : []) {
      addTo(tally, `engine/stories/${label}`);
    }
    for (const label of machines ? labelsOf([machines.baseId]) : []) addTo(tally, `engine/revised/${label}`);
    queries.reports.putPart(id, personId, JSON.stringify(tally), encodeTimes(times));
  }
}

function storyToCount(queries: Queries, id: Id): CountedStory {
  const sources = queries.sources.ofStory(id);
  const baseId = sources.find(({ kind }) => kind === 'revision')?.baseSourceId;
  const machines = sources.filter(({ kind, aligned }) => kind === 'machine' && aligned);
  return {
    ...(baseId !== undefined && {
      machines: { baseId, otherIds: machines.map((source) => source.id).filter((sourceId) => sourceId !== baseId) },
    }),
    labels: new Map(sources.map((source) => [source.id, source.label])),
    times: workTimes(queries.reports.acts(id)),
  };
}
