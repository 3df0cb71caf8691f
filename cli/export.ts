import { existsSync } from 'node:fs';
import type { ExportedFile } from '../shared/contract/model.ts';
import type { Locale, Localized } from '../shared/localized.ts';
import { parse } from './arguments.ts';
import { atDesk, checked, findStory } from './at-desk.ts';
import { refusing } from './refused.ts';
import { exitCodes, UsageError, write } from './terminal.ts';
import { writeBytes, writeWholeFile } from './whole-file.ts';

/** `export`: a story as a file. */
export async function exportStory(args: readonly string[], locale: Locale): Promise<number> {
  const { values, positionals } = parse(args, {
    format: { type: 'string' },
    out: { type: 'string' },
    data: { type: 'string' },
    fresh: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  });
  return refusing(values.json, locale, async () => {
    const [said, ...more] = positionals;
    if (said === undefined || more.length > 0) throw oneStory();
    const { format } = values;
    if (format === undefined) throw noFormat();
    const file = await atDesk(values.data, false, async (desk) => {
      const story = await findStory(desk, said);
      await checked(desk, story);
      return desk.call('exports.write', { storyId: story.id, format, fresh: values.fresh, language: locale });
    });
    const path = values.out ?? file.fileName;
    if (values.out === undefined && existsSync(path)) throw isThere(path);
    await put(file, path);
    await tell(file, path, values.json, locale);
    return exitCodes.ok;
  });
}

async function put({ bytes }: ExportedFile, path: string): Promise<void> {
  if (path === '-') await writeBytes(bytes);
  else await writeWholeFile(path, bytes);
}

/** Says where it is and what is not in it; what goes to standard output is the file itself, or JSON. */
async function tell({ bytes, lost = [] }: ExportedFile, path: string, json: boolean, locale: Locale): Promise<void> {
  if (json && path !== '-') {
    await write(
      process.stdout,
      `${JSON.stringify({ file: path, bytes: bytes.length, lost: lost.map((each) => each[locale]) })}\n`,
    );
  } else {
    if (path !== '-') await write(process.stdout, `${path}\n`);
    await write(process.stderr, notIn(lost, locale));
  }
}

/** A sentence for people; nothing where nothing is lost. */
export function notIn(lost: readonly Localized[], locale: Locale): string {
  if (lost.length === 0) return '';
  const names = lost.map((each) => each[locale]);
  return locale === 'zh' ? `该文件不包含：${names.join('、')}。\n` : `Not in the file: ${names.join('; ')}.\n`;
}

function oneStory(): UsageError {
  return new UsageError({
    en: 'Say which story to export, by its name or number: copydesk export STORY --format FORMAT',
    zh: '请用名称或编号指定要导出的稿件：copydesk export 稿件 --format 格式',
  });
}

function noFormat(): UsageError {
  return new UsageError({
    en: 'Say in which format: --format text, markdown, html, docx, xliff-1, xliff-2 … (see docs/formats.md)',
    zh: '请指定格式：--format text、markdown、html、docx、xliff-1、xliff-2 ……（见 docs/formats.md）',
  });
}

function isThere(path: string): UsageError {
  return new UsageError({
    en: `There is a file ${path} already. Say with --out where to write to; it is overwritten then.`,
    zh: `文件 ${path} 已存在。请用 --out 指定写入位置（会覆盖该文件）。`,
  });
}
