import type { ExportedFile, ExportFormat, Id, Timestamp } from '../../shared/contract/model.ts';
import type { Locale, Localized } from '../../shared/localized.ts';
import { withoutCodes } from '../../shared/text/codes.ts';
import type { Queries } from '../database/queries/index.ts';
import type { Handlers } from '../dispatch.ts';
import type { DocumentFormat, Part } from '../formats/document.ts';
import type { Format, StoryText } from '../formats/format.ts';
import { formats } from '../formats/registry.ts';
import { collectStory } from './bundle/collect.ts';
import { bundleFormat, writeBundle } from './bundle/file.ts';
import { separatorsOf } from './cells.ts';
import { createDocumentFiles } from './documents/document-files.ts';
import { nothingToExport, unwritable } from './documents/export-refusals.ts';
import { lossesOf, textCarries } from './documents/losses.ts';
import { storyDocument } from './documents/story-document.ts';
import type { OwnFile, StoryDocument } from './documents/story-units.ts';
import { keepingOf } from './documents/write-document.ts';
import { rowNames } from './errors.ts';
import type { StoryService } from './stories.ts';
import type { createStoryIndexes } from './story-index.ts';
import type { Texts } from './texts.ts';

export type ExportService = Pick<Handlers, 'exports.write' | 'exports.formats'> & {
  /** Ends what is being written. */
  readonly stopExports: () => void;
};

/** What export needs of the desk. */
export interface ExportParts {
  readonly queries: Queries;
  readonly stories: StoryService;
  readonly texts: Texts;
  readonly indexes: ReturnType<typeof createStoryIndexes>;
  /** The language of what the checks say, where nobody asks for another. */
  readonly locale: () => Locale;
  readonly documentFormats: readonly DocumentFormat[];
  /** The script of the threads, beside which that of the documents is. */
  readonly workerUrl: URL;
  /** Of the program. */
  readonly version: string;
  readonly now: () => Timestamp;
}

/** Writes stories into files. */
export function createExportService(parts: ExportParts): ExportService {
  const { queries, stories, indexes, documentFormats, locale, version, now } = parts;
  const files = createDocumentFiles(parts.workerUrl);

  /** The last file of this format that the story came from. */
  function ownFile(storyId: Id, format: DocumentFormat): Omit<OwnFile, 'read'> | undefined {
    const record = queries.documents.ofStory(storyId).findLast((document) => document.format === format.id);
    return record && { record, format, bytes: queries.documents.bytes(record.id) };
  }

  function documentOf(storyId: Id, format: DocumentFormat, own: OwnFile | undefined, language: Locale): StoryDocument {
    const units = own ? 'file' : isByRow(format) ? 'row' : 'paragraph';
    return storyDocument(queries, storyId, { units, locale: language, format: format.id }, own);
  }

  return {
    'exports.formats': ({ storyId }) => {
      stories.get(storyId);
      const has = queries.storyParts.ofStory(storyId);
      const own = new Map(queries.documents.ofStory(storyId).map(({ format, fileName }) => [format, fileName]));
      const texts = indexes.get(storyId).baseId === undefined ? [] : formats.filter(({ write }) => write);
      return [
        ...texts.map((format) => listed(format, lossesOf(has, textCarries(format)))),
        ...documentFormats
          .filter(({ write }) => write)
          .map((format) => listed(format, lossesOf(has, keptBy(format)), own.get(format.id))),
        listed({ ...bundleFormat, extensions: [bundleFormat.extension] }, []),
      ];
    },
    stopExports: files.stop,
    'exports.write': async ({ storyId, format: id, fresh = false, language = locale() }, call) => {
      const { name } = stories.get(storyId);
      if (id === bundleFormat.id) {
        const bytes = writeBundle(collectStory(queries, storyId), version, now());
        return fileOf(name, { ...bundleFormat, extensions: [bundleFormat.extension] }, bytes, []);
      }
      const text = formats.find((format) => format.id === id);
      if (text?.write) {
        if (indexes.get(storyId).baseId === undefined) throw nothingToExport();
        const lost = lossesOf(queries.storyParts.ofStory(storyId), textCarries(text));
        return fileOf(name, text, text.write(storyText(parts, storyId)), lost);
      }
      const format = documentFormats.find((each) => each.id === id);
      if (!format?.write) throw unwritable(id, known(documentFormats));
      const record = fresh ? undefined : ownFile(storyId, format);
      const own = record && { ...record, read: await files.read(record, call) };
      if (indexes.get(storyId).counts().rows > manyRows) await call.step(0, 0, collecting);
      // The story may be gone by now.
      stories.get(storyId);
      const { document, homeless, emptied } = documentOf(storyId, format, own, language);
      const { bytes, lost } = await files.write(format, document, own?.bytes, call);
      const all = [...lost, ...withoutHome(homeless), ...mergedAway(emptied)];
      return fileOf(name, format, bytes, all, own?.record.fileName);
    },
  };
}

/** Formats of one text beside the other have a unit a row, others a paragraph. */
function isByRow({ carries }: DocumentFormat): boolean {
  return carries.has('original');
}

function keptBy(format: DocumentFormat): ReadonlySet<Part> {
  const { carries, shows } = keepingOf(format);
  return new Set([...carries, ...shows]);
}

function known(documentFormats: readonly DocumentFormat[]): string[] {
  const writable = [...formats, ...documentFormats].filter(({ write }) => write);
  return [...writable.map(({ id }) => id), bundleFormat.id];
}

function listed(
  { id, name, extensions }: Pick<Format, 'id' | 'name' | 'extensions'>,
  loses: readonly Localized[],
  into?: string,
): ExportFormat {
  return { id, name, extension: extensions[0] ?? id, ...(into !== undefined && { into }), loses };
}

/** More rows than this take long enough to be collected that it is said. */
const manyRows = 2000;
const collecting: Localized = { en: 'Collecting what is in the story…', zh: '正在汇总稿件内容…' };

/** Rows that no unit of the file has. */
function withoutHome(positions: readonly number[]): Localized[] {
  if (positions.length === 0) return [];
  const { en, zh } = rowNames(positions);
  return [{ en: `${en}, which the file did not have`, zh: `文件中原本没有的${zh}` }];
}

/** Segments that the file parts and the desk does not. */
function mergedAway(count: number): Localized[] {
  if (count === 0) return [];
  return [
    {
      en: `${count === 1 ? 'the border of a segment' : `the borders of ${count} segments`} that were merged (each text is in the first of them)`,
      zh: `${count} 个已合并句段的界限（文本在合并后的首个句段中）`,
    },
  ];
}

/** The text as it is to be published, with what is known of it. Of a text that was imported the headline comes first. */
function storyText(parts: ExportParts, storyId: Id): StoryText {
  const { queries, indexes } = parts;
  const { baseId } = indexes.get(storyId);
  const base = queries.sources.ofStory(storyId).find(({ id }) => id === baseId);
  const isHeaded = base?.metadata.title !== undefined && queries.documents.ofStory(storyId).length === 0;
  return {
    paragraphs: paragraphs(parts, storyId),
    ...(isHeaded && { isHeaded }),
    ...(base && { language: base.language, metadata: base.metadata }),
  };
}

/** The revision's current text, paragraph by paragraph, as its rows stood in the file. */
function paragraphs({ texts }: ExportParts, storyId: Id): string[] {
  const passages = Map.groupBy(texts.ofStory(storyId), ({ row }) => row.passage);
  return [...passages.values()].map((rows) => {
    const texts = rows.map(({ row, revision }) => ({ text: withoutCodes(revision), separator: row.separator }));
    const separators = separatorsOf(texts);
    return texts.map(({ text }, index) => `${separators[index]}${text}`).join('');
  });
}

/** Named after the story, or as the file that it is written back into. */
function fileOf(
  story: string,
  { id, extensions, mediaType }: Pick<Format, 'id' | 'extensions' | 'mediaType'>,
  bytes: Uint8Array,
  lost: readonly Localized[],
  own?: string,
): ExportedFile {
  const name = own ?? `${fileName(story)}.${extensions[0] ?? id}`;
  return { fileName: name, mediaType, bytes, ...(lost.length > 0 && { lost }) };
}

function fileName(name: string): string {
  return name.replace(/[\s\\/:*?"<>|\p{Cc}]+/gu, ' ').trim() || 'story';
}
