import type { Id, RowIndexEntry, RowState } from '../../shared/contract/model.ts';
import type { FindingTally } from '../database/queries/findings.ts';
import type { Queries } from '../database/queries/index.ts';
import type { FindingCounts, RowFindings } from '../database/queries/overview.ts';
import type { StoredSource } from '../database/queries/sources.ts';
import { cellsByRow } from './cells.ts';
import { type RowMarks, rowState } from './states.ts';

/** A row of the index with its findings that are settled; nothing where there are none. */
type IndexedRow = readonly [row: RowIndexEntry, found: RowFindings | undefined];

type SegmentLengths = ReturnType<Queries['overview']['lengths']>;

type ByRow = ReadonlyMap<Id, readonly Id[]>;

/** Every row of a story, in reading order: each question is asked once for all of them. */
export function readStory(
  { overview, corrections, decisions }: Queries,
  storyId: Id,
  sources: readonly StoredSource[],
): IndexedRow[] {
  const { id: ids, passage, revised } = overview.rows(storyId);
  const placeOf = placesOf(ids);
  const lengths = longestCells(overview.lengths(storyId), sources, placeOf, ids.length);
  const findings = overview.findings(storyId);
  const [desk, serious, advice] = openFindings(findings, placeOf, ids.length);
  const settled = settledByRow(findings);
  const marksOf = readMarks(overview, storyId);
  const [editors, deciders] = [byRow(corrections.editors(storyId)), byRow(decisions.deciders(storyId))];
  return ids.map((id, at) => {
    const units = revised[at] ?? null;
    const length = Math.max(lengths[at] ?? 0, units ?? 0);
    const found = { open: desk[at] ?? 0, serious: serious[at] ?? 0, advice: advice[at] ?? 0 };
    const marks = marksOf(id, units !== null);
    return [entryOf(id, passage[at] ?? 0, marks, length, found, editors.get(id), deciders.get(id)), settled.get(id)];
  });
}

/** Where each row stands in a list of rows; ids are mostly one after the other, and then no map is made of 100,000. */
function placesOf(ids: readonly Id[]): (id: Id) => number | undefined {
  const first = ids.reduce((least, id) => Math.min(least, id), Number.POSITIVE_INFINITY);
  const last = ids.reduce((most, id) => Math.max(most, id), 0);
  if (last - first >= ids.length * 4) {
    const places = new Map(ids.map((id, at) => [id, at]));
    return (id) => places.get(id);
  }
  // One more than the place: 0 is nobody's.
  const places = new Int32Array(Math.max(0, last - first + 1));
  ids.forEach((id, at) => {
    places[id - first] = at + 1;
  });
  return (id) => {
    const place = places[id - first] ?? 0;
    return place === 0 ? undefined : place - 1;
  };
}

/** How many open findings each row has: of the desk tier, of these such that hold up an approval, and advice. */
function openFindings({ open, settled }: FindingCounts, placeOf: (id: Id) => number | undefined, rows: number) {
  const [desk, serious, advice] = [new Int32Array(rows), new Int32Array(rows), new Int32Array(rows)];
  const add = (counts: Int32Array, rowId: Id, by: number): void => {
    const at = placeOf(rowId);
    if (at !== undefined) counts[at] = (counts[at] ?? 0) + by;
  };
  open.rowId.forEach((rowId, each) => {
    const weight = open.weight[each];
    add(weight === 0 ? advice : desk, rowId, 1);
    if (weight === 2) add(serious, rowId, 1);
  });
  // What a dismissal may have hidden and does not is open, too.
  for (const each of settled) {
    add(desk, each.rowId, each.open);
    add(serious, each.rowId, each.serious);
    add(advice, each.rowId, each.advice);
  }
  return [desk, serious, advice] as const;
}

function settledByRow({ settled }: FindingCounts): Map<Id, RowFindings> {
  const rows = new Map<Id, RowFindings>();
  for (const each of settled) rows.set(each.rowId, sumOf(rows.get(each.rowId), each));
  return rows;
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
  found: Pick<RowFindings, 'open' | 'serious' | 'advice'> | undefined,
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

/** What each row has at most in one source, in characters; of Chinese in UTF-8 each has three bytes. */
function longestCells(
  { rowId, sourceId, bytes }: SegmentLengths,
  sources: readonly StoredSource[],
  placeOf: (id: Id) => number | undefined,
  rows: number,
): Int32Array {
  const chinese = new Set(sources.filter(({ language }) => language === 'zh').map(({ id }) => id));
  const longest = new Int32Array(rows);
  let [row, source, sum] = [0, 0, 0];
  for (let each = 0; each < rowId.length; each++) {
    const [ownRow = 0, ownSource = 0, units = 0] = [rowId[each], sourceId[each], bytes[each]];
    const length = chinese.has(ownSource) ? Math.ceil(units / 3) : units;
    // The segments of a cell come one after the other.
    sum = ownRow === row && ownSource === source ? sum + length : length;
    row = ownRow;
    source = ownSource;
    const at = placeOf(row);
    if (at !== undefined && sum > (longest[at] ?? 0)) longest[at] = sum;
  }
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
