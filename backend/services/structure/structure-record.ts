import type { DecisionKind, Id, Timestamp } from '../../../shared/contract/model.ts';
import type { RowEditor } from '../../database/queries/corrections.ts';
import type { Queries } from '../../database/queries/index.ts';
import type { NewLook, Placement, RestructuringKind, SourceChangeRecord } from '../../database/queries/structure.ts';
import type { Touched } from '../announcer.ts';
import { rearrange } from './rearrange.ts';

/** What is to become of one row. */
export interface RowPlan {
  readonly rowId: Id;
  /** Rows of one number divide one text among them. */
  readonly bundle: number;
  /** What happened to it, for whoever reads the record. */
  readonly kind: string;
  readonly moved?: boolean;
  readonly look?: NewLook;
  /** `null`: it leaves the story. */
  readonly after: Placement | null;
}

/** A step that changes the rows of a story as such. */
export interface StructurePlan {
  readonly kind: RestructuringKind;
  readonly rows: readonly RowPlan[];
  readonly sources?: readonly SourceChangeRecord[];
}

/** A decision as it was made on a row whose text another row has now. */
export interface InheritedDecision {
  readonly kind: DecisionKind;
  readonly by: Id;
  readonly at: Timestamp;
  readonly comment?: string;
}

/** What a row takes over from others with their text. */
export interface Inheritance {
  /** Who edited the text, the last one last. */
  readonly editors: readonly Omit<RowEditor, 'rowId'>[];
  readonly before: string;
  readonly after: string;
  readonly decision?: InheritedDecision;
}

interface Act {
  readonly actionId: Id;
  readonly storyId: Id;
  readonly by: Id;
  readonly at: Timestamp;
}

/** Changes of a story's rows on record: done, taken back and made again, all from the same lines. */
export function createStructureRecord(queries: Queries) {
  return {
    restructure(
      { actionId, storyId, by, at }: Act,
      { kind, rows, sources = [] }: StructurePlan,
      touched: Touched,
    ): void {
      const id = queries.structure.insert(actionId, by, at, kind);
      const inStory = new Set(queries.structure.order(storyId));
      const before = queries.structure.placements(rows.map(({ rowId }) => rowId));
      const changes = rows.map((row) => ({
        ...row,
        before: inStory.has(row.rowId) ? (before.get(row.rowId) ?? null) : null,
      }));
      for (const change of changes) queries.structure.insertChange(id, change);
      for (const source of sources) queries.structure.insertSourceChange(id, source);
      rearrange(queries, { storyId, changes, sources }, 'do', at, touched);
    },
    inherit(actionId: Id, rowId: Id, { editors, before, after, decision }: Inheritance): void {
      for (const { by, at } of editors) {
        queries.corrections.insert({ actionId, rowId, by, at, before, after, carried: true });
      }
      if (decision) queries.decisions.insert({ actionId, rowId, ...decision });
    },
    /** Takes back what the action did to the rows, or does it again. */
    replay(direction: 'undo' | 'redo', { actionId, storyId, by, at }: Act, touched: Touched): void {
      const done = queries.structure.ofAction(actionId);
      queries.structure.recordReplay(direction, actionId, by, at);
      for (const { id } of direction === 'undo' ? done.toReversed() : done) {
        const changes = queries.structure.changes(id);
        const sources = queries.structure.sourceChanges(id);
        rearrange(queries, { storyId, changes, sources }, direction === 'undo' ? 'undo' : 'do', at, touched);
      }
    },
  };
}
