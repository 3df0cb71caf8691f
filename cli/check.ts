import { findingsJson } from '../backend/formats/findings/json.ts';
import type { Locale } from '../shared/localized.ts';
import { amount, parse } from './arguments.ts';
import { formatText } from './check/format-text.ts';
import { readFiles } from './check/read-files.ts';
import { isMajor, type Outcome, summaryOf } from './check/summary.ts';
import { runBatch } from './check-batch.ts';
import { commandLexicon } from './lexicon.ts';
import { exitCodes, UsageError, write } from './terminal.ts';
import { version } from './version.ts';

const options = {
  original: { type: 'string' },
  second: { type: 'string', multiple: true },
  format: { type: 'string', default: 'text' },
  advice: { type: 'boolean', default: false },
  budget: { type: 'string' },
  lang: { type: 'string' },
  batch: { type: 'string' },
  out: { type: 'string' },
  'second-opinions': { type: 'string' },
  'operating-point': { type: 'string' },
} as const;

const formats = {
  text: formatText,
  json: ({ findings }: Outcome) => findingsJson(findings),
  sarif: async ({ findings }: Outcome, locale: Locale) => {
    const { findingsSarif } = await import('../backend/formats/findings/sarif.ts');
    const { catalog: rules } = await import('../shared/checks/catalog.ts');
    return findingsSarif(findings, { locale, version, rules });
  },
} as const;

/** `check`: of files, or with `--batch` of a file of segments. */
export async function check(args: readonly string[], terminal: Locale): Promise<number> {
  const { values, positionals: files } = parse(args, options);
  const locale = localeOf(values.lang) ?? terminal;
  if (values.batch !== undefined || values.out !== undefined) return runBatch(values, files, locale);
  for (const option of ['second-opinions', 'operating-point'] as const) {
    if (values[option] !== undefined) throw onlyWithBatch(`--${option}`);
  }

  const format = formatOf(values.format);
  const budget = values.budget === undefined ? undefined : amount('--budget', values.budget, 'any');
  if (files.length === 0) {
    throw new UsageError({
      en: 'Name a file to check, or "-" for standard input. See: copydesk --help',
      zh: '请指定要检查的文件，或用“-”表示标准输入。用法请见：copydesk --help',
    });
  }
  if (files.length > 1 && (values.original !== undefined || values.second !== undefined)) {
    throw new UsageError({
      en: `--original and --second belong to one translation, but ${files.length} files are named. Check them one by one.`,
      zh: `--original 和 --second 只能对应一个译文，但指定了 ${files.length} 个文件。请逐个检查。`,
    });
  }

  const sources = await readFiles(files, values.original, values.second ?? []);
  // What is wrong with a command or a file is said before the checks are loaded.
  const { checkFile } = await import('./check/check-file.ts');
  const lexicon = await commandLexicon(locale);
  const reported = sources.map((source) => checkFile(source, locale, budget, lexicon));
  const all = reported.flat();
  const findings = values.advice ? all : all.filter((finding) => finding.tier === 'desk');
  const outcome: Outcome = { findings, files: files.length, hidden: all.length - findings.length };
  await write(process.stdout, await formats[format](outcome, locale));
  if (format !== 'text') await write(process.stderr, `${summaryOf(outcome)[locale]}\n`);
  return findings.some(isMajor) ? exitCodes.findings : exitCodes.ok;
}

function onlyWithBatch(option: string): UsageError {
  return new UsageError({
    en: `${option} belongs to --batch. A file is compared with the translations that --second names.`,
    zh: `${option} 只能与 --batch 同用。检查文件时用 --second 指定用来比较的译文。`,
  });
}

function formatOf(text: string): keyof typeof formats {
  if (text === 'text' || text === 'json' || text === 'sarif') return text;
  throw new UsageError({
    en: `There is no format "${text}". There are: text, json, sarif.`,
    zh: `没有“${text}”格式，可用格式：text、json、sarif。`,
  });
}

function localeOf(text: string | undefined): Locale | undefined {
  if (text === undefined || text === 'en' || text === 'zh') return text;
  throw new UsageError({
    en: `There is no language "${text}". There are: en, zh.`,
    zh: `没有“${text}”语言，可用语言：en、zh。`,
  });
}
