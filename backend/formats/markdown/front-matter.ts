import type { SourceMetadata } from '../../../shared/contract/model.ts';
import { readDateLine } from '../text/press-dates.ts';
import { type Fields, readFields } from '../text/press-fields.ts';

/** What stands over a text between two lines of dashes, and the line where the text begins. */
export interface FrontMatter {
  readonly metadata: SourceMetadata;
  readonly textFrom: number;
}

const keys: readonly [field: keyof SourceMetadata, key: RegExp][] = [
  ['title', /^(?:title|headline|标题|題目)$/],
  ['byline', /^(?:author|authors|byline|by|作者|记者)$/],
  ['date', /^(?:date|published|pubdate|publish_?date|publishdate|created|日期|时间|发布时间)$/],
  ['outlet', /^(?:source|outlet|publication|publisher|site|来源|稿源)$/],
  ['editor', /^(?:editor|editors|编辑|责任编辑)$/],
  ['photoCredit', /^(?:photo|photo_?credit|photocredit|image_?credit|图片|摄影)$/],
  ['dateline', /^(?:dateline|电头)$/],
  ['url', /^(?:url|link|original|canonical|canonical_?url|链接)$/],
];
const longest = 200;

/** Reads the lines of "key: value" that many programs put over Markdown; nothing where the dashes are only a line drawn. */
export function readFrontMatter(lines: readonly string[]): FrontMatter | undefined {
  if (lines[0]?.trimEnd() !== '---') return undefined;
  const end = lines.slice(1, longest).findIndex((line) => /^(?:---|\.\.\.)\s*$/.test(line)) + 1;
  if (end === 0) return undefined;
  const inside = lines.slice(1, end);
  const isKey = (line: string) => /^[\p{L}_][\p{L}\p{N}_ -]{0,40}:(?:\s|$)/u.test(line);
  const first = inside.find((line) => line.trim() !== '' && !line.startsWith('#'));
  if (first !== undefined && !isKey(first)) return undefined;
  const fields: Fields = {};
  for (const [i, line] of inside.entries()) {
    if (!isKey(line)) continue;
    const colon = line.indexOf(':');
    const key = line.slice(0, colon).trim().toLowerCase();
    const field = keys.find(([, pattern]) => pattern.test(key))?.[0];
    const value = saidOf(line.slice(colon + 1).trim(), inside.slice(i + 1));
    if (field && value !== '') fields[field] ??= meant(field, value);
  }
  return { metadata: stated(fields), textFrom: end + 1 };
}

/** A plain or quoted value, or a list in brackets or on the lines below. */
function saidOf(value: string, below: readonly string[]): string {
  if (value === '') {
    const items = below.findIndex((line) => !/^\s*-\s/.test(line));
    return (items < 0 ? below : below.slice(0, items))
      .map((line) => unquoted(line.replace(/^\s*-\s+/, '').trim()))
      .join(', ');
  }
  if (/^\[.*\]$/.test(value))
    return value
      .slice(1, -1)
      .split(',')
      .map((each) => unquoted(each.trim()))
      .join(', ');
  return unquoted(value);
}

function unquoted(value: string): string {
  if (/^'.*'$/.test(value)) return value.slice(1, -1).replaceAll("''", "'");
  if (!/^".*"$/.test(value)) return value.split(' #')[0]?.trim() ?? '';
  try {
    return String(JSON.parse(value));
  } catch {
    return value.slice(1, -1);
  }
}

function meant(field: keyof SourceMetadata, value: string): string | undefined {
  if (field === 'date') return readDateLine(value) ?? readFields(value)?.date;
  if (field === 'url') return /^https?:\/\/\S+$/i.test(value) ? value : undefined;
  return value;
}

function stated(fields: Fields): SourceMetadata {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** The lines of front matter that say this; none where there is nothing to say. */
export function frontMatterLines(metadata: SourceMetadata): string[] {
  const names: readonly [field: keyof SourceMetadata, key: string][] = [
    ['title', 'title'],
    ['byline', 'author'],
    ['date', 'date'],
    ['outlet', 'source'],
    ['editor', 'editor'],
    ['photoCredit', 'photo'],
    ['url', 'url'],
  ];
  const lines = names.flatMap(([field, key]) => {
    const value = metadata[field];
    return value === undefined ? [] : [`${key}: ${field === 'date' ? value : JSON.stringify(value)}`];
  });
  return lines.length === 0 ? [] : ['---', ...lines, '---', ''];
}
