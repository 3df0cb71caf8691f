import type { Change, Input, MethodName, Output } from '../../../../shared/contract/api.ts';
import type { Id } from '../../../../shared/contract/model.ts';
import type { Localized } from '../../../../shared/localized.ts';
import { showToast } from '../../../ui/toast-store.ts';
import type { Desk } from './desk.ts';
import { leaveEditor } from './editing.ts';
import { reportRefusal } from './refusals.ts';
import { inInterfaceLanguage } from './say.ts';
import { goTo } from './walk.ts';

type Changing = { [M in MethodName]: Output<M> extends Change ? M : never }[MethodName];

/** Asks the backend for a change and takes it in; a refusal is shown and answered as nothing. */
export async function change<M extends Changing>(
  desk: Desk,
  method: M,
  input: Input<M>,
): Promise<Output<M> | undefined> {
  const answer = await desk.client.invoke(method, input);
  if (!answer.ok) {
    reportRefusal(desk, answer.error);
    return undefined;
  }
  desk.store.take(answer.data as Change);
  return answer.data;
}

/** Runs a decision after the ones before it and with everything typed saved. */
export function decide(desk: Desk, work: () => Promise<unknown>): Promise<void> {
  return desk.inTurn(async () => {
    // Without waiting where nothing is: the decision is then on its way before the page is drawn for the key.
    if (desk.view.get().editing === undefined || (await leaveEditor(desk))) await desk.store.together(work);
  });
}

/**
 * Goes on while a decision is being stored: nobody waits for the disk to see what comes next. What the decision makes of
 * where it was made is shown once it is stored; where it is refused, that place is gone back to. Answers what it was
 * answered.
 *
 * @param go goes on; nothing where that depends on the answer.
 */
export async function goOnMeanwhile<T>(
  desk: Desk,
  deciding: Promise<T | undefined>,
  go: (() => Promise<unknown>) | undefined,
): Promise<T | undefined> {
  const from = desk.store.get().selection;
  await go?.();
  const { selection: there } = desk.store.get();
  const done = await deciding;
  const isStillThere = desk.store.get().selection === there;
  if (done === undefined && go && isStillThere && from.rowId !== undefined)
    await goTo(desk, from.rowId, from.findingId);
  return done;
}

/** Says what was done and offers to take back just that; the next such message takes its place. `brief` where it follows soon. */
export function offerUndo(desk: Desk, done: Localized, step: Id | undefined, brief = false): void {
  showToast({
    text: done,
    topic: 'decision',
    brief,
    ...(step !== undefined && {
      action: { label: inInterfaceLanguage({ en: 'Undo', zh: '撤销' }), run: () => void undoStep(desk, step) },
    }),
  });
}

function undoStep(desk: Desk, step: Id): Promise<void> {
  return decide(desk, async () => {
    const done = await change(desk, 'history.undo', { storyId: desk.store.storyId, step, by: desk.person().id });
    if (done) showToast({ text: done.what, topic: 'history' });
  });
}
