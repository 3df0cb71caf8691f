import type { EditorView } from '@codemirror/view';
import { useEffect, useMemo, useRef } from 'react';
import type { FindingView, Id, RowView } from '../../../../shared/contract/model.ts';
import { useDesk, useDeskView, usePointedFinding, useStory } from '../desk-context.ts';
import type { Desk } from '../model/desk.ts';
import { relatedIn } from '../model/highlight.ts';
import { marksOf } from '../model/marks.ts';
import { pointedFinding } from '../model/walk.ts';
import { type RowMarks, setMarks } from './finding-marks.ts';

/** What an editor's underlines are made from. */
interface Told {
  readonly row: RowView;
  readonly pointed: FindingView | undefined;
  readonly showAdvice: boolean;
}

interface Shown extends Told {
  readonly editor: EditorView;
}

/** The underlines that an editor begins with. */
export interface FirstMarks {
  /** What is known of the text that it begins with. */
  of(text: string): RowMarks | undefined;
  /** The editor with them is there. */
  shownIn(editor: EditorView): void;
}

/**
 * Underlines as the backend last checked them, once the text it checked is the one in the editor. What the checks say of
 * the row goes straight into the editor, before the page is drawn for all else that was told with it.
 */
export function useFreshMarks(row: RowView, view: { readonly current: EditorView | undefined }): FirstMarks {
  const desk = useDesk();
  const shown = useRef<Shown>(undefined);
  const revision = useStory(({ revisionSourceId }) => revisionSourceId);
  const showAdvice = useDeskView((state) => state.showAdvice);
  const pointed = usePointedFinding();
  const { id } = row;
  useEffect(() => {
    const editor = view.current;
    if (!editor || isShown(shown.current, editor, { row, pointed, showAdvice })) return;
    if (show(editor, { row, pointed, showAdvice }, revision)) shown.current = { editor, row, pointed, showAdvice };
  }, [desk, row, revision, showAdvice, pointed, view]);
  useEffect(() => {
    let last = desk.store.row(id);
    return desk.store.subscribe(() => {
      const [editor, row] = [view.current, desk.store.row(id)];
      // Anything but the row is left to the next drawing: it may be the editor itself that is telling it.
      if (!editor || !row || row === last) return;
      last = row;
      const now = told(desk, row);
      if (isShown(shown.current, editor, now)) return;
      if (show(editor, now, desk.store.get().revisionSourceId)) shown.current = { editor, ...now };
    });
  }, [desk, id, view]);
  return useMemo(() => {
    let first: Told | undefined;
    return {
      of(text) {
        const row = desk.store.row(id);
        const isChecked = row && checkedText(row, desk.store.get().revisionSourceId) === text;
        first = isChecked ? told(desk, row) : undefined;
        return first && marksFor(first, text.length);
      },
      shownIn(editor) {
        if (first) shown.current = { editor, ...first };
      },
    };
  }, [desk, id]);
}

function told(desk: Desk, row: RowView): Told {
  return { row, pointed: pointedFinding(desk), showAdvice: desk.view.get().showAdvice };
}

/** The text that the row's findings are about. */
function checkedText(row: RowView, revision: Id | undefined): string {
  return revision === undefined ? '' : (row.cells[revision] ?? '');
}

function isShown(shown: Shown | undefined, editor: EditorView, now: Told): boolean {
  return (
    shown?.editor === editor &&
    shown.row === now.row &&
    shown.pointed === now.pointed &&
    shown.showAdvice === now.showAdvice
  );
}

/** Answers whether it was the time for it. */
function show(editor: EditorView, now: Told, revision: Id | undefined): boolean {
  const { composing, state } = editor;
  const text = checkedText(now.row, revision);
  // A transaction in the middle of a composition would end it.
  if (composing || state.doc.length !== text.length || state.doc.toString() !== text) return false;
  editor.dispatch({ effects: setMarks.of(marksFor(now, text.length)) });
  return true;
}

function marksFor({ row, pointed, showAdvice }: Told, length: number): RowMarks {
  return {
    rowId: row.id,
    marks: marksOf(row.id, row.findingList, 'revision', showAdvice, length),
    findings: row.findingList.filter((finding) => finding.state === 'open'),
    related: relatedIn(pointed)(row.id),
    current: pointed?.id,
  };
}
