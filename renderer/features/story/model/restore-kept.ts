import { showToast } from '../../../ui/toast-store.ts';
import type { Desk } from './desk.ts';
import { leaveEditor, resumeEditing } from './editing.ts';
import { dropText, type KeptText, keptTexts } from './kept-texts.ts';
import { offerLostText } from './row-gone.ts';
import { inInterfaceLanguage } from './say.ts';
import { goTo } from './walk.ts';

/** Puts back what an earlier page could not save before it ended, and says so. Called once the story is open. */
export async function restoreKeptTexts(desk: Desk): Promise<void> {
  for (const kept of keptTexts(desk.store.storyId)) {
    const position = desk.store.positionOf(kept.rowId);
    if (position === undefined) offerLostText(kept);
    else if (await resumeEditing(desk, kept)) {
      // Saved under another session: what was kept has done its work.
      dropText(kept);
      await leaveEditor(desk);
      sayRestored(desk, kept, position + 1);
    } else return;
  }
}

function sayRestored(desk: Desk, { rowId }: KeptText, row: number): void {
  showToast({
    tone: 'notice',
    text: {
      en: `What was typed in row ${row} before the page ended is back and saved.`,
      zh: `页面关闭前在第 ${row} 行输入的文字已恢复并保存。`,
    },
    action: {
      label: inInterfaceLanguage({ en: 'Go there', zh: '前往' }),
      run: () => void goTo(desk, rowId),
    },
  });
}
