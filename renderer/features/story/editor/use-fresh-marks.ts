import type { EditorView } from '@codemirror/view';
import { useEffect } from 'react';
import type { RowView } from '../../../../shared/contract/model.ts';
import { useDeskView, usePointedFinding, useStory } from '../desk-context.ts';
import { relatedIn } from '../model/highlight.ts';
import { marksOf } from '../model/marks.ts';
import { setMarks } from './finding-marks.ts';

/** Underlines as the backend last checked them, once the text it checked is the one in the editor. */
export function useFreshMarks(row: RowView, view: { readonly current: EditorView | undefined }): void {
  const revision = useStory(({ revisionSourceId }) => revisionSourceId);
  const showAdvice = useDeskView((state) => state.showAdvice);
  const pointed = usePointedFinding();
  useEffect(() => {
    const editor = view.current;
    const text = revision === undefined ? '' : (row.cells[revision] ?? '');
    // A transaction in the middle of a composition would end it.
    if (!editor || editor.composing || editor.state.doc.toString() !== text) return;
    const findings = row.findingList.filter(({ state }) => state === 'open');
    const marks = marksOf(row.id, row.findingList, 'revision', showAdvice, text.length);
    const related = relatedIn(pointed)(row.id);
    editor.dispatch({ effects: setMarks.of({ rowId: row.id, marks, findings, related, current: pointed?.id }) });
  }, [row, revision, showAdvice, pointed, view]);
}
