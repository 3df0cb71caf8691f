import type { Change } from '../../shared/contract/api.ts';
import type {
  DecisionView,
  FindingView,
  HistoryState,
  Id,
  RowView,
  StorySummary,
} from '../../shared/contract/model.ts';
import type { JudgedFinding } from '../database/queries/findings.ts';
import type { Queries } from '../database/queries/index.ts';
import type { RowRecord } from '../database/queries/rows.ts';
import type { StoryRecord } from '../database/queries/stories.ts';
import { type Cells, cellsByRow, revisionOf } from './cells.ts';
import { fileViews } from './documents/file-views.ts';
import { rowState, storyState } from './states.ts';
import type { createStoryIndexes, StoryIndex } from './story-index.ts';
import type { StoryTallies } from './story-tallies.ts';

/** A finding as the interface shows it. */
export function findingView(finding: JudgedFinding): FindingView {
  const { fingerprint: _, firstFingerprint: __, presence, storyId: ___, ...view } = finding;
  if (presence === 'present') return view;
  return { ...view, revisionSpans: [], suggestions: [], related: [] };
}

export type Views = ReturnType<typeof createViews>;

/** Puts what the database holds into the shapes of the contract. */
export function createViews(
  queries: Queries,
  indexes: ReturnType<typeof createStoryIndexes>,
  tallies: Pick<StoryTallies, 'ofStories'>,
) {
  function rowView(
    index: StoryIndex,
    row: RowRecord,
    cells: Cells = {},
    findings: readonly JudgedFinding[] = [],
    remarks: readonly DecisionView[] = [],
    ofFile: Pick<RowView, 'notes' | 'codes' | 'locked'> = {},
  ): RowView {
    const { baseId, revisionId } = index;
    const revision = revisionOf(row, cells, baseId);
    const all: Cells = revisionId === undefined ? cells : { ...cells, [revisionId]: revision };
    const open = findings.filter(({ state }) => state === 'open');
    return {
      id: row.id,
      position: row.position,
      passage: row.passage,
      state: rowState(row),
      changed: row.revision !== null,
      findings: open.filter(({ tier }) => tier === 'desk').length,
      advice: open.filter(({ tier }) => tier === 'advice').length,
      length: Math.max(0, ...Object.values(all).map((text) => text.length)),
      cells: all,
      version: row.version,
      findingList: findings.map(findingView).sort(inReadingOrder),
      ...(row.decision && {
        lastDecision: {
          kind: row.decision,
          by: row.decidedBy ?? 0,
          at: row.decidedAt ?? '',
          ...(row.comment !== null && { comment: row.comment }),
        },
      }),
      ...(row.correctedBy !== null && { lastEditedBy: row.correctedBy }),
      ...(remarks.length > 0 && { remarks }),
      ...ofFile,
      ...index.hands(row.id),
    };
  }

  function rowViews(storyId: Id, records: readonly RowRecord[]): RowView[] {
    const ids = records.map(({ id }) => id);
    const index = indexes.get(storyId);
    const cells = cellsByRow(queries.rows.cellsByIds(ids));
    const findings = Map.groupBy(queries.findings.judgedOfRows(ids), ({ rowId }) => rowId);
    const remarks = Map.groupBy(queries.decisions.remarks(ids), ({ rowId }) => rowId);
    const looks = queries.versions.looks(ids);
    const ofFile = fileViews(queries, ids);
    return records.map((row) => {
      const said = remarks.get(row.id)?.map(({ rowId: _, ...remark }) => remark);
      const look = looks.get(row.id);
      return {
        ...rowView(index, row, cells.get(row.id), findings.get(row.id), said, ofFile.get(row.id)),
        ...(look && { look }),
      };
    });
  }

  function history(storyId: Id): HistoryState {
    const undo = queries.actions.lastDone(storyId)?.label;
    const redo = queries.actions.firstUndone(storyId)?.label;
    return { ...(undo && { undo }), ...(redo && { redo }) };
  }

  function summaries(stories: readonly StoryRecord[]): StorySummary[] {
    const known = tallies.ofStories(stories.map(({ id }) => id));
    return stories.flatMap(({ id, name, createdAt, updatedAt, analysed }) => {
      const counts = known.get(id);
      if (!counts) return [];
      const sources = queries.sources.ofStory(id).map(({ id, kind, label }) => ({ id, kind, label }));
      return { id, name, state: storyState(counts), counts, createdAt, updatedAt, sources, analysed: analysed === 1 };
    });
  }

  return {
    rowViews,
    history,
    /** What a caller must show after these rows have changed. */
    change(storyId: Id, rowIds: readonly Id[]): Change {
      // A row may have left the story by what was done.
      const rows = rowViews(
        storyId,
        queries.rows.byIds(rowIds).filter((row) => row.storyId === storyId),
      );
      return { storyId, rows, counts: indexes.get(storyId).counts(), history: history(storyId) };
    },
    summary: (story: StoryRecord): StorySummary => summaries([story])[0] as StorySummary,
    /** In the same order. */
    summaries,
  };
}

function inReadingOrder(a: FindingView, b: FindingView): number {
  return placeOf(a) - placeOf(b) || a.id - b.id;
}

function placeOf({ revisionSpans, machineSpans }: FindingView): number {
  return (revisionSpans[0] ?? machineSpans[0])?.start ?? 0;
}
