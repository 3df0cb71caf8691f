import type { Id } from '../../../../shared/contract/model.ts';
import type { DeskView } from './desk.ts';

type View = Pick<DeskView, 'editing'>;

/** The row whose editor is on screen. */
export function openRowOf({ editing }: View): Id | undefined {
  return editing?.isLeft ? undefined : editing?.rowId;
}

/** What stands in the row's editor, while it is on screen. */
export function openDraftOf(view: View, rowId: Id): string | undefined {
  return openRowOf(view) === rowId ? view.editing?.draft : undefined;
}

/** What was typed in the row and is being saved, after its editor was left. */
export function leftDraftOf({ editing }: View, rowId: Id): string | undefined {
  return editing?.isLeft && editing.rowId === rowId ? editing.draft : undefined;
}
