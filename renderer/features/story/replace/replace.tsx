import { useState } from 'react';
import { useCommand } from '../../../keys/use-command.ts';
import { useDesk, useStory } from '../desk-context.ts';
import { focusGrid } from '../focus.ts';
import { editorOf } from '../model/attached-editor.ts';
import { leaveEditor } from '../model/editing.ts';
import { ReplaceDialog } from './replace-dialog.tsx';

/** Longer selections are texts to read, not wordings to look for. */
const longest = 200;

/** Once in the story page: find and replace, looking at first for what is selected. */
export function Replace() {
  const desk = useDesk();
  const [find, setFind] = useState<string>();
  const canReplace = useStory(({ status, revisionSourceId }) => status === 'ready' && revisionSourceId !== undefined);
  useCommand('story.replace', open, canReplace && find === undefined);

  /** At once, as the next keys are for the dialog. What is typed is saved meanwhile: it is searched in. */
  function open(): void {
    setFind(selectedWords());
    void leaveEditor(desk).then((left) => (left ? undefined : setFind(undefined)));
  }
  function selectedWords(): string {
    const editor = editorOf(desk);
    const { start, end } = editor?.selection() ?? { start: 0, end: 0 };
    const text = editor ? editor.text().slice(start, end) : (window.getSelection()?.toString() ?? '');
    return text.includes('\n') || text.length > longest ? '' : text.trim();
  }

  if (find === undefined) return null;
  return (
    <ReplaceDialog
      find={find}
      onClose={() => {
        setFind(undefined);
        // The editor that it was called from is closed; the page's keys go on where they were.
        setTimeout(focusGrid);
      }}
    />
  );
}
