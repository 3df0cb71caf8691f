import type { Change } from '../../../../shared/contract/api.ts';
import type { DismissalScope, FindingView } from '../../../../shared/contract/model.ts';
import type { Localized } from '../../../../shared/localized.ts';
import { showToast } from '../../../ui/toast-store.ts';
import { change, decide, goOnMeanwhile, offerUndo } from './change.ts';
import type { Desk } from './desk.ts';
import { following } from './queue.ts';
import { reportRefusal } from './refusals.ts';
import { currentFinding, goOn } from './walk.ts';

/** Where a dismissal holds, as messages say it. */
const places: Readonly<Record<DismissalScope, Localized>> = {
  here: { en: 'here', zh: '此处' },
  story: { en: 'in this story', zh: '本篇' },
  everywhere: { en: 'everywhere', zh: '所有稿件' },
};

/** Dismisses the current finding and goes on. */
export function dismissFinding(desk: Desk, scope: DismissalScope, reason?: string): Promise<void> {
  return settle(desk, scope, (finding) =>
    change(desk, 'review.dismiss', { findingId: finding.id, scope, by: desk.person().id, ...said(reason) }),
  );
}

/** Dismisses everything that the same check marks with the same words, and goes on. */
export function dismissAlike(desk: Desk, scope: 'story' | 'everywhere', reason?: string): Promise<void> {
  return settle(desk, scope, (finding) =>
    change(desk, 'dismissals.dismissAlike', { findingId: finding.id, scope, by: desk.person().id, ...said(reason) }),
  );
}

function settle(
  desk: Desk,
  scope: DismissalScope,
  dismiss: (finding: FindingView) => Promise<Change | undefined>,
): Promise<void> {
  return decide(desk, async () => {
    const finding = currentFinding(desk);
    if (finding?.state !== 'open') return;
    const followed = following(desk.queue(), finding.id);
    // Elsewhere the dismissal may take what comes next with it.
    const isAlone = scope === 'here' && followed.length > 0;
    const done = await goOnMeanwhile(desk, dismiss(finding), isAlone ? () => goOn(desk, followed) : undefined);
    if (!done) return;
    offerUndo(desk, dismissed(finding, scope, covered(done, finding)), done.step, scope === 'here');
    if (!isAlone) await goOn(desk, followed);
  });
}

/** Takes back what dismissed the current finding, in whatever story it was dismissed. */
export function takeDismissalBack(desk: Desk): Promise<void> {
  return decide(desk, async () => {
    const finding = currentFinding(desk);
    if (!finding?.dismissal) return;
    const { id: dismissalId, storyId } = finding.dismissal;
    const input = { dismissalId, by: desk.person().id };
    const { title } = finding;
    const taken: Localized = { en: `Open again: ${title.en}.`, zh: `已恢复为待处理：${title.zh}。` };
    if (storyId === desk.store.storyId) {
      const done = await change(desk, 'dismissals.takeBack', input);
      if (done) offerUndo(desk, taken, done.step);
      return;
    }
    await takeBackElsewhere(desk, input, taken);
  });
}

/** The answer is about the story where it was dismissed; what it means here comes as an event. */
async function takeBackElsewhere(
  desk: Desk,
  input: { readonly dismissalId: number; readonly by: number },
  taken: Localized,
): Promise<void> {
  const answer = await desk.client.invoke('dismissals.takeBack', input);
  if (!answer.ok) reportRefusal(desk, answer.error);
  else showToast({ text: taken, topic: 'decision' });
}

function said(reason: string | undefined): { reason?: string } {
  const words = reason?.trim();
  return words ? { reason: words } : {};
}

/** How many findings of the story the same dismissal took with it. */
function covered({ rows }: Change, { id }: FindingView): number {
  const findings = rows.flatMap(({ findingList }) => findingList);
  const dismissalId = findings.find((each) => each.id === id)?.dismissal?.id;
  return findings.filter(({ dismissal }) => dismissal !== undefined && dismissal.id === dismissalId).length;
}

function dismissed({ title }: FindingView, scope: DismissalScope, count: number): Localized {
  const { en, zh } = places[scope];
  const many = count > 1;
  return {
    en: `Dismissed ${en}: ${title.en}${many ? `, ${count} findings` : ''}.`,
    zh: `已忽略（${zh}）：${title.zh}${many ? `，共 ${count} 处` : ''}。`,
  };
}
