import type { Finding } from '../../shared/checks/finding.ts';
import type { Id } from '../../shared/contract/model.ts';
import type { LoadAnswer, UpdateAnswer } from '../analysis/messages.ts';
import type { Queries } from '../database/queries/index.ts';
import { createTouched, type Touched } from './announcer.ts';
import { type Found, foundOf, rowsOfFound } from './finding-content.ts';
import { createFindingStore } from './store-findings.ts';
import type { RowText, Texts } from './texts.ts';

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

  /** Tells whether the text of a row is another than the one that was seen; asks for rows that are not among these. */
  function editedSince(seen: Versions, current: readonly RowText[], others: ReadonlySet<Id>): (rowId: Id) => boolean {
    const known = current.map(({ row }) => row);
    const ids = new Set(known.map(({ id }) => id));
    const more = queries.rows.byIds([...others].filter((id) => !ids.has(id)));
    const versions = new Map([...known, ...more].map(({ id, version }) => [id, version]));
    return (rowId) => versions.get(rowId) !== seen.get(rowId);
  }

  return {
    /**
     * What a whole analysis found, in parts: each is stored when it is called, within a transaction, and told from what
     * the texts are then. A story of 10,000 rows as a whole would hold up the desk for seconds.
     *
     * @param seen the rows in reading order.
     */
    *story(storyId: Id, answer: LoadAnswer, seen: Versions): Generator<() => Stored> {
      const revision = Map.groupBy(answer.revision, rowOf);
      const machine = answer.machine ? Map.groupBy(answer.machine, rowOf) : revision;
      const ids = [...seen.keys()];
      for (let from = 0; from < ids.length; from += rowsInPart) {
        const part = ids.slice(from, from + rowsInPart);
        yield () => {
          const found = foundIn(part, revision);
          const current = texts.ofRows(part);
          const isEdited = editedSince(seen, current, new Set([...found.values()].flat().flatMap(placesOf)));
          const late = part.filter(
            (id) => isEdited(id) || found.get(id)?.some((each) => placesOf(each).some(isEdited)),
          );
          const original = machine === revision ? found : foundIn(part, machine);
          const rowIds = store.storePart(storyId, current, new Set(late), { revision: found, machine: original });
          return { touched: touchedRows(storyId, rowIds), late };
        };
      }
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

/** Rows whose findings are stored at once: some milliseconds' work. */
const rowsInPart = 25;

function rowOf({ spans }: Finding): Id {
  return Number(spans[0]?.row ?? 0);
}

function foundIn(rowIds: readonly Id[], findings: ReadonlyMap<Id, readonly Finding[]>): Map<Id, readonly Found[]> {
  return new Map(rowIds.map((id) => [id, (findings.get(id) ?? []).map(foundOf)]));
}

function placesOf(found: Found): Id[] {
  return [...rowsOfFound(found)];
}

function hasPlaceIn(found: Found, rows: ReadonlySet<Id>): boolean {
  return rows.size > 0 && placesOf(found).some((rowId) => rows.has(rowId));
}
