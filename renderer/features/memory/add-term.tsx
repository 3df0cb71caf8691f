import { useState } from 'react';
import type { Id } from '../../../shared/contract/model.ts';
import { useCommand } from '../../keys/use-command.ts';
import { useDesk } from '../story/desk-context.ts';
import { editorOf } from '../story/model/attached-editor.ts';
import type { Desk } from '../story/model/desk.ts';
import { languageOf, selectedWording } from './model/selection.ts';
import { TermDialog } from './term-dialog.tsx';

/** Adds a term from what is selected: its counterpart in the other language is filled in where the dictionary knows it. */
export function AddTerm() {
  const desk = useDesk();
  const [start, setStart] = useState<{ readonly chinese?: string; readonly english?: string }>();
  useCommand('term.add', () => void startOf(desk).then(setStart));
  return start ? <TermDialog start={start} onClose={() => setStart(undefined)} /> : null;
}

async function startOf(desk: Desk): Promise<{ readonly chinese?: string; readonly english?: string }> {
  const wording = wordingIn(desk);
  if (!wording) return {};
  const { text, rowId } = wording;
  const language = languageOf(text);
  const known = language === 'zh' ? { chinese: text } : { english: text };
  if (rowId === undefined) return known;
  const answer = await desk.client.invoke('memory.counterpart', { rowId, language, wording: text });
  const other = answer.ok ? answer.data.text : undefined;
  if (other === undefined) return known;
  return language === 'zh' ? { chinese: text, english: other } : { english: text, chinese: other };
}

/** What is selected in the editor, or in any cell. */
function wordingIn(desk: Desk): { readonly text: string; readonly rowId?: Id } | undefined {
  const editor = editorOf(desk);
  if (editor) {
    const { start, end } = editor.selection();
    const text = editor.text().slice(start, end).trim();
    if (text !== '') return { text, rowId: editor.rowId };
  }
  return selectedWording();
}
