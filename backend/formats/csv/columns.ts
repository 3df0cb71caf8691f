import { type ColumnRole, columnRoles } from '../../../shared/contract/drafts.ts';
import { detectLanguage } from '../../../shared/text/segment.ts';
import type { TableRecord } from './records.ts';

/** What a column may hold. */
export const roles = columnRoles;
export type Role = ColumnRole;

/** Which column has which role, by their numbers from 0; the rest is left out. */
export type Mapping = Readonly<Partial<Record<Role, number>>>;

/** What people call the columns, in lower case; the first is what we write. */
export const headings: Readonly<Record<Role, readonly string[]>> = {
  id: ['id', 'no', 'no.', 'number', '#', 'segment', 'segment id', 'key', 'row', '编号', '序号', '句段'],
  original: [
    'original',
    'source',
    'source text',
    'chinese',
    'zh',
    'zh-cn',
    'zh_cn',
    'src',
    '原文',
    '中文',
    '源文',
    '汉语',
  ],
  machine: [
    'machine translation',
    'machine',
    'mt',
    'raw mt',
    'machine output',
    'target',
    'target text',
    'translation',
    'english',
    'en',
    'en-us',
    'en-gb',
    '机器译文',
    '机翻',
    '译文',
    '英文',
    '英语',
    '翻译',
  ],
  revision: [
    'revision',
    'revised',
    'final',
    'post-edited',
    'postedited',
    'post-edit',
    'post edit',
    'pe',
    'edited',
    'reviewed',
    'corrected',
    '修订',
    '修订文本',
    '修订稿',
    '终稿',
    '定稿',
    '改后',
    '审校',
    '校对',
  ],
  status: ['status', 'state', '状态'],
  'note-original': ['note on the original', '原文备注'],
  'note-machine': ['note on the machine translation', '机器译文备注'],
  note: ['note', 'notes', 'comment', 'comments', 'remark', 'remarks', '备注', '批注', '说明', '意见', '注释'],
};

/** As the interface and other programs see a column. */
export interface TableColumn {
  /** Where the first line names the columns. */
  readonly heading?: string;
  readonly guess?: Role;
  /** Its first cells with something in them. */
  readonly samples: readonly string[];
}

const sampled = 200;
const shown = 5;

/** Whether a line names columns of a table with at least two texts, or with a text and what is known of it. */
export function isHeading(cells: readonly string[]): boolean {
  const found = new Set(cells.flatMap((cell) => roleOfHeading(cell) ?? []));
  return found.size >= 2 && (found.has('original') || found.has('machine') || found.has('revision'));
}

/** The columns of a table, with what each seems to hold: by its heading first, then by what is in it. */
export function columnsOf(heading: readonly string[] | undefined, records: readonly TableRecord[]): TableColumn[] {
  const width = Math.max(heading?.length ?? 0, ...records.slice(0, 10_000).map(({ cells }) => cells.length), 0);
  const sample = records.slice(0, sampled);
  const columns = Array.from({ length: width }, (_, index) => ({
    heading: heading?.[index]?.trim(),
    cells: sample.map(({ cells }) => cells[index] ?? '').filter((cell) => cell.trim() !== ''),
  }));
  const guesses = new Map<Role, number>();
  const give = (role: Role | undefined, index: number): void => {
    const isTaken = [...guesses.values()].includes(index);
    if (role !== undefined && !guesses.has(role) && !isTaken) guesses.set(role, index);
  };
  for (const [index, { heading: name }] of columns.entries()) give(roleOfHeading(name), index);
  for (const [index, { cells }] of columns.entries()) {
    const kind = kindOf(cells);
    if (kind === 'chinese') give('original', index);
    else if (kind === 'number' && index === 0) give('id', index);
    else if (kind === 'english') give(guesses.has('machine') ? 'revision' : 'machine', index);
  }
  return columns.map(({ heading: name, cells }, index) => {
    const guess = [...guesses].find(([, at]) => at === index)?.[0];
    return {
      ...(name && { heading: name }),
      ...(guess && { guess }),
      samples: cells.slice(0, shown),
    };
  });
}

/** The mapping that is guessed. */
export function guessedMapping(columns: readonly TableColumn[]): Mapping {
  return Object.fromEntries(columns.flatMap(({ guess }, index) => (guess ? [[guess, index]] : [])));
}

function roleOfHeading(cell: string | undefined): Role | undefined {
  const name = cell
    ?.trim()
    .toLowerCase()
    .replace(/[_\s]+/g, ' ');
  if (!name) return undefined;
  return roles.find((role) => headings[role].some((each) => each.replace(/[_\s]+/g, ' ') === name));
}

function kindOf(cells: readonly string[]): 'chinese' | 'english' | 'number' | undefined {
  if (cells.length === 0) return undefined;
  const share = (holds: (cell: string) => boolean) => cells.filter(holds).length / cells.length;
  if (share((cell) => /^[\d.\-:# ]+$/.test(cell)) > 0.8) return 'number';
  if (share((cell) => detectLanguage(cell) === 'zh') > 0.6) return 'chinese';
  // A word or two are a status or a name, not a text.
  return share((cell) => /\p{L}+\s+\p{L}+\s+\p{L}+/u.test(cell)) > 0.4 ? 'english' : undefined;
}
