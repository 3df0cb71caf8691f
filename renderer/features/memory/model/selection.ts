import type { Id } from '../../../../shared/contract/model.ts';

/** What a person has selected anywhere on screen. */
export interface SelectedWording {
  readonly text: string;
  readonly language: 'zh' | 'en';
  /** The row it stands in. */
  readonly rowId?: Id;
}

/** Longer selections are passages, not wordings. */
const longest = 300;

/** The wording selected in a cell, in the editor or in a field; nothing where there is none. */
export function selectedWording(): SelectedWording | undefined {
  const field = document.activeElement;
  const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  const selection = window.getSelection();
  const raw = isField
    ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
    : (selection?.toString() ?? '');
  const text = raw.replace(/\s+/gu, ' ').trim();
  if (text === '' || text.length > longest) return undefined;
  const node = isField ? field : selection?.anchorNode;
  const element = node instanceof Element ? node : node?.parentElement;
  const row = Number(element?.closest('[data-row]')?.getAttribute('data-row') ?? Number.NaN);
  return { text, language: languageOf(text), ...(Number.isNaN(row) ? {} : { rowId: row }) };
}

/** Chinese where there is any Chinese in it. */
export function languageOf(text: string): 'zh' | 'en' {
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
}
