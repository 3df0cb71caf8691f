import type { Id, RowIndexEntry, RowState, StoryCounts } from '../../shared/contract/model.ts';
import type { FindingTally } from '../database/queries/findings.ts';
import type { Queries } from '../database/queries/index.ts';
import type { CellPart, RowRecord } from '../database/queries/rows.ts';
import type { StoredSource } from '../database/queries/sources.ts';
import { type Cells, cellsByRow } from './cells.ts';
import { rowState } from './states.ts';

/** A row of the index, with what the counts need besides. */
interface IndexedRow extends RowIndexEntry {
  readonly fixed: number;
  readonly dismissed: number;
}

/** All rows of a story at a glance. */
export interface StoryIndex {
  readonly sources: readonly StoredSource[];
  readonly baseId: Id | undefined;
  readonly revisionId: Id | undefined;
  /** In reading order. */
  readonly entries: () => RowIndexEntry[];
  readonly counts: () => StoryCounts;
}

/** From here on it costs less to read the whole story than row by row. */
const manyRows = 1000;

/**
 * Indexes of the stories asked for in this run: what follows from the database, kept so that an edit in a story of
 * 10,000 rows does not count them all again. Whoever changes rows calls `refresh` after the transaction.
 */
export function createStoryIndexes(queries: Queries) {
  const indexes = new Map<Id, ReturnType<typeof createIndex>>();
  return {
    get(storyId: Id): StoryIndex {
      const index = indexes.get(storyId) ?? createIndex(queries, storyId);
      indexes.set(storyId, index);
      return index;
    },
    /** Whether anybody has asked for the story in this run. */
    has: (storyId: Id): boolean => indexes.has(storyId),
    /** Reads the rows anew or, where they are many, the whole story, which is faster then. */
    refresh(storyId: Id, rowIds: readonly Id[]): void {
      if (rowIds.length > manyRows) indexes.set(storyId, createIndex(queries, storyId));
      else indexes.get(storyId)?.refresh(rowIds);
    },
  };
}

function createIndex(queries: Queries, storyId: Id) {
  const sources = queries.sources.ofStory(storyId);
  const revision = sources.find(({ kind }) => kind === 'revision');
  const rows = new Map<Id, IndexedRow>();
  const states: Record<RowState, number> = { open: 0, edited: 0, confirmed: 0, returned: 0, approved: 0 };
  const sums = { open: 0, fixed: 0, dismissed: 0, advice: 0 };
  let corrections = queries.corrections.count(storyId);

  function count(row: IndexedRow | undefined, by: 1 | -1): void {
    if (!row) return;
    states[row.state] += by;
    sums.open += by * row.findings;
    sums.advice += by * row.advice;
    sums.fixed += by * row.fixed;
    sums.dismissed += by * row.dismissed;
  }

  function take(records: readonly RowRecord[], parts: readonly CellPart[], tallies: readonly FindingTally[]): void {
    const cells = cellsByRow(parts);
    const found = Map.groupBy(tallies, ({ rowId }) => rowId);
    for (const record of records) {
      count(rows.get(record.id), -1);
      const row = indexed(record, cells.get(record.id), found.get(record.id) ?? []);
      rows.set(record.id, row);
      count(row, 1);
    }
  }

  take(queries.rows.ofStory(storyId), queries.rows.cellsOfStory(storyId), queries.findings.talliesOfStory(storyId));
  return {
    sources,
    baseId: revision?.baseSourceId,
    revisionId: revision?.id,
    entries: (): RowIndexEntry[] => [...rows.values()].map(({ fixed: _, dismissed: __, ...entry }) => entry),
    counts: (): StoryCounts => ({ rows: rows.size, rowStates: { ...states }, ...sums, corrections }),
    refresh(rowIds: readonly Id[]): void {
      take(queries.rows.byIds(rowIds), queries.rows.cellsByIds(rowIds), queries.findings.talliesOfRows(rowIds));
      corrections = queries.corrections.count(storyId);
    },
  };
}

function indexed(record: RowRecord, cells: Cells | undefined, tallies: readonly FindingTally[]): IndexedRow {
  const sum = (wanted: (tally: FindingTally) => boolean): number =>
    tallies.filter(wanted).reduce((total, { n }) => total + n, 0);
  const texts = [...Object.values(cells ?? {}), record.revision ?? ''];
  return {
    id: record.id,
    passage: record.passage,
    state: rowState(record),
    changed: record.revision !== null,
    findings: sum(({ tier, state }) => tier === 'desk' && state === 'open'),
    advice: sum(({ tier, state }) => tier === 'advice' && state === 'open'),
    length: Math.max(...texts.map((text) => text.length)),
    fixed: sum(({ tier, state }) => tier === 'desk' && state === 'fixed'),
    dismissed: sum(({ tier, state }) => tier === 'desk' && state === 'dismissed'),
  };
}
