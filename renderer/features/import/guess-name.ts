import { type ImportItem, isReady, type ReadyItem } from './import-item.ts';

const longest = 80;

function withoutExtension(fileName: string): string {
  return fileName.replace(/^.*[/\\]/, '').replace(/\.[^.]{1,5}$/, '');
}

/** Cut at a word where there is one, so that the name fits a line of the list. */
export function shorten(text: string): string {
  const line = text.trim().split('\n', 1)[0]?.replace(/\s+/g, ' ').trim() ?? '';
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).replace(/[\s,，、;；:：]+$/, '')}…`;
}

/**
 * What a story is called before anybody says so: the title of the machine text, which is what will be published; else
 * of the original, else of a reference; else a file's name; else the beginning of the text.
 */
export function guessName(items: readonly ImportItem[]): string {
  const ready = items.filter(isReady);
  const byKind = (['machine', 'original', 'reference'] as const).flatMap((kind) =>
    ready.filter((item) => item.kind === kind),
  );
  const first = <T>(read: (item: ReadyItem) => T | undefined) => byKind.map(read).find((value) => value !== undefined);
  const name =
    first(({ metadata }) => metadata.title?.trim() || undefined) ??
    first(({ draft }) => (draft.fileName === undefined ? undefined : withoutExtension(draft.fileName))) ??
    first(({ draft }) => draft.excerpt);
  return shorten(name ?? '');
}
