import type { Id, RowIndexEntry, RowState, StoryCounts } from '../../shared/contract/model.ts';
import type { Queries } from '../database/queries/index.ts';
import type { RowFindings } from '../database/queries/overview.ts';
import type { StoredSource } from '../database/queries/sources.ts';
import { readRows, readStates, readStory } from './story-index-rows.ts';

/** What the counts need of a row besides its entry. */
type Settled = Pick<RowFindings, 'fixed' | 'dismissed' | 'elsewhere'>;

/** What of a row follows from more than itself and its findings' sums. */
export type Hands = Pick<RowIndexEntry, 'serious' | 'editedBy' | 'decidedBy'>;

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
    /** It is another version: it is read again when somebody asks for it. */
    forget: (storyId: Id): void => void indexes.delete(storyId),
    /** Its rows stand otherwise now: those that are named are read anew, and the others close up. */
    reshape(storyId: Id, rowIds: readonly Id[]): void {
      if (rowIds.length > manyRows) indexes.delete(storyId);
      else indexes.get(storyId)?.reshape(rowIds);
    },
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
  const rows = new Map<Id, RowIndexEntry>();
  const settled = new Map<Id, Settled>();
  const states: Record<RowState, number> = { open: 0, edited: 0, confirmed: 0, returned: 0, approved: 0 };
  const sums = { open: 0, fixed: 0, dismissed: 0, advice: 0, elsewhere: 0 };
  let corrections = queries.corrections.count(storyId);

  function count(row: RowIndexEntry | undefined, by: 1 | -1): void {
    if (!row) return;
    const { fixed, dismissed, elsewhere } = settled.get(row.id) ?? nothingSettled;
    states[row.state] += by;
    sums.open += by * row.findings;
    sums.advice += by * row.advice;
    sums.fixed += by * fixed;
    sums.dismissed += by * dismissed;
    sums.elsewhere += by * elsewhere;
  }

  function put(row: RowIndexEntry, found: RowFindings | undefined): void {
    count(rows.get(row.id), -1);
    rows.set(row.id, row);
    if (found && found.fixed + found.dismissed > 0) settled.set(row.id, found);
    else settled.delete(row.id);
    count(row, 1);
  }

  for (const [row, found] of readStory(queries, storyId, sources)) put(row, found);
  return {
    sources,
    baseId: revision?.baseSourceId,
    revisionId: revision?.id,
    entries: (): RowIndexEntry[] => [...rows.values()],
    hands(rowId: Id): Hands {
      const { serious, editedBy, decidedBy } = rows.get(rowId) ?? {};
      return { ...(serious && { serious }), ...(editedBy && { editedBy }), ...(decidedBy && { decidedBy }) };
    },
    counts(): StoryCounts {
      const { elsewhere, ...rest } = sums;
      return { rows: rows.size, rowStates: { ...states }, ...rest, ...(elsewhere > 0 && { elsewhere }), corrections };
    },
    restate(): void {
      for (const [rowId, state, decidedBy] of readStates(queries, storyId)) {
        const before = rows.get(rowId);
        if (!before) continue;
        const { decidedBy: _, ...rest } = before;
        count(before, -1);
        const row = { ...rest, state, ...(decidedBy && { decidedBy }) };
        rows.set(rowId, row);
        count(row, 1);
      }
    },
    refresh(rowIds: readonly Id[]): void {
      for (const [row, found] of readRows(queries, rowIds)) put(row, found);
      corrections = queries.corrections.count(storyId);
    },
    reshape(rowIds: readonly Id[]): void {
      const order = queries.structure.order(storyId);
      const here = new Set(order);
      for (const row of [...rows.values()].filter(({ id }) => !here.has(id))) {
        count(row, -1);
        rows.delete(row.id);
        settled.delete(row.id);
      }
      this.refresh(rowIds.filter((id) => here.has(id)));
      const inOrder = order.flatMap((id) => rows.get(id) ?? []);
      rows.clear();
      for (const row of inOrder) rows.set(row.id, row);
    },
  };
}

const nothingSettled: Settled = { fixed: 0, dismissed: 0, elsewhere: 0 };
