import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { RowView } from '../../../../shared/contract/model.ts';
import { useLayoutSetting } from '../../../app/use-session.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { showToast } from '../../../ui/toast-store.ts';
import { MissingCodes } from '../codes/missing-codes.tsx';
import { useRowCodes } from '../codes/row-codes.tsx';
import { useDesk, useDeskView, useStory } from '../desk-context.ts';
import { isTypingElsewhere } from '../focus.ts';
import { attachEditor } from '../model/attached-editor.ts';
import { holdSaving, typed } from '../model/editing.ts';
import { SaveProblem } from '../save-state.tsx';
import { useOwnWords } from '../spelling/own-words.ts';
import { speller } from '../spelling/speller.ts';
import { createCardHosts, showCard } from './card.ts';
import { EditorCards } from './editor-cards.tsx';
import { EditorFoot } from './editor-foot.tsx';
import { editorHandle } from './editor-handle.ts';
import { editorExtensions } from './extensions.ts';
import { MachineLine } from './machine-line.tsx';
import { OtherWordings, wordingsOf } from './other-wordings.tsx';
import css from './row-editor.module.css';
import { checkSpelling } from './spelling.ts';
import { useEditorCommands } from './use-editor-commands.ts';
import { useFreshMarks } from './use-fresh-marks.ts';

export interface RowEditorProps {
  readonly row: RowView;
  readonly machine: string;
}

/** The revision of the current row, open for typing in its place. */
export function RowEditor({ row, machine }: RowEditorProps) {
  const { t } = useTranslation(['story', 'revising']);
  const desk = useDesk();
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(undefined);
  const getView = useCallback(() => view.current, []);
  const [hosts] = useState(createCardHosts);
  const editing = useDeskView((state) => state.editing);
  const sources = useStory((state) => state.sources);
  const revisionId = useStory(({ revisionSourceId }) => revisionSourceId);
  const baseId = useStory(({ baseSourceId }) => baseSourceId);
  const language = sources.find(({ id }) => id === revisionId)?.language === 'zh' ? 'zh-CN' : 'en';
  const [showsMachine, setShowsMachine] = useLayoutSetting('story.editorMachine', (stored) => stored !== false);
  const [showsSources, setShowsSources] = useState(false);
  const wordings = useMemo(() => wordingsOf(row, sources, revisionId, baseId), [row, sources, revisionId, baseId]);
  const ownWords = useOwnWords(row, revisionId);
  // Told anew with every change of the row, and always the same.
  const [codes] = useState(useRowCodes());
  const firstMarks = useFreshMarks(row, view);
  const session = editing?.session;
  const label = t('editor.label', { row: row.position + 1 });
  const controlCharacter = t('controlCharacter', { ns: 'revising' });
  const draft = editing?.draft ?? '';
  const changed = draft !== machine;

  // One editor for one stay: what changes meanwhile is dispatched into it, so that caret and input method stay.
  useLayoutEffect(() => {
    const { editing: now } = desk.view.get();
    if (!host.current || !now || now.session !== session) return;
    const editor = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: now.draft,
        selection: { anchor: Math.min(now.caret, now.draft.length) },
        extensions: editorExtensions({
          machine,
          codes,
          lineBreaks: now.start.includes('\n') || machine.includes('\n'),
          label,
          language,
          phrases: { 'Control character': controlCharacter },
          hosts,
          marks: firstMarks.of(now.draft),
          spelling: language === 'en' ? { speller: speller(), isOwn: ownWords.has } : undefined,
          onText: (text) => typed(desk, text),
          onComposing: (isComposing) => holdSaving(desk, isComposing),
          onFinding: (findingId) => desk.store.select({ rowId: now.rowId, findingId }),
        }),
      }),
    });
    view.current = editor;
    firstMarks.shownIn(editor);
    const detach = attachEditor(desk, editorHandle(editor, now.rowId));
    // Whoever left it and has begun to type elsewhere goes on typing there.
    if (now.isLeft === undefined || !isTypingElsewhere()) editor.focus();
    return () => {
      detach();
      view.current = undefined;
      editor.destroy();
    };
  }, [desk, session, machine, codes, label, language, controlCharacter, hosts, ownWords.has, firstMarks]);

  function learn(word: string): void {
    ownWords.add(word);
    view.current?.dispatch({ effects: [checkSpelling.of(null), showCard.of(null)] });
    view.current?.focus();
    showToast({ text: t('learnt', { ns: 'revising', word }), topic: 'dictionary' });
  }

  useEffect(() => {
    if (ownWords.known) view.current?.dispatch({ effects: checkSpelling.of(null) });
  }, [ownWords.known]);
  useEditorCommands({
    view: getView,
    machine,
    changed,
    toggleDiff: () => setShowsMachine(!showsMachine),
    toggleSources: () => setShowsSources(!showsSources),
    hasSources: wordings.length > 0,
    learnWord: learn,
  });

  return (
    <div className={css.editor} data-key-place="editor">
      <div ref={host} />
      <EditorCards hosts={hosts} row={row} view={getView} onLearn={learn} />
      <MissingCodes row={row} machine={machine} draft={draft} view={getView} />
      {showsMachine ? <MachineLine machine={machine} draft={draft} /> : null}
      {showsSources && wordings.length > 0 ? (
        <OtherWordings wordings={wordings} draft={draft} onClose={() => setShowsSources(false)} />
      ) : null}
      <EditorFoot row={row} showsMachine={showsMachine} showsSources={showsSources} />
      <SaveProblem className={css.problem} />
    </div>
  );
}
