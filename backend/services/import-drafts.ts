import { basename } from 'node:path';
import type { SourceDraft } from '../../shared/contract/drafts.ts';
import { splitParagraphs } from '../../shared/text/segment.ts';
import { snapBackward } from '../../shared/text/spans.ts';
import { csv } from '../formats/csv/format.ts';
import type { DocumentFormat } from '../formats/document.ts';
import type { ReadSource } from '../formats/format.ts';
import { readPasted } from '../formats/read-source.ts';
import { readFile } from '../formats/registry.ts';
import type { StoryBundle } from './bundle/collect.ts';
import { describeBundle } from './bundle/describe.ts';
import { isBundle, readBundle } from './bundle/file.ts';
import { type DescribedDocument, describeDocument } from './documents/describe-document.ts';
import { type PlannedDocument, planDocument } from './documents/plan-document.ts';
import type { ChosenText } from './import-alignment.ts';
import { documentOfTable, isCalledTable, type TableDraft, tableDraft, tableView } from './table-draft.ts';

/**
 * What was read and is not imported yet, with what a person is shown of it. Plain data: large files are read in a thread of
 * their own, and this is what comes from it.
 */
export type Draft = TextDraft | DocumentFileDraft | BundleDraft;

/** A draft as it is shown, before it has an id among others. */
export type DraftView = Omit<SourceDraft, 'draftId'>;

/** One text; what was pasted has no file name. */
export interface TextDraft {
  readonly kind: 'text';
  readonly read: Pick<ReadSource, 'body' | 'metadata' | 'guess'>;
  readonly fileName?: string;
  readonly view: DraftView;
}

/** A file with several texts, changes or notes. */
export interface DocumentFileDraft {
  readonly kind: 'document';
  readonly planned: PlannedDocument;
  readonly format: Pick<DocumentFormat, 'id' | 'name'>;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Where it is a table: its columns, and what they are taken for. */
  readonly table?: TableDraft;
  /** What the revision would start from. */
  readonly body: string;
  readonly view: DraftView;
}

/** A story of another desk, with everything. */
export interface BundleDraft {
  readonly kind: 'bundle';
  readonly bundle: StoryBundle;
  readonly fileName: string;
  readonly body: string;
  readonly view: DraftView;
}

const excerptLength = 240;
/** A space further away than that ends no word of an English text that the excerpt would cut. */
const longestWord = 30;

/**
 * Reads a file in whatever format it is. Throws a `CopydeskError` with the mend.
 *
 * @param onRead called once it was read, before it is looked at what is in it
 */
export function readDraft(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  known: readonly DocumentFormat[],
  onRead: () => void = () => undefined,
): Draft {
  const fileName = basename(name);
  if (isBundle(fileName, bytes)) return bundleDraft(fileName, bytes, onRead);
  const read = readFile(name, bytes, known);
  onRead();
  const isTable = read.kind === 'document' ? read.document.format === csv.id : isCalledTable(fileName);
  if (isTable && known.includes(csv)) return withColumns({ fileName, bytes }, tableDraft(fileName, bytes));
  if (read.kind === 'text') return textDraft(read.source, fileName);
  const { document } = read;
  const format = known.find(({ id }) => id === document.format) ?? {
    id: document.format,
    name: sameIn(document.format),
  };
  return documentDraft({ planned: planDocument(document), format, fileName, bytes });
}

/** What was pasted; throws as `readPasted` does. */
export function pastedDraft(text: string, html: string | undefined): TextDraft {
  return textDraft(readPasted(text, html));
}

/** A table as its columns are taken. */
export function withColumns(
  { fileName, bytes }: Pick<DocumentFileDraft, 'fileName' | 'bytes'>,
  table: TableDraft,
): DocumentFileDraft {
  return documentDraft({ planned: planDocument(documentOfTable(table)), format: csv, fileName, bytes, table });
}

function bundleDraft(fileName: string, bytes: Uint8Array, onRead: () => void): BundleDraft {
  const bundle = readBundle(fileName, bytes);
  onRead();
  const described = describeBundle(bundle);
  return {
    kind: 'bundle',
    bundle,
    fileName,
    body: described.body,
    view: { ...viewOf(described, fileName), whole: true },
  };
}

function documentDraft({
  format: { id, name },
  ...draft
}: Omit<DocumentFileDraft, 'kind' | 'view' | 'body'>): DocumentFileDraft {
  const { planned, fileName, table } = draft;
  const format = { id, name };
  const described = describeDocument(planned, format, fileName.replace(/\.[^.]+$/, '') || fileName);
  const document = table ? { ...described.document, table: tableView(table) } : described.document;
  return {
    kind: 'document',
    ...draft,
    format,
    body: described.body,
    view: viewOf({ ...described, document }, fileName),
  };
}

function viewOf({ body, ...shown }: DescribedDocument, fileName: string): DraftView {
  return { fileName, ...shown, excerpt: excerptOf(body) };
}

/** A revision is begun here, never imported: what looks like one is a translation like any other. */
function textDraft({ guess, metadata, encoding, body, problems }: ReadSource, fileName?: string): TextDraft {
  const view: DraftView = {
    ...(fileName !== undefined && { fileName }),
    kind: guess.kind === 'revision' ? 'machine' : guess.kind,
    language: guess.language,
    label: guess.label,
    metadata,
    ...(fileName !== undefined && { encoding }),
    paragraphs: splitParagraphs(body).length,
    characters: body.length,
    excerpt: excerptOf(body),
    problems,
  };
  return { kind: 'text', read: { guess, metadata, body }, ...(fileName !== undefined && { fileName }), view };
}

/** The one text of a draft: of a document or bundle what the revision would start from. */
export function textOf(draft: Draft): ChosenText['text'] {
  const { fileName, view } = draft;
  const body = draft.kind === 'text' ? draft.read.body : draft.body;
  return { body, metadata: view.metadata, ...(fileName !== undefined && { fileName }) };
}

/** What a draft is, as far as its file tells. */
export function kindOf({ view: { kind, language } }: Draft): Pick<SourceDraft, 'kind' | 'language'> {
  return { kind, language };
}

function sameIn(name: string): DocumentFormat['name'] {
  return { en: name, zh: name };
}

function excerptOf(text: string): string {
  const start = text
    .slice(0, 4 * excerptLength)
    .replace(/\s+/g, ' ')
    .trim();
  if (start.length <= excerptLength) return start;
  const cut = start.slice(0, snapBackward(start, excerptLength));
  // Chinese has spaces, too, but not between words.
  const space = cut.lastIndexOf(' ');
  return `${space > excerptLength - longestWord ? cut.slice(0, space) : cut}…`;
}
