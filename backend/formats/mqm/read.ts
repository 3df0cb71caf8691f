import { limits } from '../../../shared/contract/limits.ts';
import type { Localized } from '../../../shared/localized.ts';
import type { BilingualDocument, Issue, Unit } from '../document.ts';
import { tooLarge, unreadable } from '../problems.ts';
import { decode } from '../text/decode.ts';
import { isNoError, severityOf, typeOf } from './categories.ts';
import { type Column, columns, columnsIn } from './columns.ts';
import { readMarked } from './marked.ts';
import { readMetadata } from './metadata.ts';

/** The translation of one document by one system, with what experts marked in it. */
export interface MqmDocument {
  readonly system: string;
  readonly doc: string;
  readonly document: BilingualDocument;
}

interface Draft {
  readonly system: string;
  readonly doc: string;
  readonly units: Map<string, { readonly original: string; readonly revision: string; readonly issues: Issue[] }>;
  others: number;
}

/**
 * Reads an MQM file for Marot, or one of the older ones without the last column: all documents in it, in their order. Every
 * line is one error that one expert marked; all that are marked in a segment are its issues. Throws a `CopydeskError`
 * with the line for what cannot be read.
 */
export function readMqm(fileName: string, bytes: Uint8Array): readonly MqmDocument[] {
  if (bytes.length > limits.fileBytes) throw tooLarge(fileName, bytes.length);
  const { text, encoding } = decode(fileName, bytes);
  const drafts = new Map<string, Draft>();
  let places: ReadonlyMap<Column, number> | undefined;
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (line.trim() === '') continue;
    const cells = line.split('\t');
    if (!places) {
      places = columnsIn(cells);
      if (places) continue;
      places = new Map(columns.map((column, at) => [column, at]));
    }
    take(drafts, cellsOf(fileName, cells, places, index + 1));
  }
  if (drafts.size === 0) throw nothingIn(fileName);
  return [...drafts.values()].map(({ system, doc, units, others }) => ({
    system,
    doc,
    document: {
      format: 'mqm',
      encoding,
      originalLanguage: 'zh-CN',
      language: 'en',
      ...(system !== '' && { tool: system }),
      metadata: {},
      units: [...units].map(
        ([id, { original, revision, issues }], paragraph): Unit => ({
          id,
          paragraph,
          ...(original !== '' && { original: { text: original } }),
          ...(revision !== '' && { revision: { text: revision } }),
          notes: [],
          issues,
        }),
      ),
      problems: others > 0 ? [otherTexts(others)] : [],
    },
  }));
}

type Cells = (column: Column) => string;

function cellsOf(fileName: string, cells: readonly string[], places: ReadonlyMap<Column, number>, line: number): Cells {
  const needed = Math.max(...[...places].filter(([column]) => column !== 'metadata').map(([, at]) => at)) + 1;
  if (cells.length < needed) throw tooFewColumns(fileName, line, cells.length, needed);
  return (column) => cells[places.get(column) ?? -1] ?? '';
}

function take(drafts: Map<string, Draft>, cell: Cells): void {
  const metadata = readMetadata(cell('metadata'));
  const own = metadata.copydesk ?? {};
  const source = readMarked(cell('source'));
  const target = readMarked(cell('target'));
  const original = own.source ?? source.text;
  const revision = own.target ?? target.text;
  const [system, doc] = [cell('system').trim(), cell('doc').trim()];
  const key = `${system}\t${doc}`;
  const draft = drafts.get(key) ?? { system, doc, units: new Map(), others: 0 };
  drafts.set(key, draft);
  const id = own.id ?? (cell('docSegId').trim() || cell('globalSegId').trim() || `#${draft.units.size + 1}`);
  const unit = draft.units.get(id) ?? { original, revision, issues: [] };
  draft.units.set(id, unit);
  if (unit.original !== original || unit.revision !== revision) {
    // What is marked in another text cannot be shown in this one.
    draft.others += 1;
    return;
  }
  const category = cell('category').trim();
  if (category === '' || isNoError(category)) return;
  const side = own.side ?? (source.span && !target.span ? 'original' : 'revision');
  const text = side === 'original' ? original : revision;
  const found = own.source !== undefined || own.target !== undefined ? own.span : undefined;
  const span = found ?? (side === 'original' ? source.span : target.span);
  const at = metadata.timestamp === undefined ? undefined : timeOf(metadata.timestamp);
  const author = cell('rater').trim();
  unit.issues.push({
    type: own.type ?? typeOf(category),
    ...mqmOf(own, category),
    ...(own.check !== undefined && { check: own.check }),
    severity: own.severity ?? severityOf(cell('severity').trim()),
    comment: metadata.note ?? (metadata.copydesk ? '' : category),
    side,
    ...(span && span.start < span.end && span.end <= text.length && { span }),
    enabled: true,
    ...(author !== '' && { author }),
    ...(at !== undefined && { at }),
  });
}

/** The category is made of the type where we wrote it without one. */
function mqmOf(own: { readonly type?: string | undefined; readonly mqm?: string | undefined }, category: string) {
  if (own.type !== undefined) return own.mqm === undefined ? {} : { mqm: own.mqm };
  return { mqm: category };
}

function timeOf(milliseconds: number): string | undefined {
  const time = new Date(milliseconds);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

function otherTexts(count: number): Localized {
  return {
    en: `Marks left out, since they were made in another text of the same segment: ${count}.`,
    zh: `有 ${count} 处标注被略过：它们标在同一句段的另一版文本上。`,
  };
}

function tooFewColumns(fileName: string, line: number, has: number, needed: number) {
  return unreadable(
    fileName,
    {
      en: `“${fileName}” cannot be read: line ${line} has ${has} of the ${needed} columns of an MQM file.`,
      zh: `无法读取“${fileName}”：第 ${line} 行有 ${has} 列，而 MQM 文件应有 ${needed} 列（以制表符分隔）。`,
    },
    {
      en: 'Export the annotations again, or mend that line: no text in it may have a tab or a line break.',
      zh: '请重新导出标注，或修正该行：其中的文本不得含有制表符或换行。',
    },
    { line },
  );
}

function nothingIn(fileName: string) {
  return unreadable(
    fileName,
    { en: `“${fileName}” has no segments in it.`, zh: `“${fileName}”中没有任何句段。` },
    { en: 'Choose the file with the annotations.', zh: '请选择包含标注的文件。' },
  );
}
