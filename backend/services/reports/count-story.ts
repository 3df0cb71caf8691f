import type { Id } from '../../../shared/contract/model.ts';
import type { Queries } from '../../database/queries/index.ts';
import { everybody, type RowEdits } from '../../database/queries/reports.ts';
import type { StoredSource } from '../../database/queries/sources.ts';
import { type CountedStory, countRows, type Parts } from './count-rows.ts';
import { countEdits, type Machines } from './row-edits.ts';
import { addTo, encodeTimes, newTimes } from './tally.ts';
import { workTimes } from './work-times.ts';

/** Rows that are read at once: some ten milliseconds of work, once their edits are counted. */
export const rowsAtOnce = 400;

/** Stands while a story is counted: whatever changes the story takes it away, as it does with what was counted. */
const underWay = -1;

/** How often a story that changes while it is counted is begun anew; then it is done in one go. */
const patience = 3;

export interface DueStory {
  readonly id: Id;
  /** Rows to be read. */
  readonly due: number;
}

type Transact = <T>(work: () => T) => T;
/** To be awaited again and again: lets others work in between. */
type Pause = () => Promise<void>;

/**
 * Counts a story of any length piece by piece, each in a transaction of its own, and keeps what was counted. When
 * somebody changes the story meanwhile, it is counted anew.
 */
export async function countStory(queries: Queries, transact: Transact, story: DueStory, pause: Pause): Promise<void> {
  const { id, due } = story;
  for (let attempt = 0; ; attempt++) {
    const patient = attempt < patience;
    transact(() => queries.reports.putPart(id, underWay, '{}', new Uint8Array()));
    const counted = storyToCount(queries, id);
    const parts = newParts();
    for (let from = 0; from < due; from += rowsAtOnce) {
      if (patient) await countEditsOf(queries, transact, [story], pause, from);
      transact(() => countRows(queries, counted, queries.rows.range(id, from, from + rowsAtOnce), parts));
      if (patient) await pause();
    }
    if (transact(() => keep(queries, id, counted, parts))) return;
  }
}

/** Counts stories of no more than {@link rowsAtOnce} rows each, in one transaction. */
export async function countShortStories(
  queries: Queries,
  transact: Transact,
  stories: readonly DueStory[],
  pause: Pause,
): Promise<void> {
  await countEditsOf(queries, transact, stories, pause);
  transact(() => {
    for (const { id } of stories) {
      const counted = storyToCount(queries, id);
      const parts = newParts();
      countRows(queries, counted, queries.rows.range(id, 0, rowsAtOnce), parts);
      put(queries, id, counted, parts);
    }
  });
}

/** Edits of rows are what takes long: they are counted without holding anybody up, and written together. */
async function countEditsOf(
  queries: Queries,
  transact: Transact,
  stories: readonly DueStory[],
  pause: Pause,
  from = 0,
): Promise<void> {
  const lines: RowEdits[] = [];
  for (const { id } of stories) {
    const machines = machinesOf(queries.sources.ofStory(id));
    if (!machines) continue;
    for (const line of countEdits(queries, queries.rows.range(id, from, from + rowsAtOnce), machines)) {
      lines.push(line);
      await pause();
    }
  }
  if (lines.length > 0) transact(() => lines.forEach(queries.reports.putEdits));
}

/** Answers whether the story is still what was counted. */
function keep(queries: Queries, id: Id, counted: CountedStory, parts: Parts): boolean {
  if (queries.reports.parts(underWay, [id]).length === 0) return false;
  queries.reports.removePart(id, underWay);
  put(queries, id, counted, parts);
  return true;
}

function newParts(): Parts {
  return new Map([[everybody, { tally: {}, times: newTimes() }]]);
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
  const machines = machinesOf(sources);
  return {
    ...(machines && { machines }),
    labels: new Map(sources.map((source) => [source.id, source.label])),
    times: workTimes(queries.reports.acts(id)),
  };
}

function machinesOf(sources: readonly StoredSource[]): Machines | undefined {
  const baseId = sources.find(({ kind }) => kind === 'revision')?.baseSourceId;
  if (baseId === undefined) return undefined;
  const others = sources.filter(({ id, kind, aligned }) => kind === 'machine' && aligned && id !== baseId);
  return { baseId, otherIds: others.map(({ id }) => id) };
}
