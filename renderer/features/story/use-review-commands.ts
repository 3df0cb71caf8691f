import { usePerson } from '../../app/use-session.ts';
import { useCommand } from '../../keys/use-command.ts';
import { useBulkCounts } from './bulk-counts.ts';
import { useCurrentFinding, useStory } from './desk-context.ts';
import type { Chooser, Desk } from './model/desk.ts';
import { takeDismissalBack } from './model/dismissing.ts';
import { openReturn } from './model/remarks.ts';
import { currentRow } from './model/walk.ts';

/** Makes available what is decided on many rows or findings at once, and what answers or takes back a decision. */
export function useReviewCommands(desk: Desk, canRevise: boolean): void {
  const { role } = usePerson();
  const counts = useBulkCounts();
  const finding = useCurrentFinding();
  const isAsked = useStory(() => {
    const row = currentRow(desk);
    return row !== undefined && openReturn(row) !== undefined;
  });
  const open = (chooser: Chooser) => () => desk.view.set({ chooser });

  useCommand('finding.dismissAlike', open('alike'), finding?.state === 'open' && finding.text.trim() !== '');
  useCommand('finding.takeBack', () => void takeDismissalBack(desk), finding?.dismissal !== undefined);
  useCommand('row.answer', open('answer'), canRevise && role === 'translator' && isAsked);
  useCommand(
    'story.confirmUntouched',
    open('confirm-untouched'),
    canRevise && role === 'translator' && counts['confirm-untouched'] > 0,
  );
  useCommand(
    'story.approveClean',
    open('approve-clean'),
    canRevise && role === 'reviewer' && counts['approve-clean'] > 0,
  );
}
