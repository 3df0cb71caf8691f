import { basename } from 'node:path';
import type { SourceDraft } from '../../shared/contract/drafts.ts';
import { splitParagraphs } from '../../shared/text/segment.ts';
import { snapBackward } from '../../shared/text/spans.ts';
import { csv } from '../formats/csv/format.ts';
import type { BilingualDocument, DocumentFormat } from '../formats/document.ts';
import type { ReadSource } from '../formats/read-source.ts';
import { readFile } from '../formats/registry.ts';
import type { StoryBundle } from './bundle/collect.ts';
import { describeBundle } from './bundle/describe.ts';
import { isBundle, readBundle } from './bundle/file.ts';
import { describeDocument } from './documents/describe-document.ts';
import type { ChosenText } from './import-alignment.ts';
import { documentOfTable, isCalledTable, type TableDraft, tableDraft, tableView } from './table-draft.ts';

/** What was read and is not imported yet. */
export type Draft = TextDraft | DocumentFileDraft | BundleDraft;

/** One text; what was pasted has no file name. */
export interface TextDraft {
  readonly kind: 'text';
  readonly read: ReadSource;
  readonly fileName?: string;
}

/** A file with several texts, changes or notes. */
export interface DocumentFileDraft {
  readonly kind: 'document';
  readonly document: BilingualDocument;
  readonly format: Pick<DocumentFormat, 'id' | 'name'>;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Where it is a table: its columns, and what they are taken for. */
  readonly table?: TableDraft;
}

/** A story of another desk, with everything. */
export interface BundleDraft {
  readonly kind: 'bundle';
  readonly bundle: StoryBundle;
  readonly fileName: string;
}

const excerptLength = 240;

/** Reads a file in whatever format it is. Throws a `CopydeskError` with the mend. */
export function readDraft(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  known: readonly DocumentFormat[],
): Draft {
  const fileName = basename(name);
  if (isBundle(fileName, bytes)) return { kind: 'bundle', bundle: readBundle(fileName, bytes), fileName };
  const read = readFile(name, bytes, known);
  const isTable = read.kind === 'document' ? read.document.format === csv.id : isCalledTable(fileName);
  if (isTable && known.includes(csv)) return withColumns({ fileName, bytes }, tableDraft(fileName, bytes));
  if (read.kind === 'text') return { kind: 'text', read: read.source, fileName };
  return { kind: 'document', document: read.document, format: formatOf(read.document, known), fileName, bytes };
}

/** A table as its columns are taken. */
export function withColumns(
  { fileName, bytes }: Pick<DocumentFileDraft, 'fileName' | 'bytes'>,
  table: TableDraft,
): DocumentFileDraft {
  return { kind: 'document', document: documentOfTable(table), format: csv, fileName, bytes, table };
}

function formatOf({ format: id }: BilingualDocument, known: readonly DocumentFormat[]) {
  return known.find((format) => format.id === id) ?? { id, name: { en: id, zh: id } };
}

/** The one text of a draft: of a document or bundle what the revision would start from. */
export function textOf(draft: Draft): ChosenText['text'] {
  const { fileName } = draft;
  const { body, metadata } = draft.kind === 'text' ? draft.read : described(draft);
  return { body, metadata, ...(fileName !== undefined && { fileName }) };
}

/** A revision is begun here, never imported: what looks like one is a translation like any other. */
export function kindOf(draft: Draft): Pick<SourceDraft, 'kind' | 'language'> {
  if (draft.kind !== 'text') {
    const { kind, language } = described(draft);
    return { kind, language };
  }
  const { guess } = draft.read;
  return { kind: guess.kind === 'revision' ? 'machine' : guess.kind, language: guess.language };
}

/** What a person is shown of a draft. */
export function draftView(draftId: string, draft: Draft): SourceDraft {
  if (draft.kind !== 'text') {
    const { body, ...shown } = described(draft);
    return { draftId, fileName: draft.fileName, ...shown, excerpt: excerptOf(body) };
  }
  const { read, fileName } = draft;
  const { guess, metadata, encoding, body, problems } = read;
  return {
    draftId,
    ...(fileName !== undefined && { fileName }),
    ...kindOf(draft),
    label: guess.label,
    metadata,
    ...(fileName !== undefined && { encoding }),
    paragraphs: splitParagraphs(body).length,
    characters: body.length,
    excerpt: excerptOf(body),
    problems,
  };
}

function described(draft: DocumentFileDraft | BundleDraft) {
  if (draft.kind === 'bundle') return describeBundle(draft.bundle);
  const { document, format, fileName, table } = draft;
  const shown = describeDocument(document, format, fileName.replace(/\.[^.]+$/, '') || fileName);
  return table ? { ...shown, document: { ...shown.document, table: tableView(table) } } : shown;
}

function excerptOf(text: string): string {
  const start = text
    .slice(0, 4 * excerptLength)
    .replace(/\s+/g, ' ')
    .trim();
  return start.length > excerptLength ? `${start.slice(0, snapBackward(start, excerptLength))}…` : start;
}
