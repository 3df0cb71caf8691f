import type { Localized } from '../../shared/localized.ts';
import { snapBackward } from '../../shared/text/spans.ts';
import type { ReadSource } from './format.ts';
import { type Content, compare, contentOf, FirstSight } from './stories/content.ts';
import { type NameKey, nameKeyOf } from './stories/names.ts';

/** A file that was read; `fileName` may be a path. */
export interface ReadFileName {
  readonly fileName: string;
  readonly read: Pick<ReadSource, 'body' | 'metadata' | 'guess'>;
}

/** Files that seem to belong to one story; the person can correct it. */
export interface GuessedStory {
  /** What the story may be called: its headline, else what its files are called, else its first words. */
  readonly name: string;
  /** Places in the list of files: the original first, then by name. */
  readonly files: readonly number[];
  /** What the files have in common. */
  readonly why: Localized;
}

/** Each text is compared in full with so many that are alike at first sight, and with those that share its name. */
const mostCompared = 6;
const longestName = 60;

interface File extends ReadFileName {
  readonly at: number;
  readonly name: NameKey;
  readonly content: Content;
}

/**
 * Parts files into stories: by their names where those say it ("001-zh.txt", "001-deepl.txt", folders 原文 and 译文), and by
 * what they tell, sentence by sentence and across languages. Names give way where texts plainly tell different stories. The
 * order of the files makes no difference.
 */
export function guessStories(reads: readonly ReadFileName[]): GuessedStory[] {
  return joined(inOrder(reads)).map((group) => ({
    name: nameOf(group),
    files: [...group].sort(byKind).map(({ at }) => at),
    why: whyOf(group),
  }));
}

/** By what they are called, then by what is in them, so that nothing depends on who was dropped first. */
function inOrder(reads: readonly ReadFileName[]): File[] {
  const files = reads.map(({ fileName, read }, at): File => {
    const content = contentOf(read.body, read.guess.language);
    return { fileName, read, at, name: nameKeyOf(fileName), content };
  });
  const key = ({ fileName, read }: File) => `${fileName}\u0000${read.body}`;
  return files.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** Pairs of places in the list that are worth comparing: those that share a name, and those that are alike at first sight. */
function candidates(files: readonly File[]): (readonly [a: number, b: number])[] {
  const sight = new FirstSight(files.map(({ content }) => content));
  const pairs = new Map<string, readonly [number, number]>();
  const put = (a: number, b: number) => pairs.set(a < b ? `${a} ${b}` : `${b} ${a}`, a < b ? [a, b] : [b, a]);
  for (const [i, file] of files.entries()) {
    const others = files.map((_, j) => j).filter((j) => j !== i);
    const alike = others.map((j) => ({ j, value: sight.alike(i, j) })).sort((a, b) => b.value - a.value || a.j - b.j);
    for (const { j, value } of alike.slice(0, mostCompared)) if (value > 0) put(i, j);
    for (const j of others) if (isNamesake(file, files[j])) put(i, j);
  }
  return [...pairs.values()];
}

/** An article of another outlet tells the same story in other sentences: then its name must say so. */
function isOneStory(a: File, b: File): boolean {
  const verdict = compare(a.content, b.content);
  return verdict === 'same' || (isNamesake(a, b) && (verdict === 'unknown' || isReference(a) || isReference(b)));
}

function isNamesake(a: File, b: File | undefined): boolean {
  return b !== undefined && a.name.key !== '' && a.name.key === b.name.key;
}

function isReference({ read }: File): boolean {
  return read.guess.kind === 'reference';
}

/** Whatever hangs together, in the order of the files. */
function joined(files: readonly File[]): File[][] {
  const group = files.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (group[at] !== at) at = group[at] ?? at;
    return at;
  };
  for (const [i, j] of candidates(files)) {
    const [a, b] = [files[i], files[j]];
    const [from, to] = [root(j), root(i)];
    // Comparing is what takes time; what hangs together already needs none.
    if (a && b && from !== to && isOneStory(a, b)) group[Math.max(from, to)] = Math.min(from, to);
  }
  return [...Map.groupBy(files, (_, i) => root(i)).values()];
}

/** What the story of these files may be called: as {@link GuessedStory.name}. */
export function storyName(reads: readonly ReadFileName[]): string {
  return nameOf(inOrder(reads));
}

const kinds = ['original', 'machine', 'revision', 'reference'] as const;

function byKind(a: File, b: File): number {
  return kinds.indexOf(a.read.guess.kind) - kinds.indexOf(b.read.guess.kind);
}

function nameOf(group: readonly File[]): string {
  const sorted = [...group].sort(byKind);
  const title = sorted.map(({ read }) => read.metadata.title).find((each) => each !== undefined);
  if (title !== undefined) return shortened(title);
  const shown = sorted.map(({ name }) => name.shown).find((each) => /\p{L}/u.test(each));
  return shown ?? shortened(sorted[0]?.read.body ?? '');
}

function shortened(text: string): string {
  const line = text
    .slice(0, 4 * longestName)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > longestName ? `${line.slice(0, snapBackward(line, longestName))}…` : line;
}

/** By name, by text, or by both: what a person can see for themselves. */
function whyOf(group: readonly File[]): Localized {
  const [first] = group;
  if (!first || group.length === 1) return { en: 'No other file belongs to it.', zh: '没有其他文件与之相关。' };
  const isNamed = group.every((file) => isNamesake(first, file));
  const common = commonIn(group).join(', ');
  const named = { en: `all are called “${first.name.shown}”`, zh: `文件名中都有“${first.name.shown}”` };
  const told =
    common === ''
      ? { en: 'their texts agree sentence by sentence', zh: '文本逐句对应' }
      : { en: `their texts agree (${common})`, zh: `文本内容一致（${common}）` };
  if (!isNamed) return sentence(told.en, told.zh);
  return common === ''
    ? sentence(named.en, named.zh)
    : sentence(`${named.en}, and ${told.en}`, `${named.zh}，且${told.zh}`);
}

function sentence(en: string, zh: string): Localized {
  return { en: `${en.charAt(0).toUpperCase()}${en.slice(1)}.`, zh: `${zh}。` };
}

/** Figures and names that most of the files have, as the first of them has them. */
function commonIn(group: readonly File[]): string[] {
  const shown = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const { content } of group) {
    for (const [mark, text] of content.telling) {
      if (!shown.has(mark)) shown.set(mark, text);
      counts.set(mark, (counts.get(mark) ?? 0) + 1);
    }
  }
  const most = [...counts].filter(([, count]) => count > 1 && count * 2 >= group.length).sort((a, b) => b[1] - a[1]);
  return most.slice(0, 3).map(([mark]) => shown.get(mark) ?? mark);
}
