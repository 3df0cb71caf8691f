import type { Change } from '../../shared/contract/api.ts';
import type { DecisionKind, DismissalScope, Id } from '../../shared/contract/model.ts';
import type { Localized } from '../../shared/localized.ts';
import type { ActionKind } from '../database/queries/actions.ts';
import type { StoredFinding } from '../database/queries/findings.ts';
import { type Announcer, createTouched, type Touched } from './announcer.ts';
import type { Desk } from './desk.ts';
import type { MemoryService } from './memory.ts';
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

/** What a step may consist of. Each call goes on record. */
export interface Writing {
  revise(text: RowText, after: string, findingId?: Id): void;
  decide(rowId: Id, kind: DecisionKind, comment?: string): void;
  dismiss(finding: StoredFinding, scope: DismissalScope, reason?: string): void;
}

export type Journal = ReturnType<typeof createJournal>;

/** Does things so that they can be undone. */
export function createJournal(
  { queries, transact, now }: Desk,
  texts: Texts,
  memory: Pick<MemoryService, 'remember' | 'forget'>,
  announcer: Announcer,
) {
  function write(step: Step, work: (writing: Writing) => void): Touched {
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
    work({
      revise(text, after, findingId) {
        const { row, revision } = text;
        if (after === revision) return;
        const id = actionId();
        queries.corrections.insert({ actionId: id, rowId: row.id, by, at, before: revision, after, findingId });
        const change = queries.corrections.ofAction(id).find(({ rowId }) => rowId === row.id);
        if (change) queries.memory.put(change.first, change.before, after);
        texts.write(text, after);
        // Until the checks say otherwise, a suggestion mends what it was made for.
        if (findingId !== undefined) queries.findings.setPresence(findingId, 'lost');
        touched.revised(storyId, row.id);
      },
      decide(rowId, kind, comment) {
        queries.decisions.insert({ actionId: actionId(), rowId, by, at, kind, comment });
        touched.row(storyId, rowId);
      },
      dismiss({ id: findingId, fingerprint }, scope, reason) {
        if (scope === 'everywhere') memory.forget();
        queries.dismissals.insert({ actionId: actionId(), storyId, findingId, by, at, scope, fingerprint, reason });
        for (const each of queries.dismissals.covered({ storyId, findingId, scope, fingerprint })) {
          touched.row(each.storyId, each.rowId);
        }
      },
    });
    if (action !== undefined) queries.stories.touch(storyId, at);
    memory.remember(touched);
    return touched;
  }

  return {
    /**
     * Runs `work` as one step, all or nothing, and tells everybody what changed. `shown` are rows that the answer must
     * have in any case. Where `work` records nothing there is no step.
     */
    step(step: Step, shown: readonly Id[], work: (writing: Writing) => void): Change {
      return announcer.announce(
        step.storyId,
        shown,
        transact(() => write(step, work)),
      );
    },
  };
}
