import { useRef, useState } from 'react';
import type { DismissalLine } from '../../../shared/contract/methods/dismissals.ts';
import type { Id } from '../../../shared/contract/model.ts';
import type { Localized } from '../../../shared/localized.ts';
import { usePerson } from '../../app/use-session.ts';
import { useLocalized } from '../../i18n/use-localized.ts';
import { dataOrReport } from '../../transport/report-error.ts';
import { useClient } from '../../transport/use-client.ts';
import { showToast } from '../../ui/toast-store.ts';

/** A step that was made on this page, in the story that it belongs to. */
interface Step {
  readonly storyId: Id;
  readonly step: Id;
}

const undoLabel: Localized = { en: 'Undo', zh: '撤销' };

/** What can be done to a dismissal; each step made here is undone from here, the last one first. */
export function useDismissalChanges() {
  const client = useClient();
  const localized = useLocalized();
  const { id: by } = usePerson();
  const steps = useRef<Step[]>([]);
  const [canUndo, setCanUndo] = useState(false);

  function keep(change: (before: readonly Step[]) => readonly Step[]): void {
    steps.current = [...change(steps.current)];
    setCanUndo(steps.current.length > 0);
  }

  function done(text: Localized, step: Step | undefined): void {
    if (step) keep((before) => [...before, step]);
    showToast({
      text,
      topic: 'decision',
      ...(step && { action: { label: localized(undoLabel), run: () => void undo(step) } }),
    });
  }

  async function undo(step = steps.current.at(-1)): Promise<void> {
    if (!step) return;
    keep((before) => before.filter((each) => each !== step));
    const undone = dataOrReport(await client.invoke('history.undo', { ...step, by }));
    if (undone) showToast({ text: undone.what, topic: 'decision' });
  }

  return {
    canUndo,
    undo: () => undo(),
    async takeBack({ id: dismissalId, silences, title }: DismissalLine): Promise<void> {
      const change = dataOrReport(await client.invoke('dismissals.takeBack', { dismissalId, by }));
      if (change) done(takenBack(title, silences), stepOf(change));
    },
    async changeReason({ id: dismissalId }: DismissalLine, reason: string): Promise<void> {
      const change = dataOrReport(await client.invoke('dismissals.changeReason', { dismissalId, reason, by }));
      if (change) done({ en: 'The reason is changed.', zh: '理由已修改。' }, stepOf(change));
    },
  };
}

function stepOf({ storyId, step }: { readonly storyId: Id; readonly step?: Id }): Step | undefined {
  return step === undefined ? undefined : { storyId, step };
}

function takenBack(title: Localized, silences: number): Localized {
  const en =
    silences === 0 ? '' : silences === 1 ? ' One finding is shown again.' : ` ${silences} findings are shown again.`;
  return {
    en: `Taken back: ${title.en}.${en}`,
    zh: `已取消忽略：${title.zh}。${silences === 0 ? '' : `${silences} 处提示将重新显示。`}`,
  };
}
