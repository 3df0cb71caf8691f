import type { ErrorShape } from '../../../../shared/contract/errors.ts';
import type { Id } from '../../../../shared/contract/model.ts';
import { showToast } from '../../../ui/toast-store.ts';
import type { Desk } from './desk.ts';
import { inInterfaceLanguage } from './say.ts';
import { goTo } from './walk.ts';

/** Says why the backend did not do it; where findings hold it up, a button goes to the first of them. */
export function reportRefusal(desk: Desk, error: ErrorShape): void {
  if (error.code === 'cancelled') return;
  const held = heldUpBy(desk, error);
  showToast({
    text: error.message,
    more: error.mend,
    tone: 'error',
    ...(held
      ? {
          action: {
            label: inInterfaceLanguage({ en: 'Go there', zh: '前往' }),
            run: () => void goTo(desk, held.rowId, held.findingId),
          },
        }
      : {}),
  });
}

/** The first finding or row that `details` names. */
function heldUpBy(desk: Desk, { details }: ErrorShape): { rowId: Id; findingId?: Id } | undefined {
  const findings = idsIn(details?.findingIds);
  const item = desk.store.get().queue.find(({ findingId }) => findings.includes(findingId));
  if (item) return { rowId: item.rowId, findingId: item.findingId };
  const rowId = idsIn(details?.rowIds).find((id) => desk.store.positionOf(id) !== undefined);
  return rowId === undefined ? undefined : { rowId };
}

function idsIn(value: unknown): Id[] {
  return Array.isArray(value) ? value.filter((id): id is Id => typeof id === 'number') : [];
}
