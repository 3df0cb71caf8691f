import { type ImportItem, isReady } from './import-item.ts';

/** What is unusual about an import, worst first. Only `nothing` and `severalDocuments` forbid it. */
export type ImportHint = 'nothing' | 'severalDocuments' | 'noMachine' | 'noOriginal' | 'severalOriginals' | 'sameLabel';

export function importHints(items: readonly ImportItem[]): readonly ImportHint[] {
  const ready = items.filter(isReady);
  if (ready.length === 0) return ['nothing'];
  const documents = ready.flatMap(({ draft }) => draft.document ?? []);
  // A file with rows of its own may have both texts in it.
  const count = (kind: 'original' | 'machine') =>
    ready.filter((item) => item.kind === kind && !item.draft.document).length +
    documents.filter((document) => (kind === 'original' ? document.originals : document.machine) > 0).length;
  const labels = ready.map(({ kind, label }) => `${kind} ${label.trim().toLocaleLowerCase()}`);
  const hints: ImportHint[] = [];
  if (documents.length > 1) hints.push('severalDocuments');
  if (count('machine') === 0) hints.push('noMachine');
  else if (count('original') === 0) hints.push('noOriginal');
  if (count('original') > 1) hints.push('severalOriginals');
  if (new Set(labels).size < labels.length) hints.push('sameLabel');
  return hints;
}
