import { CopydeskError } from '../../../shared/contract/errors.ts';
import { limits } from '../../../shared/contract/limits.ts';
import type { Id, StorySummary } from '../../../shared/contract/model.ts';
import type { Handlers } from '../../dispatch.ts';
import type { Desk } from '../desk.ts';
import { createDrafts } from '../drafts.ts';
import { notFound } from '../errors.ts';
import type { ChosenText } from '../import-alignment.ts';
import type { ImportService } from '../imports.ts';
import type { Journal } from '../journal.ts';
import type { PeopleService } from '../people.ts';
import type { StoryService } from '../stories.ts';
import type { Texts } from '../texts.ts';
import type { Views } from '../views.ts';
import { createCandidateFinder } from './candidates.ts';
import { countVersion } from './count.ts';
import { anotherStory, versionLabel } from './labels.ts';
import { type PlannedBundle, planVersion } from './plan-version.ts';
import { createPreparer, type GivenText, leastSimilarity, type PreparedVersion } from './prepare.ts';
import { createVersionLog } from './version-log.ts';
import { writeVersion } from './write-version.ts';

export type VersionService = Pick<
  Handlers,
  | 'versions.candidates'
  | 'versions.sources'
  | 'versions.preview'
  | 'versions.commit'
  | 'versions.discard'
  | 'versions.list'
  | 'versions.entries'
> & { readonly stopComparisons: () => void };

/** A preview that waits to be committed. */
interface Preview {
  readonly prepared: PreparedVersion;
  readonly given: readonly GivenText[];
  readonly draftIds: readonly string[];
}

/** Takes newer versions of files into their stories, with all that was done there. */
export function createVersionService(
  desk: Desk,
  services: {
    readonly texts: Texts;
    readonly journal: Journal;
    readonly people: PeopleService;
    readonly stories: StoryService;
    readonly views: Views;
    readonly imports: ImportService;
  },
  workerUrl: URL,
): VersionService {
  const { texts, journal, people, stories, views, imports } = services;
  const { queries } = desk;
  const previews = createDrafts<Preview>();
  const finder = createCandidateFinder(queries);
  const preparer = createPreparer(desk, texts, workerUrl);
  const log = createVersionLog(queries);

  function plan(prepared: PreparedVersion): PlannedBundle[] {
    const { comparison, columns } = prepared;
    return planVersion(comparison.matches, preparer.oldRows(prepared), comparison.aligned, columns);
  }

  return {
    'versions.candidates': ({ draftIds, storyId }) => {
      const named = storyId === undefined ? undefined : stories.get(storyId);
      return finder.find(
        draftIds.map((draftId) => ({ draftId, text: imports.draft(draftId) })),
        named,
      );
    },
    'versions.sources': ({ storyId }) => {
      stories.get(storyId);
      return queries.sources
        .ofStory(storyId)
        .flatMap(({ id, kind, language, label, fileName }) =>
          kind === 'revision' ? [] : [{ id, kind, language, label, ...(fileName !== undefined && { fileName }) }],
        );
    },
    'versions.preview': async ({ storyId, sources }, call) => {
      stories.get(storyId);
      const given = sources.map(({ draftId, sourceId, ...choice }): GivenText => {
        const text: ChosenText = { ...choice, text: imports.draft(draftId).text };
        return { text, sourceId };
      });
      refuseUnknownSources(storyId, given);
      const prepared = await preparer.prepare(storyId, given, call);
      const previewId = previews.put({ prepared, given, draftIds: sources.map(({ draftId }) => draftId) });
      const { similarity } = prepared;
      return { previewId, ...countVersion(plan(prepared)), similarity, isOther: similarity < leastSimilarity };
    },
    'versions.commit': async ({ previewId, by, force }, call): Promise<StorySummary> => {
      people.get(by);
      const { given, draftIds, prepared: first } = previews.get(previewId);
      const { storyId } = first;
      const story = stories.get(storyId);
      if (first.similarity < leastSimilarity && !force) throw anotherStory(story.name, first.similarity);
      let prepared = first;
      // Rows may have been merged or split since it was shown.
      while (!preparer.isCurrent(prepared)) prepared = await preparer.prepare(storyId, given, call);
      const names = given.map(({ text }) => text.text.fileName ?? text.label);
      journal.step({ kind: 'version', storyId, by, label: versionLabel(names) }, [], (write) =>
        writeVersion(desk, write, prepared, plan(prepared), by),
      );
      previews.discard([previewId]);
      imports.forget(draftIds);
      return views.summary(stories.get(storyId));
    },
    'versions.discard': ({ previewId }) => {
      previews.discard([previewId]);
      return null;
    },
    'versions.list': ({ storyId }) => log.list(storyId, stories.get(storyId).createdAt),
    'versions.entries': ({ storyId, versionId, ...wanted }) => {
      stories.get(storyId);
      if (wanted.to - wanted.from > limits.rowsAtOnce) throw tooMany(wanted.to - wanted.from);
      const found = log.entries(storyId, versionId, wanted);
      if (!found) throw versionGone(versionId);
      return found;
    },
    stopComparisons: preparer.stop,
  };

  function refuseUnknownSources(storyId: Id, given: readonly GivenText[]): void {
    const known = new Set(queries.sources.ofStory(storyId).map(({ id }) => id));
    const used = new Set<Id>();
    for (const { sourceId } of given) {
      if (sourceId === undefined) continue;
      if (!known.has(sourceId)) throw notFound('source', sourceId);
      if (used.has(sourceId)) throw usedTwice(sourceId);
      used.add(sourceId);
    }
  }
}

function usedTwice(sourceId: Id): CopydeskError {
  return new CopydeskError({
    code: 'bad-input',
    message: {
      en: 'Two of the files are to take the place of the same source.',
      zh: '有两个文件要替换同一个来源。',
    },
    mend: { en: 'Choose another source for one of them.', zh: '请为其中一个文件另选来源。' },
    details: { sourceId },
  });
}

function tooMany(asked: number): CopydeskError {
  return new CopydeskError({
    code: 'bad-input',
    message: {
      en: `At most ${limits.rowsAtOnce} entries are handed out at once, and ${asked} were asked for in “to”.`,
      zh: `一次最多读取 ${limits.rowsAtOnce} 条，而“to”请求了 ${asked} 条。`,
    },
    details: { fields: ['to'] },
  });
}

function versionGone(versionId: Id): CopydeskError {
  return new CopydeskError({
    code: 'not-found',
    message: {
      en: 'This version is not there any more: it was undone.',
      zh: '该版本已不存在：导入操作已被撤销。',
    },
    mend: { en: 'Redo the import to see it again.', zh: '如需查看，请重做该导入操作。' },
    details: { versionId },
  });
}
