import { basename, extname } from 'node:path';
import type { BilingualDocument, DocumentFormat } from '../backend/formats/document.ts';
import { findingsFormats } from '../backend/formats/findings/format.ts';
import type { Format } from '../backend/formats/format.ts';
import { documentFormats, formats, readFile } from '../backend/formats/registry.ts';
import { lossesOf, textCarries } from '../backend/services/documents/losses.ts';
import { partsOf } from '../backend/services/documents/parts-of.ts';
import { documentOfText, paragraphsOf } from '../backend/services/documents/text-documents.ts';
import { writeDocument } from '../backend/services/documents/write-document.ts';
import type { Locale, Localized } from '../shared/localized.ts';
import { parse } from './arguments.ts';
import { readBytes } from './check/read-bytes.ts';
import { notIn } from './export.ts';
import { refusing } from './refused.ts';
import { exitCodes, UsageError, write } from './terminal.ts';
import { version } from './version.ts';
import { writeBytes, writeWholeFile } from './whole-file.ts';

interface Converted {
  readonly bytes: Uint8Array;
  readonly lost: readonly Localized[];
}

/** `convert`: a file in another format, without a desk. */
export async function convert(args: readonly string[], locale: Locale): Promise<number> {
  const { values, positionals } = parse(args, { to: { type: 'string' }, json: { type: 'boolean', default: false } });
  return refusing(values.json, locale, async () => {
    const [from, to, ...more] = positionals;
    if (from === undefined || to === undefined || more.length > 0) throw twoFiles();
    const bytes = new Uint8Array(await readBytes(from));
    const target = targetOf(to, values.to, bytes, from);
    if ('prepare' in target) await target.prepare?.();
    const converted = convertBytes(basename(from), bytes, target);
    if (to === '-') await writeBytes(converted.bytes);
    else await writeWholeFile(to, converted.bytes);
    const lost = converted.lost.map((each) => each[locale]);
    if (values.json && to !== '-') {
      await write(
        process.stdout,
        `${JSON.stringify({ file: to, format: target.id, bytes: converted.bytes.length, lost })}\n`,
      );
    } else await write(process.stderr, notIn(converted.lost, locale));
    return exitCodes.ok;
  });
}

type Target = Format | DocumentFormat;

const targets: readonly Target[] = [...documentFormats, ...findingsFormats(version), ...formats];

function convertBytes(fileName: string, bytes: Uint8Array, target: Target): Converted {
  const read = readFile(fileName, bytes);
  const document = read.kind === 'document' ? read.document : documentOfText(read.source);
  if (!('carries' in target)) {
    const metadata = read.kind === 'document' ? read.document.metadata : read.source.metadata;
    const paragraphs = paragraphsOf(document);
    const written = target.write?.({ paragraphs, metadata });
    if (!written) throw cannotWrite(target.id);
    return { bytes: written, lost: lossesOf(partsOf(document), textCarries(target)) };
  }
  return toDocument(document, bytes, target);
}

function toDocument(document: BilingualDocument, bytes: Uint8Array, target: DocumentFormat): Converted {
  if (!target.write) throw cannotWrite(target.id);
  return writeDocument(target, document, document.format === target.id ? bytes : undefined);
}

/** As `--to` says it, else as the new file is called; where several are called so, the one that the file is of. */
function targetOf(path: string, said: string | undefined, bytes: Uint8Array, from: string): Target {
  const writable = targets.filter(({ write }) => write);
  if (said !== undefined) {
    const target = writable.find(({ id }) => id === said);
    if (!target) throw cannotWrite(said);
    return target;
  }
  const extension = extname(path).slice(1).toLowerCase();
  const called = writable.filter(({ extensions }) => extensions.includes(extension));
  const own = called.length > 1 ? called.find((format) => format.sniff(bytes)) : undefined;
  const target = own ?? called[0];
  if (!target) throw path === '-' ? noTarget(from) : cannotWrite(extension === '' ? basename(path) : extension);
  return target;
}

function twoFiles(): UsageError {
  return new UsageError({
    en: 'Say what to convert, and into which file: copydesk convert IN OUT',
    zh: '请指定要转换的文件和目标文件：copydesk convert 输入 输出',
  });
}

function noTarget(from: string): UsageError {
  return new UsageError({
    en: `Say with --to in which format ${from} is to be written to standard output.`,
    zh: `请用 --to 指定将 ${from} 写到标准输出时使用的格式。`,
  });
}

function cannotWrite(id: string): UsageError {
  const known = targets.filter(({ write }) => write).map((format) => format.id);
  return new UsageError({
    en: `Copydesk cannot write "${id}". It can write: ${known.join(', ')}.`,
    zh: `Copydesk 无法写出“${id}”。可写出的格式：${known.join('、')}。`,
  });
}
