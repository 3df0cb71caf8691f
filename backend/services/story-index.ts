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
  readonly elsewhere: number;
}

/** What of a row follows from more than itself and its findings' sums. */
export type Hands = Pick<RowIndexEntry, 'serious' | 'editedBy' | 'decidedBy'>;

type ByRow = ReadonlyMap<Id, readonly Id[]>;

/** All rows of a story at a glance. */
export interface StoryIndex {
  readonly sources: readonly StoredSource[];
  readonly baseId: Id | undefined;
  readonly revisionId: Id | undefined;
  /** In reading order. */
  readonly entries: () => RowIndexEntry[];
  /** Who worked on a row, and what holds up its approval. */
  readonly hands: (rowId: Id) => Hands;
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
    /** The same, but not kept: for a glance at a story that nobody works on. */
    peek: (storyId: Id): StoryIndex => indexes.get(storyId) ?? createIndex(queries, storyId),
    /** Its rows are others now: it is read again when somebody asks for it. */
    forget: (storyId: Id): void => void indexes.delete(storyId),
    /** Stories that are kept. */
    kept: (): Id[] => [...indexes.keys()],
    /** Whether anybody has asked for the story in this run. */
    has: (storyId: Id): boolean => indexes.has(storyId),
    /**
     * Reads the rows anew or, where they are many, the whole story, which is faster then; with `onlyStates` nothing but
     * who decided what.
     */
    refresh(storyId: Id, rowIds: readonly Id[], onlyStates = false): void {
      if (rowIds.length <= manyRows) indexes.get(storyId)?.refresh(rowIds);
      else if (onlyStates) indexes.get(storyId)?.restate();
      else indexes.set(storyId, createIndex(queries, storyId));
    },
  };
}

function createIndex(queries: Queries, storyId: Id) {
  const sources = queries.sources.ofStory(storyId);
  const revision = sources.find(({ kind }) => kind === 'revision');
  const rows = new Map<Id, IndexedRow>();
  const states: Record<RowState, number> = { open: 0, edited: 0, confirmed: 0, returned: 0, approved: 0 };
  const sums = { open: 0, fixed: 0, dismissed: 0, advice: 0, elsewhere: 0 };
  let corrections = queries.corrections.count(storyId);

  function count(row: IndexedRow | undefined, by: 1 | -1): void {
    if (!row) return;
    states[row.state] += by;
    sums.open += by * row.findings;
    sums.advice += by * row.advice;
    sums.fixed += by * row.fixed;
    sums.dismissed += by * row.dismissed;
    sums.elsewhere += by * row.elsewhere;
  }

  function take(
    records: readonly RowRecord[],
    parts: readonly CellPart[],
    tallies: readonly FindingTally[],
    editors: ByRow,
    deciders: ByRow,
  ): void {
    const cells = cellsByRow(parts);
    const found = Map.groupBy(tallies, ({ rowId }) => rowId);
    for (const record of records) {
      count(rows.get(record.id), -1);
      const hands = { editedBy: editors.get(record.id), decidedBy: deciders.get(record.id) };
      const row = indexed(record, cells.get(record.id), found.get(record.id) ?? [], hands);
      rows.set(record.id, row);
      count(row, 1);
    }
  }

  take(
    queries.rows.ofStory(storyId),
    queries.rows.cellsOfStory(storyId),
    queries.findings.talliesOfStory(storyId),
    byRow(queries.corrections.editors(storyId)),
    byRow(queries.decisions.deciders(storyId)),
  );
  return {
    sources,
    baseId: revision?.baseSourceId,
    revisionId: revision?.id,
    entries: (): RowIndexEntry[] =>
      [...rows.values()].map(({ fixed: _, dismissed: __, elsewhere: ___, ...entry }) => entry),
    hands(rowId: Id): Hands {
      const { serious, editedBy, decidedBy } = rows.get(rowId) ?? {};
      return { ...(serious && { serious }), ...(editedBy && { editedBy }), ...(decidedBy && { decidedBy }) };
    },
    counts(): StoryCounts {
      const { elsewhere, ...rest } = sums;
      return { rows: rows.size, rowStates: { ...states }, ...rest, ...(elsewhere > 0 && { elsewhere }), corrections };
    },
    restate(): void {
      const deciders = byRow(queries.decisions.deciders(storyId));
      for (const record of queries.rows.ofStory(storyId)) {
        const before = rows.get(record.id);
        if (!before) continue;
        const decidedBy = deciders.get(record.id);
        const { decidedBy: _, ...rest } = before;
        const row = { ...rest, state: rowState(record), ...(decidedBy && { decidedBy }) };
        count(before, -1);
        rows.set(record.id, row);
        count(row, 1);
      }
    },
    refresh(rowIds: readonly Id[]): void {
      take(
        queries.rows.byIds(rowIds),
        queries.rows.cellsByIds(rowIds),
        queries.findings.talliesOfRows(rowIds),
        byRow(queries.corrections.editorsOfRows(rowIds)),
        byRow(queries.decisions.decidersOfRows(rowIds)),
      );
      corrections = queries.corrections.count(storyId);
    },
  };
}

function byRow(lines: readonly { readonly rowId: Id; readonly by: Id }[]): ByRow {
  const map = new Map<Id, Id[]>();
  for (const { rowId, by } of lines) {
    const people = map.get(rowId);
    if (people) people.push(by);
    else map.set(rowId, [by]);
  }
  return map;
}

function indexed(
  record: RowRecord,
  cells: Cells | undefined,
  tallies: readonly FindingTally[],
  {
    editedBy,
    decidedBy,
  }: { readonly editedBy: readonly Id[] | undefined; readonly decidedBy: readonly Id[] | undefined },
): IndexedRow {
  const sum = (wanted: (tally: FindingTally) => boolean): number =>
    tallies.filter(wanted).reduce((total, { n }) => total + n, 0);
  const texts = [...Object.values(cells ?? {}), record.revision ?? ''];
  const serious = sum(({ tier, state, severity }) => tier === 'desk' && state === 'open' && severity === 'major');
  return {
    id: record.id,
    passage: record.passage,
    state: rowState(record),
    changed: record.revision !== null,
    findings: sum(({ tier, state }) => tier === 'desk' && state === 'open'),
    advice: sum(({ tier, state }) => tier === 'advice' && state === 'open'),
    length: Math.max(...texts.map((text) => text.length)),
    ...(serious > 0 && { serious }),
    ...(editedBy && { editedBy }),
    ...(decidedBy && { decidedBy }),
    fixed: sum(({ tier, state }) => tier === 'desk' && state === 'fixed'),
    dismissed: sum(({ tier, state }) => tier === 'desk' && state === 'dismissed'),
    elsewhere: sum(({ tier, elsewhere }) => tier === 'desk' && elsewhere === 1),
  };
}
