import type { CommandId, SuggestionNumber } from '../../../shared/commands.ts';
import { navigate } from '../../app/route.ts';
import { usePerson } from '../../app/use-session.ts';
import { holdKeys } from '../../keys/registry.ts';
import { useCommand } from '../../keys/use-command.ts';
import { useCurrentFinding, useQueue, useStory } from './desk-context.ts';
import { checkAgain } from './model/analysis.ts';
import { sideSources } from './model/columns.ts';
import { applySuggestion, decideRow, reopenRow, restoreRow, stepHistory } from './model/decisions.ts';
import type { Chooser, Desk } from './model/desk.ts';
import { openEditor } from './model/editing.ts';
import { exportText } from './model/export.ts';
import { isAwaited } from './model/next-row.ts';
import { currentFinding, currentRow, type RowBeside, stepFinding, stepRow } from './model/walk.ts';
import { useReviewCommands } from './use-review-commands.ts';

/** Makes all commands of the story page available, each while it can do something. */
export function useStoryCommands(desk: Desk, beside: RowBeside): void {
  const { role } = usePerson();
  const hasRevision = useStory(({ revisionSourceId }) => revisionSourceId !== undefined);
  const state = useStory(({ index, selection, revisionSourceId }) => {
    const position = selection.rowId === undefined ? undefined : desk.store.positionOf(selection.rowId);
    // Without a revision there is nothing to decide.
    return position === undefined || revisionSourceId === undefined ? undefined : index[position]?.state;
  });
  const changed = useStory(() => currentRow(desk)?.changed ?? false);
  const ready = useStory(({ status }) => status === 'ready');
  const canCompare = useStory(
    ({ sources, baseSourceId }) =>
      sources.some(
        ({ id, kind, aligned }) => aligned && kind !== 'original' && kind !== 'revision' && id !== baseSourceId,
      ) || sideSources(sources).length > 0,
  );
  const canHandOver = useStory(({ story }) => isAwaited(story?.counts.rowStates, 'translator'));
  const canApproveAll = useStory(({ story }) => isAwaited(story?.counts.rowStates, 'reviewer'));
  const hasFindings = useQueue().length > 0;
  const canUndo = useStory(({ history }) => history.undo !== undefined);
  const canRedo = useStory(({ history }) => history.redo !== undefined);
  const open = (chooser: Chooser) => () => desk.view.set({ chooser });

  // In turn: what is decided goes on first, and the key is for where it went.
  useCommand('finding.next', () => void desk.inTurn(() => stepFinding(desk, 1)), hasFindings);
  useCommand('finding.previous', () => void desk.inTurn(() => stepFinding(desk, -1)), hasFindings);
  useCommand('queue.next', () => void desk.inTurn(() => stepFinding(desk, 1)), hasFindings);
  useCommand('queue.previous', () => void desk.inTurn(() => stepFinding(desk, -1)), hasFindings);
  useCommand('row.next', () => void desk.inTurn(() => stepRow(desk, 1, beside)), ready);
  useCommand('row.previous', () => void desk.inTurn(() => stepRow(desk, -1, beside)), ready);
  useCommand('row.goto', open('goto'), ready);

  useSuggestionCommands(desk);
  useCommand('finding.dismiss', open('dismiss'), useCurrentFinding()?.state === 'open');
  useCommand(
    'row.edit',
    () => void holdKeys(desk.inTurn(() => editCurrent(desk))),
    ready && hasRevision && state !== undefined,
  );
  useCommand('row.restore', () => void restoreRow(desk), changed);

  useCommand('row.confirm', () => void decideRow(desk, 'review.confirm'), isOneOf(state, 'open', 'edited', 'returned'));
  useCommand(
    'row.approve',
    () => void decideRow(desk, 'review.approve'),
    role === 'reviewer' && isOneOf(state, 'open', 'edited', 'confirmed', 'returned'),
  );
  useCommand(
    'row.return',
    open('return'),
    role === 'reviewer' && isOneOf(state, 'confirmed', 'approved', 'edited', 'open'),
  );
  useCommand('row.reopen', () => void reopenRow(desk), isOneOf(state, 'confirmed', 'approved', 'returned'));
  useCommand('story.handOver', open('hand-over'), role === 'translator' && hasRevision && canHandOver);
  useCommand('story.approveAll', open('approve-all'), role === 'reviewer' && hasRevision && canApproveAll);

  useCommand('history.undo', () => void stepHistory(desk, 'undo'), canUndo);
  useCommand('history.redo', () => void stepHistory(desk, 'redo'), canRedo);
  useCommand('story.export', () => void exportText(desk), ready && hasRevision);
  useCommand('story.exportAs', open('export'), ready);
  useCommand('story.report', () => navigate({ page: 'report', storyId: desk.store.storyId }), ready);
  useCommand('finding.check', open('check'), useCurrentFinding() !== undefined);
  useCommand('story.checks', open('checks'), ready && hasRevision);
  useCommand('analysis.run', () => void checkAgain(desk), ready && hasRevision);
  useViewCommands(desk, canCompare);
  useReviewCommands(desk, ready && hasRevision);
}

function isOneOf<T>(value: T | undefined, ...wanted: readonly T[]): boolean {
  return value !== undefined && wanted.includes(value);
}

function useViewCommands(desk: Desk, canCompare: boolean): void {
  const { view } = desk;
  useCommand('view.advice', () => view.set({ showAdvice: !view.get().showAdvice }));
  useCommand('view.fold', () => view.set({ folding: !view.get().folding, unfolded: new Set() }));
  useCommand('view.compare', () => view.set({ comparing: !view.get().comparing }), canCompare);
  useCommand('view.order', () => view.set({ order: view.get().order === 'reading' ? 'score' : 'reading' }));
}

const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const satisfies readonly SuggestionNumber[];

function useSuggestionCommands(desk: Desk): void {
  const finding = useCurrentFinding();
  const count = finding?.state === 'open' ? finding.suggestions.length : 0;
  for (const number of numbers) {
    const id: CommandId = `finding.apply${number}`;
    // The list never changes its length: the order of hooks stays the same.
    useCommand(id, () => void applySuggestion(desk, number), number <= count);
  }
}

/**
 * Opens the editor with the caret where the current finding stands. To be called in turn: a decision still under way goes
 * on to the next finding, which would close an editor that was opened before.
 */
async function editCurrent(desk: Desk): Promise<void> {
  const row = currentRow(desk);
  const { rowId } = desk.store.get().selection;
  if (rowId === undefined) return;
  const span = currentFinding(desk)?.revisionSpans.find((each) => each.rowId === row?.id);
  await openEditor(desk, rowId, span?.start);
}
