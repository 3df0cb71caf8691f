import type { DeskReport, StoryReport } from '../shared/contract/methods/reports.ts';
import type { Locale } from '../shared/localized.ts';
import { parse } from './arguments.ts';
import { atDesk, checked, findStory } from './at-desk.ts';
import { refusing } from './refused.ts';
import { reportTables } from './report/tables.ts';
import { tablesCsv, tablesHtml } from './report/write.ts';
import { exitCodes, UsageError, write } from './terminal.ts';
import { writeWholeFile } from './whole-file.ts';

const formats = {
  json: (report: StoryReport | DeskReport) => `${JSON.stringify(report, null, 2)}\n`,
  csv: (report: StoryReport | DeskReport, title: string, locale: Locale) =>
    tablesCsv(title, reportTables(report, locale)),
  html: (report: StoryReport | DeskReport, title: string, locale: Locale) =>
    tablesHtml(title, reportTables(report, locale), locale),
} as const;

/** `report`: what became of the machine's text, of one story or of all. */
export async function report(args: readonly string[], locale: Locale): Promise<number> {
  const { values, positionals } = parse(args, {
    format: { type: 'string', default: 'json' },
    out: { type: 'string' },
    data: { type: 'string' },
    json: { type: 'boolean', default: false },
  });
  return refusing(values.json, locale, async () => {
    const [said, ...more] = positionals;
    if (more.length > 0) throw tooMany(more[0] ?? '');
    const format = formatOf(values.format);
    const counted = await atDesk(values.data, false, async (desk) => {
      if (said === undefined) return desk.call('reports.desk', {});
      const story = await findStory(desk, said);
      await checked(desk, story);
      return desk.call('reports.story', { storyId: story.id });
    });
    const title = 'story' in counted ? `Copydesk: ${counted.story.name}` : 'Copydesk';
    const text = formats[format](counted, title, locale);
    if (values.out === undefined || values.out === '-') await write(process.stdout, text);
    else await writeWholeFile(values.out, new TextEncoder().encode(text));
    return exitCodes.ok;
  });
}

function formatOf(said: string): keyof typeof formats {
  if (said === 'json' || said === 'csv' || said === 'html') return said;
  throw new UsageError({
    en: `There is no format "${said}". There are: json, csv, html.`,
    zh: `没有“${said}”格式，可用格式：json、csv、html。`,
  });
}

function tooMany(said: string): UsageError {
  return new UsageError({
    en: `A report is of one story or of all; "${said}" is one too many.`,
    zh: `报告只针对一篇稿件或全部稿件；“${said}”是多余的参数。`,
  });
}
