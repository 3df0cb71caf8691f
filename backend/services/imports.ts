import { CopydeskError } from '../../shared/contract/errors.ts';
import type { Id, SourceDraft, StorySummary } from '../../shared/contract/model.ts';
import { splitParagraphs } from '../../shared/text/segment.ts';
import { snapBackward } from '../../shared/text/spans.ts';
import type { Handlers } from '../dispatch.ts';
import type { Desk } from './desk.ts';
import { createDrafts } from './drafts.ts';
import { alignTexts, type ChosenText } from './import-alignment.ts';
import { type ReadText, readFile, readPastedText } from './import-reading.ts';
import { storeStory } from './import-story.ts';
import type { PeopleService } from './people.ts';
import type { StoryService } from './stories.ts';
import type { Views } from './views.ts';

export type ImportService = Pick<
  Handlers,
  'imports.read' | 'imports.readPasted' | 'imports.discard' | 'imports.commit'
> & {
  /** Makes a story of texts, as `imports.commit` does. */
  readonly create: (name: string, by: Id, chosen: readonly ChosenText[]) => StorySummary;
};

const excerptLength = 240;

/**
 * From files and pasted text to a story.
 *
 * @param onCreated called with the id of every new story, once it is on disk.
 */
export function createImportService(
  desk: Desk,
  people: PeopleService,
  stories: StoryService,
  views: Views,
  onCreated: (storyId: Id) => void,
): ImportService {
  const { emit, transact } = desk;
  const drafts = createDrafts<ReadText>();

  function create(name: string, by: Id, chosen: readonly ChosenText[]): StorySummary {
    people.get(by);
    // Aligning is the long part, so it comes before the transaction.
    const aligned = alignTexts(chosen);
    const storyId = transact(() => storeStory(desk, name, chosen, aligned));
    const summary = views.summary(stories.get(storyId));
    emit('stories-changed', {});
    onCreated(storyId);
    return summary;
  }

  return {
    create,
    'imports.read': ({ files }) => {
      // All are read before any becomes a draft: one that cannot be read leaves nothing behind.
      const texts = files.map(({ name, bytes }) => readFile(name, bytes));
      return texts.map((text) => draftOf(drafts.put(text), text));
    },
    'imports.readPasted': ({ text }) => {
      const read = readPastedText(text);
      return draftOf(drafts.put(read), read);
    },
    'imports.discard': ({ draftIds }) => {
      drafts.discard(draftIds);
      return null;
    },
    'imports.commit': ({ name, by, sources }) => {
      const ids = sources.map(({ draftId }) => draftId);
      const twice = ids.find((id, index) => ids.indexOf(id) !== index);
      if (twice !== undefined) throw usedTwice(ids.lastIndexOf(twice));
      const chosen = sources.map(({ draftId, ...choice }) => ({ ...choice, text: drafts.get(draftId) }));
      const summary = create(name, by, chosen);
      drafts.discard(ids);
      return summary;
    },
  };
}

function draftOf(draftId: string, read: ReadText): SourceDraft {
  const { fileName, kind, language, label, metadata, encoding, text, problems } = read;
  return {
    draftId,
    ...(fileName !== undefined && { fileName }),
    kind,
    language,
    label,
    metadata,
    ...(encoding !== undefined && { encoding }),
    paragraphs: splitParagraphs(text).length,
    characters: text.length,
    excerpt: excerptOf(text),
    problems,
  };
}

function excerptOf(text: string): string {
  const start = text
    .slice(0, 4 * excerptLength)
    .replace(/\s+/g, ' ')
    .trim();
  return start.length > excerptLength ? `${start.slice(0, snapBackward(start, excerptLength))}…` : start;
}

function usedTwice(index: number): CopydeskError {
  return new CopydeskError({
    code: 'bad-input',
    message: {
      en: `imports.commit was called with the same text twice in “sources.${index}.draftId”.`,
      zh: `调用 imports.commit 时，“sources.${index}.draftId”重复使用了同一文本。`,
    },
    details: { fields: [`sources.${index}.draftId`] },
  });
}
