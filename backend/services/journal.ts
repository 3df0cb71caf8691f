import type { Change } from '../../shared/contract/api.ts';
import type { DecisionKind, DismissalScope, Id } from '../../shared/contract/model.ts';
import type { Localized } from '../../shared/localized.ts';
import type { ActionKind } from '../database/queries/actions.ts';
import type { DismissalChange, DismissalTarget } from '../database/queries/dismissals.ts';
import type { StoredFinding } from '../database/queries/findings.ts';
import { type Announcer, createTouched, type Touched } from './announcer.ts';
import type { Desk } from './desk.ts';
import { refuseLocked } from './documents/row-guards.ts';
import type { MemoryService } from './memory.ts';
import { createStructureRecord, type Inheritance, type StructurePlan } from './structure/structure-record.ts';
import type { RowText, Texts } from './texts.ts';

/** One step of undo. */
export interface Step {
  readonly storyId: Id;
  readonly kind: ActionKind;
  readonly label: Localized;
  readonly by: Id;
  /** Edits of one row with the same session are one step. */
  readonly session?: { readonly name: string; readonly rowId: Id };
}

/** What a step may consist of. Each call goes on record. Rows that their file locks are refused. */
export interface Writing {
  /** A wording that is to be known when it comes again, and what to make of it. */
  teach(rowId: Id, before: string, after: string): void;
  revise(text: RowText, after: string, findingId?: Id): void;
  /** Merges or splits rows, or takes over a newer version of their texts. */
  restructure(plan: StructurePlan): void;
  /** Puts what was known of other rows on record for this one, which has their text now. */
  inherit(rowId: Id, record: Inheritance): void;
  decide(rowId: Id, kind: DecisionKind, comment?: string): void;
  /** The same decision on many rows. */
  decideAll(rowIds: readonly Id[], kind: DecisionKind): void;
  /** With the finding's wording as its `fingerprint`: all that the check marks with the same words. */
  dismiss(finding: Pick<StoredFinding, 'id' | 'fingerprint'>, scope: DismissalScope, reason?: string): void;
  /** What becomes of a dismissal that was made before, by whatever step. */
  changeDismissal(dismissalId: Id, target: DismissalTarget, kind: DismissalChange['kind'], reason?: string): void;
}

export type Journal = ReturnType<typeof createJournal>;

/** Does things so that they can be undone. */
export function createJournal(
  { queries, transact, now }: Desk,
  texts: Texts,
  memory: Pick<MemoryService, 'remember' | 'forget' | 'taught'>,
  announcer: Announcer,
) {
  const record = createStructureRecord(queries);

  function write(step: Step, work: (writing: Writing) => void): { touched: Touched; action: Id | undefined } {
    const { storyId, by, session } = step;
    const at = now();
    const touched = createTouched();
    let action: Id | undefined;
    // Only when there is something to record: a step that does nothing must not be undone.
    const actionId = (): Id => {
      action ??= session && queries.actions.resume(storyId, session.name, session.rowId);
      action ??= queries.actions.insert({ ...step, at, session: session?.name });
      return action;
    };
    const touchCovered = (target: DismissalTarget): void => {
      if (target.scope === 'everywhere') memory.forget();
      for (const each of queries.dismissals.covered(target)) touched.row(each.storyId, each.rowId);
    };
    work({
      restructure(plan) {
        // A newer version of a file may bring what this one does not allow.
        if (plan.kind !== 'version')
          refuseLocked(
            queries,
            plan.rows.map(({ rowId }) => rowId),
          );
        record.restructure({ actionId: actionId(), storyId, by, at }, plan, touched);
      },
      inherit(rowId, inherited) {
        record.inherit(actionId(), rowId, inherited);
        touched.row(storyId, rowId);
      },
      teach(rowId, before, after) {
        queries.phrasePairs.mark({ actionId: actionId(), rowId, before, after, by, at });
        memory.taught([before]);
        touched.row(storyId, rowId);
      },
      revise(text, after, findingId) {
        const { row, revision } = text;
        if (after === revision) return;
        if (queries.documents.isLocked(row.id)) refuseLocked(queries, [row.id]);
        const id = actionId();
        queries.corrections.insert({ actionId: id, rowId: row.id, by, at, before: revision, after, findingId });
        texts.write(text, after);
        // Until the checks say otherwise, a suggestion mends what it was made for.
        if (findingId !== undefined) queries.findings.setPresence(findingId, 'lost');
        touched.revised(storyId, row.id);
      },
      decide(rowId, kind, comment) {
        queries.decisions.insert({ actionId: actionId(), rowId, by, at, kind, comment });
        touched.decided(storyId, rowId);
      },
      decideAll(rowIds, kind) {
        if (rowIds.length === 0) return;
        queries.decisions.insertMany({ actionId: actionId(), rowIds, by, at, kind });
        for (const rowId of rowIds) touched.decided(storyId, rowId);
      },
      dismiss({ id: findingId, fingerprint }, scope, reason) {
        queries.dismissals.insert({ actionId: actionId(), storyId, findingId, by, at, scope, fingerprint, reason });
        touchCovered({ storyId, findingId, scope, fingerprint });
      },
      changeDismissal(dismissalId, target, kind, reason) {
        queries.dismissals.change({ actionId: actionId(), dismissalId, by, at, kind, reason });
        touchCovered(target);
      },
    });
    if (action !== undefined) queries.stories.touch(storyId, at);
    memory.remember(touched);
    return { touched, action };
  }

  return {
    /**
     * Runs `work` as one step, all or nothing, and tells everybody what changed. `shown` are rows that the answer must
     * have in any case. Where `work` records nothing there is no step.
     */
    step(step: Step, shown: readonly Id[], work: (writing: Writing) => void): Change {
      const { touched, action } = transact(() => write(step, work));
      const change = announcer.announce(step.storyId, shown, touched);
      return action === undefined ? change : { ...change, step: action };
    },
  };
}
