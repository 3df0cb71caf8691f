import type { ExportedFile } from '../../shared/contract/model.ts';
import type { Handlers } from '../dispatch.ts';
import { notAllowed } from './errors.ts';
import type { StoryService } from './stories.ts';
import type { createStoryIndexes } from './story-index.ts';
import type { Texts } from './texts.ts';

export type ExportService = Pick<Handlers, 'exports.write'>;

/** Writes stories into files. */
export function createExportService(
  stories: StoryService,
  texts: Texts,
  indexes: ReturnType<typeof createStoryIndexes>,
): ExportService {
  return {
    'exports.write': ({ storyId }) => {
      const { name } = stories.get(storyId);
      if (indexes.get(storyId).revisionId === undefined) throw nothingToExport();
      return textFile(name, paragraphs(texts, storyId));
    },
  };
}

/** The revision's current text, paragraph by paragraph, as its rows stood in the file. */
function paragraphs(texts: Texts, storyId: number): string[] {
  const passages = Map.groupBy(texts.ofStory(storyId), ({ row }) => row.passage);
  return [...passages.values()].map((rows) =>
    rows.map(({ row, revision }, index) => (index === 0 ? revision : row.separator + revision)).join(''),
  );
}

function textFile(name: string, paragraphs: readonly string[]): ExportedFile {
  const text = `${paragraphs.filter((each) => each.trim() !== '').join('\n\n')}\n`;
  return {
    fileName: `${fileName(name)}.txt`,
    mediaType: 'text/plain;charset=utf-8',
    bytes: new TextEncoder().encode(text),
  };
}

function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim() || 'story';
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
