import type {
  SearchCursor,
  SearchPlace,
  SearchProgress,
  SearchResults,
  SearchStory,
} from '../../../shared/contract/methods/search.ts';
import { searchPlaces } from '../../../shared/contract/methods/search.ts';
import type { Id, StoryState } from '../../../shared/contract/model.ts';
import { findTerms, matchExpression, parseSearch, type SearchTerm } from '../../../shared/search/query.ts';
import type { StoredSource } from '../../database/queries/sources.ts';
import type { Handlers } from '../../dispatch.ts';
import type { Desk } from '../desk.ts';
import type { StoryTallies } from '../story-tallies.ts';
import { createFoundTexts } from './found-texts.ts';
import { unchanged } from './index-words.ts';
import { type Bounds, type Page, paged } from './pages.ts';
import type { SearchIndex } from './search-index.ts';

export type SearchService = Pick<Handlers, 'search.find' | 'search.progress'> & {
  /** Stories, also removed ones, that say this, as far as they can be found at once. */
  readonly storiesSaying: (query: string) => ReadonlySet<Id>;
};

const storiesInPage = 30;
const rowsInStory = 4;
/** Rows asked of the index at once. */
const rowsAtOnce = 1000;
/** Milliseconds after which what was found is answered, however little: the next page goes on from there. */
const patience = 35;
/** Rows that the filter of the list looks at: it is to be quick, and the page of the search finds the rest. */
const rowsForList = 4000;

const columnsOf: Readonly<Record<SearchPlace, readonly string[]>> = {
  original: ['original'],
  machine: ['base', 'machine'],
  revision: ['revision'],
  reference: ['reference'],
  comment: ['comment'],
  name: [],
};

/** All columns of a row's words but for the mark. */
const allColumns = Object.values(columnsOf).flat().length;

/** Looks for words in all stories. */
export function createSearchService(
  { queries }: Pick<Desk, 'queries'>,
  index: SearchIndex,
  tallies: StoryTallies,
): SearchService {
  const found = createFoundTexts(queries);

  /** Which of the stories are on the list, and in one of these states where any are named. */
  function wanted(ids: readonly Id[], states: readonly StoryState[] | undefined): Set<Id> {
    const shown = queries.search.shown(ids);
    if (!states) return shown;
    const known = tallies.states([...shown]);
    return new Set([...shown].filter((id) => states.includes(known.get(id) ?? 'draft')));
  }

  function page(
    terms: readonly SearchTerm[],
    places: ReadonlySet<SearchPlace>,
    bounds: Bounds,
    isWanted: typeof wanted,
    states?: readonly StoryState[],
  ): Page {
    const rows = rowExpression(terms, places);
    const stories = storyExpression(terms, places);
    return paged({
      after: bounds,
      most: storiesInPage,
      until: performance.now() + patience,
      rows: (before) => (rows === undefined ? [] : queries.search.rows(rows, before, rowsAtOnce)),
      stories: (before) => (stories === undefined ? [] : queries.search.stories(stories, before, rowsAtOnce)),
      wanted: (ids) => isWanted(ids, states),
      rowsAtOnce,
    });
  }

  function show(groups: Page['groups'], terms: readonly SearchTerm[], places: ReadonlySet<SearchPlace>): SearchStory[] {
    const sources = new Map<Id, readonly StoredSource[]>();
    const sourcesOf = (storyId: Id): readonly StoredSource[] => {
      const known = sources.get(storyId) ?? queries.sources.ofStory(storyId);
      sources.set(storyId, known);
      return known;
    };
    const states = tallies.states(groups.map(({ storyId }) => storyId));
    const firsts = groups.flatMap(({ rowIds }) => rowIds.slice(0, rowsInStory));
    const rows = found.rows(firsts, sourcesOf, terms, places);
    return groups.flatMap(({ storyId, rowIds, isStory }) => {
      const story = queries.stories.get(storyId);
      if (!story) return [];
      const shown = rowIds.slice(0, rowsInStory).flatMap((id) => rows.get(id) ?? []);
      return {
        storyId,
        name: story.name,
        nameMarks: places.has('name') ? findTerms(story.name, terms) : [],
        state: states.get(storyId) ?? 'draft',
        rows: shown.toSorted((a, b) => a.position - b.position),
        more: Math.max(0, rowIds.length - rowsInStory),
        beside: isStory && places.has('reference') ? found.beside(sourcesOf(storyId), terms) : [],
      };
    });
  }

  return {
    'search.find': ({ query, places: named, states, after }): SearchResults => {
      const terms = parseSearch(query);
      const indexing = index.catchUp();
      if (terms.length === 0) return { stories: [], ...(indexing && { indexing }) };
      const places = new Set<SearchPlace>(named ?? searchPlaces);
      const { groups, next } = page(terms, places, after ?? start, wanted, states);
      return { stories: show(groups, terms, places), ...(next && { next }), ...(indexing && { indexing }) };
    },
    'search.progress': (): SearchProgress | null => index.progress() ?? null,
    storiesSaying(query) {
      const text = query.trim().toLowerCase();
      index.catchUp();
      const ids = new Set(queries.search.named(text));
      const terms = parseSearch(query);
      if (terms.length === 0) return ids;
      const places = new Set<SearchPlace>(searchPlaces);
      const rows = queries.search.rows(rowExpression(terms, places) ?? '', start.row, rowsForList);
      for (const { storyId } of rows) ids.add(storyId);
      for (const id of queries.search.stories(storyExpression(terms, places) ?? '', start.story, rowsForList))
        ids.add(id);
      return ids;
    },
  };
}

/** Ids are smaller. */
const start: SearchCursor = { row: Number.MAX_SAFE_INTEGER, story: Number.MAX_SAFE_INTEGER };

/**
 * Nothing where no text of a row is to be looked at. Where all of them are, no columns are named: to keep to them the index
 * reads every place of every word.
 */
function rowExpression(terms: readonly SearchTerm[], places: ReadonlySet<SearchPlace>): string | undefined {
  const match = matchExpression(terms);
  const columns = [...places].flatMap((place) => columnsOf[place]);
  if (columns.length === 0) return undefined;
  if (columns.length === allColumns && !terms.some(isMark)) return match;
  const plain = `{${columns.join(' ')}} : (${match})`;
  if (!places.has('revision') || places.has('machine')) return plain;
  // Of a row that nobody changed the revision is the machine's text.
  return `(${plain}) OR ({${[...columns, 'base'].join(' ')}} : (${match}) AND mark : "${unchanged}")`;
}

/** Whether the term is found in the column that says what a row is. */
function isMark({ words: [word = '', ...more], isOpen }: SearchTerm): boolean {
  return more.length === 0 && (isOpen ? unchanged.startsWith(word) : word === unchanged);
}

function storyExpression(terms: readonly SearchTerm[], places: ReadonlySet<SearchPlace>): string | undefined {
  const columns = [...(places.has('name') ? ['name'] : []), ...(places.has('reference') ? ['beside'] : [])];
  if (columns.length === 0) return undefined;
  const match = matchExpression(terms);
  return columns.length === 2 ? match : `{${columns.join(' ')}} : (${match})`;
}
