import { basename } from 'node:path';
import type { SourceDraft } from '../shared/contract/drafts.ts';
import type { StorySummary } from '../shared/contract/model.ts';
import type { Locale } from '../shared/localized.ts';
import { parse } from './arguments.ts';
import { atDesk, personOf } from './at-desk.ts';
import { readBytes } from './check/read-bytes.ts';
import { refusing } from './refused.ts';
import { exitCodes, UsageError, write } from './terminal.ts';

const kinds = ['original', 'machine', 'reference'] as const;
type Kind = (typeof kinds)[number];

/** `import`: files become one story. Nothing is stored unless all of them can be read. */
export async function importFiles(args: readonly string[], locale: Locale): Promise<number> {
  const { values, positionals } = parse(args, {
    story: { type: 'string' },
    data: { type: 'string' },
    as: { type: 'string', multiple: true },
    by: { type: 'string' },
    json: { type: 'boolean', default: false },
  });
  return refusing(values.json, locale, async () => {
    if (positionals.length === 0) throw noFiles();
    const as = (values.as ?? []).map(kindOf);
    if (as.length > positionals.length) throw tooManyKinds();
    const files = await Promise.all(
      positionals.map(async (path) => ({ name: basename(path), bytes: new Uint8Array(await readBytes(path)) })),
    );
    const summary = await atDesk(values.data, true, async (desk) => {
      const drafts = await desk.call('imports.read', { files });
      const by = await personOf(desk, values.by);
      const sources = drafts.map((draft, index) => sourceOf(draft, as[index]));
      return desk.call('imports.commit', { name: values.story ?? nameOf(drafts, positionals), by, sources });
    });
    await write(
      process.stdout,
      values.json ? `${JSON.stringify(shortened(summary))}\n` : `${summary.id}\t${summary.name}\n`,
    );
    return exitCodes.ok;
  });
}

function sourceOf({ draftId, kind, language, label }: SourceDraft, as: Kind | undefined) {
  return { draftId, kind: as ?? kind, language, label };
}

/** As the file says it, else as the file is called. */
function nameOf(drafts: readonly SourceDraft[], paths: readonly string[]): string {
  const titles = drafts.flatMap(({ label, metadata, document }) =>
    document?.format === 'copydesk' ? label : (metadata.title ?? []),
  );
  return (titles[0] ?? basename(paths[0] ?? '').replace(/\.[^.]+$/, '')).trim().slice(0, 200) || 'Story';
}

function shortened({ id, name, state, sources, counts }: StorySummary) {
  return { id, name, state, sources, rows: counts.rows, rowStates: counts.rowStates, corrections: counts.corrections };
}

function kindOf(said: string): Kind {
  const kind = kinds.find((each) => each === said);
  if (kind) return kind;
  throw new UsageError({
    en: `--as takes ${kinds.join(', ')}, not "${said}".`,
    zh: `--as 可用 ${kinds.join('、')}，而不是“${said}”。`,
  });
}

function noFiles(): UsageError {
  return new UsageError({
    en: 'Say which files to import: copydesk import FILE … --story NAME',
    zh: '请指定要导入的文件：copydesk import 文件 … --story 名称',
  });
}

function tooManyKinds(): UsageError {
  return new UsageError({
    en: 'There are more --as than files: each one is for the file in its place.',
    zh: '--as 的数量多于文件：每个 --as 对应同一位置的文件。',
  });
}
