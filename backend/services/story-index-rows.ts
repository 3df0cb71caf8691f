import type { Id, RowIndexEntry, RowState } from '../../shared/contract/model.ts';
import type { FindingTally } from '../database/queries/findings.ts';
import type { Queries } from '../database/queries/index.ts';
import type { FindingCounts, RowFindings } from '../database/queries/overview.ts';
import type { StoredSource } from '../database/queries/sources.ts';
import { cellsByRow } from './cells.ts';
import { type RowMarks, rowState } from './states.ts';

/** A row of the index with the findings that are listed at it; nothing where there are none. */
type IndexedRow = readonly [row: RowIndexEntry, found: RowFindings | undefined];

type SegmentLengths = ReturnType<Queries['overview']['lengths']>;

type ByRow = ReadonlyMap<Id, readonly Id[]>;

/** Every row of a story, in reading order: each question is asked once for all of them. */
export function readStory(
  { overview, corrections, decisions }: Queries,
  storyId: Id,
  sources: readonly StoredSource[],
): IndexedRow[] {
  const lengths = longestCells(overview.lengths(storyId), sources);
  const found = findingsByRow(overview.findings(storyId));
  const marksOf = readMarks(overview, storyId);
  const [editors, deciders] = [byRow(corrections.editors(storyId)), byRow(decisions.deciders(storyId))];
  const { id: ids, passage, revised } = overview.rows(storyId);
  return ids.map((id, at) => {
    const own = found.get(id);
    const units = revised[at] ?? null;
    const length = Math.max(lengths.get(id) ?? 0, units ?? 0);
    const marks = marksOf(id, units !== null);
    return [entryOf(id, passage[at] ?? 0, marks, length, own, editors.get(id), deciders.get(id)), own];
  });
}

/** What decisions make of every row, in reading order. */
export function readStates(
  { overview, decisions }: Queries,
  storyId: Id,
): (readonly [rowId: Id, state: RowState, decidedBy: readonly Id[] | undefined])[] {
  const marksOf = readMarks(overview, storyId);
  const deciders = byRow(decisions.deciders(storyId));
  const { id: ids, revised } = overview.rows(storyId);
  return ids.map((id, at) => [id, rowState(marksOf(id, (revised[at] ?? null) !== null)), deciders.get(id)]);
}

function readMarks(overview: Queries['overview'], storyId: Id): (rowId: Id, isRevised: boolean) => RowMarks {
  const correctedIn = new Map(overview.corrections(storyId));
  const { rowId: ids, decision, decidedIn } = overview.decisions(storyId);
  const decided = new Map(ids.map((id, at) => [id, at]));
  return (rowId, isRevised) => {
    const at = decided.get(rowId) ?? -1;
    return {
      // A state only asks whether there is a revision, not for its words.
      revision: isRevised ? '' : null,
      decision: decision[at] ?? null,
      decidedIn: decidedIn[at] ?? null,
      correctedIn: correctedIn.get(rowId) ?? null,
    };
  };
}

function findingsByRow({ open, settled }: FindingCounts): Map<Id, RowFindings> {
  const found = new Map<Id, RowFindings>();
  let own: { -readonly [K in keyof RowFindings]: RowFindings[K] } | undefined;
  for (let at = 0; at < open.rowId.length; at++) {
    const [rowId = 0, weight] = [open.rowId[at], open.weight[at]];
    // Those of a row mostly come one after the other.
    if (own?.rowId !== rowId) {
      own = found.get(rowId) ?? { rowId, open: 0, serious: 0, advice: 0, fixed: 0, dismissed: 0, elsewhere: 0 };
      found.set(rowId, own);
    }
    if (weight === 0) own.advice += 1;
    else own.open += 1;
    if (weight === 2) own.serious += 1;
  }
  for (const each of settled) found.set(each.rowId, sumOf(found.get(each.rowId), each));
  return found;
}

/** Some rows of a story. */
export function readRows(queries: Queries, rowIds: readonly Id[]): IndexedRow[] {
  const cells = cellsByRow(queries.rows.cellsByIds(rowIds));
  const tallies = Map.groupBy(queries.findings.talliesOfRows(rowIds), ({ rowId }) => rowId);
  const editors = byRow(queries.corrections.editorsOfRows(rowIds));
  const deciders = byRow(queries.decisions.decidersOfRows(rowIds));
  return queries.rows.byIds(rowIds).map((record) => {
    const { id, passage, revision } = record;
    const own = tallies
      .get(id)
      ?.map(findingsOf)
      .reduce((sum, each) => sumOf(sum, each));
    const texts = [...Object.values(cells.get(id) ?? {}), revision ?? ''];
    const length = Math.max(...texts.map((text) => text.length));
    return [entryOf(id, passage, record, length, own, editors.get(id), deciders.get(id)), own];
  });
}

function entryOf(
  id: Id,
  passage: number,
  marks: RowMarks,
  length: number,
  found: RowFindings | undefined,
  editedBy: readonly Id[] | undefined,
  decidedBy: readonly Id[] | undefined,
): RowIndexEntry {
  // Put together step by step: spreading what may be missing would take longer than all the rest, 100,000 times.
  const entry: { -readonly [K in keyof RowIndexEntry]: RowIndexEntry[K] } = {
    id,
    passage,
    state: rowState(marks),
    changed: marks.revision !== null,
    findings: found?.open ?? 0,
    advice: found?.advice ?? 0,
    length,
  };
  if (found && found.serious > 0) entry.serious = found.serious;
  if (editedBy) entry.editedBy = editedBy;
  if (decidedBy) entry.decidedBy = decidedBy;
  return entry;
}

/** What a row has at most in one source, in characters; of Chinese in UTF-8 each has three bytes. */
function longestCells(lengths: SegmentLengths, sources: readonly StoredSource[]): Map<Id, number> {
  const chinese = new Set(sources.filter(({ language }) => language === 'zh').map(({ id }) => id));
  const longest = new Map<Id, number>();
  let [row, source, sum] = [0, 0, 0];
  lengths.rowId.forEach((rowId, at) => {
    const [sourceId, bytes] = [lengths.sourceId[at] ?? 0, lengths.bytes[at] ?? 0];
    const length = chinese.has(sourceId) ? Math.ceil(bytes / 3) : bytes;
    // The segments of a cell come one after the other.
    sum = rowId === row && sourceId === source ? sum + length : length;
    [row, source] = [rowId, sourceId];
    if (sum > (longest.get(rowId) ?? 0)) longest.set(rowId, sum);
  });
  return longest;
}

function findingsOf({ rowId, tier, state, severity, elsewhere, n }: FindingTally): RowFindings {
  const isDesk = tier === 'desk';
  return {
    rowId,
    open: isDesk && state === 'open' ? n : 0,
    serious: isDesk && state === 'open' && severity === 'major' ? n : 0,
    advice: !isDesk && state === 'open' ? n : 0,
    fixed: isDesk && state === 'fixed' ? n : 0,
    dismissed: isDesk && state === 'dismissed' ? n : 0,
    elsewhere: isDesk && elsewhere === 1 ? n : 0,
  };
}

function sumOf(a: RowFindings | undefined, b: RowFindings): RowFindings {
  if (!a) return b;
  return {
    rowId: b.rowId,
    open: a.open + b.open,
    serious: a.serious + b.serious,
    advice: a.advice + b.advice,
    fixed: a.fixed + b.fixed,
    dismissed: a.dismissed + b.dismissed,
    elsewhere: a.elsewhere + b.elsewhere,
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
