import type { PhraseFigure, Report } from '../../shared/contract/methods/reports.ts';
import type { Id } from '../../shared/contract/model.ts';
import { defaultMqmSettings, type MqmSettings } from '../../shared/reports/mqm-score.ts';
import type { Call } from '../call.ts';
import { everybody, type ReportedStory, type StoryFilter } from '../database/queries/reports.ts';
import type { Handlers } from '../dispatch.ts';
import type { Desk } from './desk.ts';
import { countShortStories, countStory, rowsAtOnce } from './reports/count-story.ts';
import { createSum } from './reports/sum.ts';
import type { StoryService } from './stories.ts';
import type { Views } from './views.ts';

export type ReportService = Pick<
  Handlers,
  'reports.story' | 'reports.desk' | 'reports.settings' | 'reports.changeSettings'
>;

/** Where the desk's own way of counting scores is kept. */
const settingName = 'reports.mqm';

/** Stories whose figures are added up at once: some milliseconds of work. */
const storiesAtOnce = 200;

/** Phrases that a report names. */
const mostPhrases = 20;

/** Tells what the record says of stories, in figures. */
export function createReportService(desk: Desk, stories: StoryService, views: Views): ReportService {
  const { queries, transact, now } = desk;

  function settings(): MqmSettings {
    return { ...defaultMqmSettings, ...(queries.settings.get(settingName) as Partial<MqmSettings> | undefined) };
  }

  /** Counts whatever is not counted yet; what was counted when the call is given up stays. */
  async function countAll(due: readonly ReportedStory[], call: Call): Promise<void> {
    const total = due.reduce((sum, story) => sum + story.due, 0);
    let done = 0;
    const pause = (): Promise<void> => call.step(done, total);
    for (const stories of inBatches(due)) {
      const [first] = stories;
      if (first && first.due > rowsAtOnce) await countStory(queries, transact, first, pause);
      else await countShortStories(queries, transact, stories, pause);
      done += stories.reduce((sum, story) => sum + story.due, 0);
      await pause();
    }
  }

  async function add(counted: readonly ReportedStory[], personId: Id, call: Call) {
    const used = settings();
    const sum = createSum(used, (id) => queries.people.get(id)?.name ?? String(id));
    const phrases = new Map<string, PhraseFigure>();
    for (let from = 0; from < counted.length; from += storiesAtOnce) {
      const some = counted.slice(from, from + storiesAtOnce);
      const ids = some.map(({ id }) => id);
      const parts = new Map(queries.reports.parts(personId, ids).map((part) => [part.storyId, part]));
      for (const story of some) {
        const part = parts.get(story.id);
        if (part) sum.add(story, part);
      }
      await call.step(from, counted.length);
      for (const { before, after, rows } of queries.reports.phrases(ids, personId)) {
        const key = `${before}\n${after}`;
        phrases.set(key, { before, after, rows: rows + (phrases.get(key)?.rows ?? 0) });
      }
      await call.step(from, counted.length);
    }
    const report: Report = { at: now(), settings: used, ...sum.report(), phrases: mostFrequent(phrases) };
    return { report, sum };
  }

  /** Stories may change while others are counted: what was thrown away meanwhile is counted again. */
  async function report(filter: Partial<StoryFilter>, personId: Id, call: Call) {
    const wanted: StoryFilter = { engine: null, outlet: null, from: null, to: null, storyId: null, ...filter };
    for (let attempt = 0; attempt < 3; attempt++) {
      const due = queries.reports.stories(wanted).filter((story) => story.due > 0);
      if (due.length === 0) break;
      await countAll(due, call);
    }
    return add(queries.reports.stories(wanted), personId, call);
  }

  return {
    'reports.story': async ({ storyId }, call) => {
      stories.get(storyId);
      const { report: found } = await report({ storyId }, everybody, call);
      const { id, name, state, analysed } = views.summary(stories.get(storyId));
      return { ...found, story: { id, name, state, analysed } };
    },
    'reports.desk': async ({ personId = everybody, engine = null, outlet = null, from = null, to = null }, call) => {
      const { report: found, sum } = await report({ engine, outlet, from, to }, personId, call);
      return {
        ...found,
        choices: { engines: queries.reports.engines(), outlets: queries.reports.outlets() },
        months: sum.months(),
        costliest: sum.costliest(),
      };
    },
    'reports.settings': settings,
    'reports.changeSettings': (changes) => {
      const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      transact(() => queries.settings.put(settingName, { ...settings(), ...given }));
      return settings();
    },
  };
}

function mostFrequent(phrases: ReadonlyMap<string, PhraseFigure>): PhraseFigure[] {
  return [...phrases.values()]
    .sort((a, b) => b.rows - a.rows || b.before.length - a.before.length || (a.before < b.before ? -1 : 1))
    .slice(0, mostPhrases);
}

/** Short stories together, since each transaction waits for the disk; a long one by itself. */
function* inBatches(due: readonly ReportedStory[]): Generator<readonly ReportedStory[]> {
  let batch: ReportedStory[] = [];
  let rows = 0;
  for (const story of due) {
    if (batch.length > 0 && rows + story.due > rowsAtOnce) {
      yield batch;
      batch = [];
      rows = 0;
    }
    batch.push(story);
    rows += story.due;
  }
  if (batch.length > 0) yield batch;
}
