import type { EditorView } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import type { FindingView, RowView } from '../../../../shared/contract/model.ts';
import { useDesk, useDeskView, usePointedFinding, useStory } from '../desk-context.ts';
import { relatedIn } from '../model/highlight.ts';
import { marksOf } from '../model/marks.ts';
import { pointedFinding } from '../model/walk.ts';
import { setMarks } from './finding-marks.ts';

/** What an editor's underlines are made from. */
interface Told {
  readonly editor: EditorView;
  readonly row: RowView;
  readonly pointed: FindingView | undefined;
  readonly showAdvice: boolean;
}

/**
 * Underlines as the backend last checked them, once the text it checked is the one in the editor. What the checks say of
 * the row goes straight into the editor, before the page is drawn for all else that was told with it.
 */
export function useFreshMarks(row: RowView, view: { readonly current: EditorView | undefined }): void {
  const desk = useDesk();
  const shown = useRef<Told>(undefined);
  const revision = useStory(({ revisionSourceId }) => revisionSourceId);
  const showAdvice = useDeskView((state) => state.showAdvice);
  const pointed = usePointedFinding();
  const { id } = row;
  useEffect(() => {
    const editor = view.current;
    if (editor) shown.current = show({ editor, row, pointed, showAdvice }, revision, shown.current);
  }, [desk, row, revision, showAdvice, pointed, view]);
  useEffect(() => {
    let last = desk.store.row(id);
    return desk.store.subscribe(() => {
      const [editor, now] = [view.current, desk.store.row(id)];
      // Anything but the row is left to the next drawing: it may be the editor itself that is telling it.
      if (!editor || !now || now === last) return;
      last = now;
      const told = { editor, row: now, pointed: pointedFinding(desk), showAdvice: desk.view.get().showAdvice };
      shown.current = show(told, desk.store.get().revisionSourceId, shown.current);
    });
  }, [desk, id, view]);
}

/** Answers what is shown after it: `before` where it is not the time, or the same. */
function show(told: Told, revision: number | undefined, before: Told | undefined): Told | undefined {
  const { editor, row, pointed, showAdvice } = told;
  const { composing, state } = editor;
  const text = revision === undefined ? '' : (row.cells[revision] ?? '');
  // A transaction in the middle of a composition would end it.
  if (composing || state.doc.length !== text.length || state.doc.toString() !== text) return before;
  const isSame =
    before?.editor === editor && before.row === row && before.pointed === pointed && before.showAdvice === showAdvice;
  if (isSame) return before;
  const findings = row.findingList.filter((finding) => finding.state === 'open');
  const marks = marksOf(row.id, row.findingList, 'revision', showAdvice, text.length);
  const related = relatedIn(pointed)(row.id);
  editor.dispatch({ effects: setMarks.of({ rowId: row.id, marks, findings, related, current: pointed?.id }) });
  return told;
}
