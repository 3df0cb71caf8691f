import { useEffect } from 'react';
import { reportError } from '../../transport/report-error.ts';
import { nothingToPaste } from './import-errors.ts';
import type { ImportStore } from './import-store.ts';

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null;
}

/**
 * What of a clipboard is meant. File managers put a file's name beside it as text, and word processors a picture
 * beside their text.
 */
export function choose(files: readonly Pick<File, 'type'>[], text: string): 'files' | 'text' | 'nothing' {
  if (files.some(({ type }) => !type.startsWith('image/'))) return 'files';
  if (text.trim()) return 'text';
  return files.length > 0 ? 'files' : 'nothing';
}

/** What was copied from a page or a word processor, where it tells more than the bare text: its paragraphs and headings. */
export function pageOf(data: Pick<DataTransfer, 'getData'>): string | undefined {
  const html = data.getData('text/html');
  return /<(?:p|div|h[1-6]|li|td|blockquote)[\s>]/i.test(html) ? html : undefined;
}

/**
 * Takes files and text pasted anywhere but into a field. The text goes to the backend as it is and never into the
 * page, so that a very long one costs no layout.
 */
export function usePaste(enabled: boolean, store: Pick<ImportStore, 'addFiles' | 'addText'>): void {
  useEffect(() => {
    if (!enabled) return undefined;
    function onPaste(event: ClipboardEvent): void {
      if (isField(event.target) || !event.clipboardData) return;
      event.preventDefault();
      const files = [...event.clipboardData.files];
      const text = event.clipboardData.getData('text/plain');
      const chosen = choose(files, text);
      if (chosen === 'files') store.addFiles(files);
      else if (chosen === 'text') store.addText(text, pageOf(event.clipboardData));
      else reportError(nothingToPaste);
    }
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [enabled, store]);
}
