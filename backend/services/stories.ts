import { limits } from '../../shared/contract/api.ts';
import { CopydeskError } from '../../shared/contract/errors.ts';
import type { Id, Source } from '../../shared/contract/model.ts';
import { packIndex } from '../../shared/contract/packed-index.ts';
import type { StoredSource } from '../database/queries/sources.ts';
import type { StoryRecord } from '../database/queries/stories.ts';
import type { Handlers } from '../dispatch.ts';
import { paragraphsOf } from './cells.ts';
import type { Desk } from './desk.ts';
import { notFound } from './errors.ts';
import type { PeopleService } from './people.ts';
import type { SearchService } from './search/search.ts';
import { mixesOf } from './states.ts';
import type { createStoryIndexes } from './story-index.ts';
import type { StoryTallies } from './story-tallies.ts';
import type { Views } from './views.ts';

export type StoryService = Pick<
  Handlers,
  | 'stories.list'
  | 'stories.page'
  | 'stories.some'
  | 'stories.open'
  | 'stories.rows'
  | 'stories.sourceText'
  | 'stories.rename'
  | 'stories.remove'
  | 'stories.restore'
> & {
  /** A story that is on the list. Throws `not-found`. */
  readonly get: (id: Id) => StoryRecord;
};

/** What the stories are told about. */
export interface StoryHooks {
  readonly onOpened: (storyId: Id) => void;
  readonly onRemoved: (storyId: Id) => void;
}

/** The list of stories, and reading one. */
export function createStoryService(
  { queries, transact, emit, now }: Desk,
  indexes: ReturnType<typeof createStoryIndexes>,
  views: Views,
  people: PeopleService,
  search: Pick<SearchService, 'storiesSaying'>,
  tallies: Pick<StoryTallies, 'settle'>,
  hooks: StoryHooks,
): StoryService {
  function get(id: Id): StoryRecord {
    const story = queries.stories.get(id);
    if (!story || story.removedAt !== null) throw notFound('story', id);
    return story;
  }

  function isAbout(story: StoryRecord, query: string): boolean {
    const sources = queries.sources.ofStory(story.id);
    const texts = [story.name, ...sources.flatMap(({ label, metadata }) => [label, metadata.title ?? ''])];
    return texts.some((text) => text.toLowerCase().includes(query));
  }

  return {
    get,
    'stories.list': ({ query }) => {
      const wanted = query?.trim().toLowerCase() ?? '';
      const stories = queries.stories.list().filter((story) => wanted === '' || isAbout(story, wanted));
      return views.summaries(stories);
    },
    'stories.page': ({ query, states, from, to }) => {
      if (to - from > limits.storiesAtOnce) throw tooMany(limits.storiesAtOnce, to - from);
      const wanted = query?.trim() ?? '';
      const saying = wanted === '' ? undefined : search.storiesSaying(wanted);
      if (states) tallies.settle();
      const { all, total, stories } = queries.stories.page(saying, states && mixesOf(states), from, to);
      return { all, total, stories: views.summaries(stories) };
    },
    'stories.some': ({ storyIds }) =>
      views.summaries(
        storyIds.flatMap((id) => {
          const story = queries.stories.get(id);
          return story && story.removedAt === null ? story : [];
        }),
      ),
    'stories.open': ({ storyId }) => {
      const story = get(storyId);
      const { sources, baseId, revisionId, entries } = indexes.get(storyId);
      hooks.onOpened(storyId);
      return {
        story: views.summary(story),
        sources: sources.map(publicSource),
        ...(baseId !== undefined && { baseSourceId: baseId }),
        ...(revisionId !== undefined && { revisionSourceId: revisionId }),
        index: packIndex(entries()),
        history: views.history(storyId),
      };
    },
    'stories.rows': ({ storyId, from, to }) => {
      get(storyId);
      if (to - from > limits.rowsAtOnce) throw tooMany(limits.rowsAtOnce, to - from);
      return views.rowViews(storyId, queries.rows.range(storyId, from, to));
    },
    'stories.sourceText': ({ storyId, sourceId }) => {
      get(storyId);
      if (!indexes.get(storyId).sources.some(({ id }) => id === sourceId)) throw notFound('source', sourceId);
      return paragraphsOf(queries.rows.segments(sourceId));
    },
    'stories.rename': ({ storyId, name }) => {
      get(storyId);
      transact(() => queries.stories.rename(storyId, name, now()));
      emit('stories-changed', {});
      return views.summary(get(storyId));
    },
    'stories.remove': ({ storyId, by }) => {
      people.get(by);
      get(storyId);
      transact(() => queries.stories.remove(storyId, now(), by));
      hooks.onRemoved(storyId);
      emit('stories-changed', {});
      return null;
    },
    'stories.restore': ({ storyId, by }) => {
      people.get(by);
      if (!queries.stories.get(storyId)) throw notFound('story', storyId);
      transact(() => queries.stories.restore(storyId));
      emit('stories-changed', {});
      return views.summary(get(storyId));
    },
  };
}

function publicSource({ baseSourceId: _, ...source }: StoredSource): Source {
  return source;
}

function tooMany(most: number, asked: number): CopydeskError {
  return new CopydeskError({
    code: 'bad-input',
    message: {
      en: `At most ${most} rows are handed out at once, and ${asked} were asked for in “to”.`,
      zh: `一次最多读取 ${most} 行，而“to”请求了 ${asked} 行。`,
    },
    details: { fields: ['to'] },
  });
}
