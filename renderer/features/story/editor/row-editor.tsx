import { EditorState, Transaction } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowView } from '../../../../shared/contract/model.ts';
import { keyCaps } from '../../../keys/key.ts';
import { isMac } from '../../../keys/platform.ts';
import { Button } from '../../../ui/button.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { useDesk, useDeskView, useStory } from '../desk-context.ts';
import { focusGrid } from '../focus.ts';
import { attachEditor } from '../model/attached-editor.ts';
import { decideRow } from '../model/decisions.ts';
import { leaveEditor, typed } from '../model/editing.ts';
import { marksOf } from '../model/marks.ts';
import { SaveProblem, SaveWord } from '../save-state.tsx';
import { editorHandle } from './editor-handle.ts';
import { editorExtensions } from './extensions.ts';
import { setMarks } from './finding-marks.ts';
import css from './row-editor.module.css';

export interface RowEditorProps {
  readonly row: RowView;
  readonly machine: string;
}

/** The revision of the current row, open for typing in its place. */
export function RowEditor({ row, machine }: RowEditorProps) {
  const { t } = useTranslation('story');
  const desk = useDesk();
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const editing = useDeskView((state) => state.editing);
  const language = useStory(({ sources, revisionSourceId }) =>
    sources.find(({ id }) => id === revisionSourceId)?.language === 'zh' ? 'zh-CN' : 'en',
  );
  const session = editing?.session;
  const label = t('editor.label', { row: row.position + 1 });

  // One editor for one stay: what changes meanwhile is dispatched into it, so that caret and input method stay.
  useLayoutEffect(() => {
    const { editing: now } = desk.view.get();
    if (!host.current || !now || now.session !== session) return;
    const editor = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: now.draft,
        selection: { anchor: now.caret },
        extensions: editorExtensions({
          machine,
          lineBreaks: now.start.includes('\n') || machine.includes('\n'),
          label,
          language,
          onText: (text) => typed(desk, text),
          onLeave: () => void leaveEditor(desk).then((left) => (left ? focusGrid() : undefined)),
          onConfirm: () => void decideRow(desk, 'review.confirm').then(() => focusGrid()),
        }),
      }),
    });
    view.current = editor;
    const detach = attachEditor(desk, editorHandle(editor, now.rowId));
    editor.focus();
    return () => {
      detach();
      view.current = undefined;
      editor.destroy();
    };
  }, [desk, session, machine, label, language]);

  useFreshMarks(row, view);
  useDraft(view, editing?.draft);

  return (
    <div className={css.editor}>
      <div ref={host} />
      <div className={css.foot}>
        <span className={css.hint}>
          <Kbd keys={['Esc']} /> {t('editor.leave')}
        </span>
        <span className={css.hint}>
          <Kbd keys={keyCaps('Mod+Enter', isMac)} /> {t('editor.confirm')}
        </span>
        {editing && editing.draft !== machine ? (
          <Button small look="quiet" onClick={() => replaceAll(view.current, machine)}>
            {t('editor.restore')}
          </Button>
        ) : null}
        <span className={css.save} role="status">
          <SaveWord />
        </span>
      </div>
      <SaveProblem className={css.problem} />
    </div>
  );
}

/** Underlines as the backend last checked them, once the text it checked is the one in the editor. */
function useFreshMarks(row: RowView, view: { readonly current: EditorView | undefined }): void {
  const revision = useStory(({ revisionSourceId }) => revisionSourceId);
  const showAdvice = useDeskView((state) => state.showAdvice);
  useEffect(() => {
    const editor = view.current;
    const text = revision === undefined ? '' : (row.cells[revision] ?? '');
    // A transaction in the middle of a composition would end it.
    if (!editor || editor.composing || editor.state.doc.toString() !== text) return;
    const marks = marksOf(row.id, row.findingList, 'revision', showAdvice, text.length);
    editor.dispatch({ effects: setMarks.of(marks) });
  }, [row, revision, showAdvice, view]);
}

/** The draft changed other than by typing: a conflict was settled with the other text. */
function useDraft(view: { readonly current: EditorView | undefined }, draft: string | undefined): void {
  useEffect(() => {
    if (draft !== undefined && view.current && view.current.state.doc.toString() !== draft) {
      replaceAll(view.current, draft);
    }
  }, [view, draft]);
}

function replaceAll(editor: EditorView | undefined, text: string): void {
  if (!editor) return;
  editor.dispatch({
    changes: { from: 0, to: editor.state.doc.length, insert: text },
    annotations: Transaction.userEvent.of('input.restore'),
  });
  editor.focus();
}
