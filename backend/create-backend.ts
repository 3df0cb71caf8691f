import { CopydeskError, type Result } from '../shared/contract/errors.ts';
import type { Id } from '../shared/contract/model.ts';
import type { TermsChange } from './analysis/messages.ts';
import { createAnalysisPool } from './analysis/pool.ts';
import type { Backend, BackendOptions } from './backend.ts';
import { type OpenedDatabase, openDatabase } from './database/open.ts';
import { createQueries } from './database/queries/index.ts';
import { saysCorrupt, translateDatabaseError } from './database/sqlite-errors.ts';
import { createTransactions } from './database/transactions.ts';
import { createDispatch, type Handlers } from './dispatch.ts';
import { findingsFormats } from './formats/findings/format.ts';
import { documentFormats } from './formats/registry.ts';
import { readLexiconFile } from './lexicon/read-lexicon.ts';
import { createReplaceable, type Replace, type RunningDesk } from './replaceable.ts';
import { sampleStory } from './sample/sample-story.ts';
import { createAnalysisService } from './services/analysis.ts';
import { createAnnouncer, type Touched } from './services/announcer.ts';
import { type BackupService, createBackupService } from './services/backups.ts';
import { createBulkService } from './services/bulk.ts';
import { createCheckSettingsService, preferencesOf } from './services/check-settings.ts';
import { createDecisionService } from './services/decisions.ts';
import { createEvents, type Desk, type DeskEvents } from './services/desk.ts';
import { createDismissalService } from './services/dismissals.ts';
import { isClosing } from './services/errors.ts';
import { createExportService } from './services/exports.ts';
import { createHistoryService } from './services/history.ts';
import { createImportService } from './services/imports.ts';
import { createJournal } from './services/journal.ts';
import { createMemoryService } from './services/memory.ts';
import { createMemoryFilesService } from './services/memory-files/service.ts';
import { createPeopleService } from './services/people.ts';
import { createPersonalDataService, type PersonalDataService } from './services/personal-data.ts';
import { createPhraseService } from './services/phrases.ts';
import { createQueueService } from './services/queue.ts';
import { createReplaceService } from './services/replace.ts';
import { createReportService } from './services/reports.ts';
import { createReviewService } from './services/review.ts';
import { createFindInStoryService } from './services/search/find-in-story.ts';
import { createSearchService } from './services/search/search.ts';
import { createSearchIndex } from './services/search/search-index.ts';
import { createSegmentFeed } from './services/segment-feed.ts';
import { createSegmentMemoryService } from './services/segment-memory.ts';
import { createSettingsService } from './services/settings.ts';
import { createStoryService } from './services/stories.ts';
import { createStoryIndexes } from './services/story-index.ts';
import { createStoryTallies } from './services/story-tallies.ts';
import { createRowsService } from './services/structure/rows.ts';
import { createTermService } from './services/terms.ts';
import { createTexts } from './services/texts.ts';
import { createVersionService } from './services/versions/versions.ts';
import { createViews } from './services/views.ts';

/**
 * Starts a backend on a data folder. Rejects with CopydeskError `database-in-use`, `database-read-only`,
 * `database-newer`, `database-corrupt` or `disk-full` when it cannot; then nothing was changed.
 */
export function createBackend(options: BackendOptions): Promise<Backend> {
  const events = createEvents((error) => console.error(`${new Date().toISOString()} event:`, error));
  return createReplaceable(events, (replace) => open(options, events, replace));
}

async function open(options: BackendOptions, events: DeskEvents, replace: Replace): Promise<RunningDesk> {
  const opened = await openDatabase(options.dataFolder);
  try {
    return startBackend(opened, options, events, replace);
  } catch (error) {
    await opened.close(saysCorrupt(error));
    const shape = translateDatabaseError(error);
    throw shape ? new CopydeskError(shape, { cause: error }) : error;
  }
}

function startBackend(
  opened: OpenedDatabase,
  options: BackendOptions,
  events: DeskEvents,
  replace: Replace,
): RunningDesk {
  const { db } = opened;
  let damaged = false;
  const report = (where: string, error: unknown): void => {
    damaged ||= saysCorrupt(error);
    // What is known and told to the person needs no trace of how we came to it.
    const said = translateDatabaseError(error)?.message.en ?? error;
    console.error(`${new Date().toISOString()} ${where}:`, said);
  };
  const desk: Desk = {
    queries: createQueries(db),
    ...createTransactions(db),
    emit: events.emit,
    now: () => new Date().toISOString(),
  };
  const lexicon = options.lexiconUrl && readLexiconFile(options.lexiconUrl);
  const problem = lexicon && 'problem' in lexicon ? lexicon.problem : undefined;
  if (problem) report('lexicon', problem.en);
  const memory = lexicon && 'memory' in lexicon ? lexicon.memory : undefined;
  // Asked for each time: a backup in the background may still find something to tell.
  const notices = () => (problem ? [...opened.notices, problem] : opened.notices);
  const { handlers, begin, wake, giveWay, stop } = composeServices(desk, options, memory, notices, report);
  const dispatch = createDispatch(
    { ...handlers, ...createBackupService(opened, replace), ...createPersonalDataService(desk, opened) },
    report,
  );
  const sleep = events.subscribe('stories-changed', wake);
  begin(opened.isNew);

  const running = new Set<Promise<unknown>>();
  let closing: Promise<void> | undefined;
  const settled = async (): Promise<void> => void (await Promise.allSettled(running));
  async function close(): Promise<void> {
    sleep();
    await stop();
    await settled();
    await opened.close(damaged);
  }

  return {
    async invoke(method, input, watch) {
      if (closing) return { ok: false, error: isClosing().shape };
      giveWay();
      const call = dispatch(method, input, watch);
      // A restore closes this desk itself, and would wait for its own end.
      if (method !== 'backups.restore') running.add(call);
      const result = await call;
      running.delete(call);
      // The dispatcher took the output from the handler of this very method.
      return result as Result<never>;
    },
    settled,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

/** After a change of more terms than this stories are checked as a whole. */
const manyTerms = 300;

function composeServices(
  desk: Desk,
  options: BackendOptions,
  lexicon: SharedArrayBuffer | undefined,
  notices: () => OpenedDatabase['notices'],
  report: (where: string, error: unknown) => void,
) {
  const { queries } = desk;
  const indexes = createStoryIndexes(queries);
  const tallies = createStoryTallies(desk, indexes);
  const views = createViews(queries, indexes, tallies);
  const searchIndex = createSearchIndex(desk, tallies, (error) => report('search', error));
  const search = createSearchService(desk, searchIndex, tallies);
  const texts = createTexts(queries);
  const people = createPeopleService(desk, {
    personId: () => settings.get().personId,
    give: (personId) => queries.settings.put('personId', personId),
    tell: () => desk.emit('settings-changed', settings.get()),
  });
  const memory = createMemoryService(desk, texts, () => analysis.lookAgain());
  const segments = createSegmentFeed(desk, (error) => report('memory', error));
  const learning = {
    ...memory,
    remember(touched: Touched): void {
      memory.remember(touched);
      segments.follow();
    },
  };
  const settings = createSettingsService(desk, () => analysis.checkAgain(false));
  const announcer = createAnnouncer(
    desk,
    indexes,
    views,
    (storyId, rowIds) => analysis.revised(storyId, rowIds),
    (storyId) => analysis.reshaped(storyId),
  );
  const pool = createAnalysisPool(options.workerUrl, options.analysisThreads ?? 1, lexicon);
  const preferences = (storyId: Id) => preferencesOf(queries, settings, storyId);
  const termChanges: TermsChange[] = [];
  const chineseOf = (rowId: Id) => segments.textsOf(rowId)?.chinese;
  const terms = createTermService(desk, people, chineseOf, (change) => {
    if (change.removed.length + change.put.length > manyTerms) analysis.checkAgain(false);
    else {
      termChanges.push(change);
      analysis.lookAgain();
    }
  });
  const knowledge = {
    terms: terms.all,
    memory: memory.ofStory,
    changes: memory.changes,
    lessons: memory.lessons,
    termChanges: () => termChanges,
  };
  const analysis = createAnalysisService(desk, texts, pool, preferences, knowledge, announcer, (error) =>
    report('analysis', error),
  );
  const journal = createJournal(desk, texts, learning, announcer);
  const hooks = { onOpened: analysis.open, onRemoved: analysis.forget };
  const stories = createStoryService(desk, indexes, views, people, search, tallies, hooks);
  const imports = createImportService(desk, people, stories, views, analysis.start, learning.remember, options);
  const parts = { texts, journal, people, stories, views, imports };
  const memoryFiles = createMemoryFilesService(desk, people, segments, options, (error) => report('memory', error));
  const versions = createVersionService(desk, parts, options.workerUrl);
  const exported = createExportService({
    queries,
    stories,
    texts,
    indexes,
    locale: () => (settings.get().locale === 'zh' ? 'zh' : 'en'),
    documentFormats: [...(options.documentFormats ?? documentFormats), ...findingsFormats(options.version)],
    workerUrl: options.workerUrl,
    version: options.version,
    now: desk.now,
  });
  const handlers: Omit<Handlers, keyof (BackupService & PersonalDataService)> = {
    'app.info': () => ({ version: options.version, dataFolder: options.dataFolder, notices: notices() }),
    ...settings,
    ...people,
    ...stories,
    ...imports,
    'search.find': search['search.find'],
    'search.progress': search['search.progress'],
    ...createFindInStoryService(desk, stories),
    ...createCheckSettingsService(desk, stories, pool.describe, (storyId) => analysis.checkAgain(true, storyId)),
    ...createSegmentMemoryService(desk, people, segments, pool.counterpart),
    ...memoryFiles.handlers,
    ...createPhraseService(desk, texts, journal, people, memory),
    ...terms.handlers,
    ...createQueueService(desk, stories),
    ...createReplaceService(stories, indexes, texts, journal, people, queries.documents.locked),
    ...createReviewService(desk, texts, journal, people),
    ...createRowsService(desk, texts, journal, people),
    ...versions,
    ...createDecisionService(desk, texts, journal, people, settings, analysis.settled),
    ...createBulkService(texts, journal, people, settings, indexes, analysis.settled),
    ...createDismissalService(desk, texts, journal, people),
    ...createHistoryService(desk, texts, people, learning, announcer),
    'analysis.run': ({ storyId }) => {
      stories.get(storyId);
      return analysis.run(storyId);
    },
    'analysis.cancel': ({ storyId }) => {
      stories.get(storyId);
      analysis.cancel(storyId);
      return null;
    },
    ...exported,
    ...createReportService(desk, stories, views),
  };
  return {
    handlers,
    begin(isNew: boolean): void {
      people.begin();
      const [translator] = queries.people.list();
      if (isNew && options.sample && translator) imports.create(sampleStory.name, translator.id, sampleStory.sources);
      memory.begin();
      segments.follow();
      memoryFiles.begin();
      searchIndex.wake();
      analysis.resume();
    },
    /** Something of a story changed. */
    wake: searchIndex.wake,
    /** Somebody works at the desk. */
    giveWay: pool.giveWay,
    async stop(): Promise<void> {
      searchIndex.close();
      segments.close();
      memoryFiles.stop();
      imports.stopImports();
      exported.stopExports();
      versions.stopComparisons();
      await analysis.close();
    },
  };
}
