import type { ExportedFile } from '../../shared/contract/model.ts';
import type { Handlers } from '../dispatch.ts';
import type { Format, StoryText } from '../formats/format.ts';
import { plainText } from '../formats/text/format.ts';
import { separatorsOf } from './cells.ts';
import { notAllowed } from './errors.ts';
import type { StoryService } from './stories.ts';
import type { createStoryIndexes } from './story-index.ts';
import type { Texts } from './texts.ts';

export type ExportService = Pick<Handlers, 'exports.write' | 'exports.formats'>;

/** Writes stories into files. */
export function createExportService(
  stories: StoryService,
  texts: Texts,
  indexes: ReturnType<typeof createStoryIndexes>,
): ExportService {
  return {
    'exports.formats': ({ storyId }) => {
      stories.get(storyId);
      return [{ id: plainText.id, name: plainText.name, extension: 'txt', loses: [] }];
    },
    'exports.write': ({ storyId }) => {
      const { name } = stories.get(storyId);
      if (indexes.get(storyId).baseId === undefined) throw nothingToExport();
      return fileOf(name, plainText, { paragraphs: paragraphs(texts, storyId) });
    },
  };
}

/** The revision's current text, paragraph by paragraph, as its rows stood in the file. */
function paragraphs(texts: Texts, storyId: number): string[] {
  const passages = Map.groupBy(texts.ofStory(storyId), ({ row }) => row.passage);
  return [...passages.values()].map((rows) => {
    const texts = rows.map(({ row, revision }) => ({ text: revision, separator: row.separator }));
    const separators = separatorsOf(texts);
    return texts.map(({ text }, index) => `${separators[index]}${text}`).join('');
  });
}

function fileOf(name: string, format: Format, story: StoryText): ExportedFile {
  if (!format.write) throw new Error(`The format ${format.id} cannot be written.`);
  const extension = format.extensions[0] ?? format.id;
  return { fileName: `${fileName(name)}.${extension}`, mediaType: format.mediaType, bytes: format.write(story) };
}

function fileName(name: string): string {
  return name.replace(/[\s\\/:*?"<>|\p{Cc}]+/gu, ' ').trim() || 'story';
}

function nothingToExport() {
  return notAllowed(
    { en: 'This story has no revision to export.', zh: '本稿件没有可导出的修订文本。' },
    {
      en: 'Import it with the text to be revised as a machine translation.',
      zh: '请将待修订的文本作为机器译文导入。',
    },
  );
}
