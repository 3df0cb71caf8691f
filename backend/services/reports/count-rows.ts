import type { Id, RowState } from '../../../shared/contract/model.ts';
import type { Queries } from '../../database/queries/index.ts';
import { type CountedFinding, everybody, type RowEdits, type RowWork } from '../../database/queries/reports.ts';
import type { RowRecord } from '../../database/queries/rows.ts';
import { rowState } from '../states.ts';
import { countEdits, knownEdits, type Machines } from './row-edits.ts';
import { addTo, newTimes, type Tally, type Times } from './tally.ts';
import type { RowTime } from './work-times.ts';

/** What is counted of a story: of all rows, and of the rows that each person worked on. */
export type Parts = Map<Id, { readonly tally: Tally; readonly times: Times }>;

/** What is known of a story before its rows are read. */
export interface CountedStory {
  /** Missing in a story without a revision. */
  readonly machines?: Machines;
  /** What each source is called. */
  readonly labels: ReadonlyMap<Id, string>;
  readonly times: ReadonlyMap<Id, RowTime>;
}

interface RowFacts {
  readonly state: RowState;
  readonly edits: ReadonlyMap<Id, RowEdits>;
  readonly findings: readonly CountedFinding[];
  readonly work: readonly RowWork[];
  readonly time: RowTime | undefined;
}

/** Counts some rows into the parts that they belong to; within a transaction. */
export function countRows(queries: Queries, story: CountedStory, rows: readonly RowRecord[], parts: Parts): void {
  const ids = rows.map(({ id }) => id);
  // Counted before; here only what came since.
  for (const line of story.machines ? countEdits(queries, rows, story.machines) : []) queries.reports.putEdits(line);
  const edits = knownEdits(queries, rows);
  const findings = Map.groupBy(queries.reports.findingsOfRows(ids), ({ rowId }) => rowId);
  const work = Map.groupBy(queries.reports.workOnRows(ids), ({ rowId }) => rowId);
  for (const row of rows) {
    const facts: RowFacts = {
      state: rowState(row),
      edits: edits.get(row.id) ?? new Map(),
      findings: findings.get(row.id) ?? [],
      work: work.get(row.id) ?? [],
      time: story.times.get(row.id),
    };
    for (const personId of new Set([everybody, ...facts.work.map((each) => each.personId)])) {
      const part = parts.get(personId) ?? { tally: {}, times: newTimes() };
      parts.set(personId, part);
      countRow(facts, story, part.tally);
      countTimes(facts, part.times);
    }
  }
}

function countRow({ state, edits, findings, work, time }: RowFacts, story: CountedStory, tally: Tally): void {
  const { machines, labels } = story;
  addTo(tally, `row/${state}`);
  const base = machines && edits.get(machines.baseId);
  if (base) {
    addTo(tally, 'words/machine', base.words);
    addTo(tally, 'words/revision', base.revisionWords);
    addEdits(tally, 'whole', base);
    if (state !== 'open') addEdits(tally, 'worked', base);
  }
  const baseLabel = machines && labels.get(machines.baseId);
  if (base && baseLabel !== undefined) addTo(tally, `engine/text/${baseLabel}`, base.words);
  if (state !== 'open') {
    for (const [sourceId, line] of edits) {
      // A source that a newer version of its file took the place of is not the story's any more.
      const label = labels.get(sourceId);
      if (label !== undefined) addEdits(tally, 'engine', line, `/${label}`);
    }
  }
  for (const { check, family, severity, tier, state, inMachine, dismissedBy, scope } of findings) {
    addTo(tally, `finding/${family}/${severity}/${tier}/${state}/${inMachine}`);
    if (state === 'dismissed') addTo(tally, `dismissal/${dismissedBy}/${scope}/${check}`);
    if (state === 'dismissed') addTo(tally, `person/${dismissedBy}/dismissed`);
    else if (inMachine === 1 && baseLabel !== undefined) {
      addTo(tally, `error/${severity}-${tier}`);
      addTo(tally, `engine/${severity}-${tier}/${baseLabel}`);
    }
  }
  for (const { personId, kind } of work) addTo(tally, `person/${personId}/${kind}`);
  for (const [personId, seconds] of time?.people ?? []) addTo(tally, `person/${personId}/seconds`, seconds);
}

function addEdits(tally: Tally, path: string, { edits, shifts, tokens }: RowEdits, below = ''): void {
  addTo(tally, `${path}/rows${below}`);
  addTo(tally, `${path}/edits${below}`, edits);
  addTo(tally, `${path}/shifts${below}`, shifts);
  addTo(tally, `${path}/words${below}`, tokens);
}

/** In tenths of a second. Only rows that stand confirmed or approved took a time; the others are still under way. */
function countTimes({ state, work, time }: RowFacts, times: Times): void {
  if ((state === 'confirmed' || state === 'approved') && time?.work !== undefined) {
    times.confirming.push(Math.round(time.work * 10));
  }
  if (state !== 'approved') return;
  if (time?.review !== undefined) times.approving.push(Math.round(time.review * 10));
  const last = (kind: RowWork['kind']): number =>
    Math.max(...work.filter((each) => each.kind === kind).map(({ at }) => Date.parse(at)));
  const waited = last('approve') - last('confirm');
  if (Number.isFinite(waited) && waited >= 0) times.waiting.push(Math.round(waited / 100));
}
