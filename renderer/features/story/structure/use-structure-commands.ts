import { navigate } from '../../../app/route.ts';
import { useCommand } from '../../../keys/use-command.ts';
import { useImport } from '../../import/use-import.ts';
import { useDesk, useStory } from '../desk-context.ts';
import type { Chooser } from '../model/desk.ts';
import { mergeRow } from './change-rows.ts';

/** Commands that put rows together and apart, and those of the story's versions. */
export function useStructureCommands(): void {
  const desk = useDesk();
  const importer = useImport();
  const hasRevision = useStory(({ revisionSourceId }) => revisionSourceId !== undefined);
  const position = useStory(({ selection }) =>
    selection.rowId === undefined ? undefined : desk.store.positionOf(selection.rowId),
  );
  const rows = useStory(({ index }) => index.length);
  const ready = hasRevision && position !== undefined;
  const hasNext = ready && position + 1 < rows;
  const hasPrevious = ready && position > 0;
  const open = (chooser: Chooser) => () => desk.view.set({ chooser });

  useCommand('row.mergeNext', () => void mergeRow(desk, 'next'), hasNext);
  useCommand('row.mergePrevious', () => void mergeRow(desk, 'previous'), hasPrevious);
  useCommand('row.split', open('split'), ready);
  useCommand('row.shiftNext', open('shift-next'), hasNext);
  useCommand('row.shiftPrevious', open('shift-previous'), hasPrevious);
  useCommand('story.newVersion', () => importer.chooseVersion(desk.store.storyId), hasRevision);
  useCommand('story.versions', () => navigate({ page: 'versions', storyId: desk.store.storyId }));
}
