import type { DismissalScope } from '../../shared/contract/model.ts';
import type { Localized } from '../../shared/localized.ts';
import type { ActionKind } from '../database/queries/actions.ts';
import type { RowText } from './texts.ts';

type RowAction = Extract<ActionKind, 'edit' | 'confirm' | 'approve' | 'return' | 'reopen' | 'restore'>;

const verbs: Readonly<Record<RowAction, Localized>> = {
  edit: { en: 'edit', zh: '修改' },
  confirm: { en: 'confirmation', zh: '确认' },
  approve: { en: 'approval', zh: '批准' },
  return: { en: 'return', zh: '退回' },
  reopen: { en: 'reopening', zh: '重新打开' },
  restore: { en: 'restoring', zh: '恢复机器译文：' },
};

/** “edit of row 4”, “confirmation of 12 rows”: how undo and redo name a step. */
export function rowsLabel(kind: RowAction, texts: readonly RowText[]): Localized {
  const { en, zh } = verbs[kind];
  const [first] = texts;
  const number = (first?.row.position ?? 0) + 1;
  return texts.length === 1
    ? { en: `${en} of row ${number}`, zh: `${zh}第 ${number} 行` }
    : { en: `${en} of ${texts.length} rows`, zh: `${zh} ${texts.length} 行` };
}

/** The same for a decision on rows that nobody need read one by one. */
export function bulkLabel(kind: RowAction, count: number): Localized {
  const { en, zh } = verbs[kind];
  return { en: `${en} of ${count} ${count === 1 ? 'row' : 'rows'}`, zh: `${zh} ${count} 行` };
}

export function applyLabel(title: Localized, position: number): Localized {
  return {
    en: `suggestion for “${title.en}” in row ${position + 1}`,
    zh: `采用第 ${position + 1} 行“${title.zh}”的建议`,
  };
}

/** Long wordings are cut: a label stands in a button. */
function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

export function replaceLabel(find: string, replaceWith: string, rows: number): Localized {
  return {
    en: `replacement of “${short(find)}” by “${short(replaceWith)}” in ${rows} ${rows === 1 ? 'row' : 'rows'}`,
    zh: `在 ${rows} 行中将“${short(find)}”替换为“${short(replaceWith)}”`,
  };
}

export function teachLabel(before: string, after: string): Localized {
  return {
    en: `remembering “${short(before)}” → “${short(after)}”`,
    zh: `记住“${short(before)}”→“${short(after)}”`,
  };
}

const scopes: Readonly<Record<DismissalScope, Localized>> = {
  here: { en: 'here', zh: '仅此处' },
  story: { en: 'in this story', zh: '本稿件' },
  everywhere: { en: 'everywhere', zh: '所有稿件' },
};

export function dismissLabel(title: Localized, position: number, scope: DismissalScope): Localized {
  return {
    en: `dismissal of “${title.en}” in row ${position + 1} (${scopes[scope].en})`,
    zh: `忽略第 ${position + 1} 行的“${title.zh}”（${scopes[scope].zh}）`,
  };
}

export function dismissAlikeLabel(title: Localized, text: string, scope: DismissalScope): Localized {
  return {
    en: `dismissal of every “${title.en}” on “${short(text)}” (${scopes[scope].en})`,
    zh: `忽略所有“${short(text)}”的“${title.zh}”（${scopes[scope].zh}）`,
  };
}

export function takeBackLabel(title: Localized, text: string): Localized {
  return {
    en: `taking back the dismissal of “${title.en}” on “${short(text)}”`,
    zh: `取消对“${short(text)}”的“${title.zh}”的忽略`,
  };
}

export function reasonLabel(title: Localized, text: string): Localized {
  return {
    en: `new reason for the dismissal of “${title.en}” on “${short(text)}”`,
    zh: `更改忽略“${short(text)}”的“${title.zh}”的理由`,
  };
}
