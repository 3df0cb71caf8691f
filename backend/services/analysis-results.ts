import type { Id } from '../../shared/contract/model.ts';
import type { LoadAnswer, UpdateAnswer } from '../analysis/messages.ts';
import type { Queries } from '../database/queries/index.ts';
import { createTouched, type Touched } from './announcer.ts';
import { type Found, foundOf, listedAt, rowsOfFound } from './finding-content.ts';
import { createFindingStore } from './store-findings.ts';
import type { Texts } from './texts.ts';

/** The versions of the rows' texts that an answer was made from. */
export type Versions = ReadonlyMap<Id, number>;

/** What came of an answer: the rows with other findings, and those whose answer was stale. */
export interface Stored {
  readonly touched: Touched;
  readonly late: readonly Id[];
}

/**
 * Stores the answers of the workers, within a transaction. What was made from a text that was edited meanwhile is left
 * out: its places would be wrong.
 */
export function createAnalysisResults(queries: Queries, texts: Texts) {
  const store = createFindingStore(queries);

  function touchedRows(storyId: Id, rowIds: readonly Id[]): Touched {
    const touched = createTouched();
    for (const rowId of rowIds) touched.row(storyId, rowId);
    return touched;
  }

  return {
    story(storyId: Id, answer: LoadAnswer, seen: Versions): Stored {
      const revision = answer.revision.map(foundOf);
      const machine = answer.machine?.map(foundOf) ?? revision;
      const current = texts.ofStory(storyId);
      const edited = new Set(current.filter(({ row }) => seen.get(row.id) !== row.version).map(({ row }) => row.id));
      const late = new Set([...edited, ...revision.filter((each) => hasPlaceIn(each, edited)).map(listedAt)]);
      const rowIds = store.storeStory(storyId, current, late, { revision, machine });
      queries.stories.setAnalysed(storyId, true);
      return { touched: touchedRows(storyId, rowIds), late: [...late] };
    },
    /** `seen` has the rows that were sent; `edited` those edited since. */
    rows(storyId: Id, answer: UpdateAnswer, edited: ReadonlySet<Id>): Stored {
      const fresh = new Map<Id, readonly Found[]>();
      const late: Id[] = [];
      for (const [row, findings] of answer) {
        const rowId = Number(row);
        const found = findings.map(foundOf);
        if (edited.has(rowId) || found.some((each) => hasPlaceIn(each, edited))) late.push(rowId);
        else fresh.set(rowId, found);
      }
      if (fresh.size === 0) return { touched: createTouched(), late };
      const rows = new Map(texts.ofRows([...fresh.keys()]).map((text) => [text.row.id, text]));
      return { touched: touchedRows(storyId, store.storeRows(storyId, fresh, rows)), late };
    },
  };
}

function hasPlaceIn(found: Found, rows: ReadonlySet<Id>): boolean {
  return rows.size > 0 && [...rowsOfFound(found)].some((rowId) => rows.has(rowId));
}
