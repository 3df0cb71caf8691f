import { type ImportItem, isReady } from './import-item.ts';

/** What is unusual about an import, worst first. None of them forbids it but `nothing`. */
export type ImportHint = 'nothing' | 'noMachine' | 'noOriginal' | 'severalOriginals' | 'sameLabel';

export function importHints(items: readonly ImportItem[]): readonly ImportHint[] {
  const ready = items.filter(isReady);
  if (ready.length === 0) return ['nothing'];
  const count = (kind: string) => ready.filter((item) => item.kind === kind).length;
  const labels = ready.map(({ kind, label }) => `${kind} ${label.trim().toLocaleLowerCase()}`);
  const hints: ImportHint[] = [];
  if (count('machine') === 0) hints.push('noMachine');
  else if (count('original') === 0) hints.push('noOriginal');
  if (count('original') > 1) hints.push('severalOriginals');
  if (new Set(labels).size < labels.length) hints.push('sameLabel');
  return hints;
}
