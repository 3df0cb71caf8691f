import { z } from 'zod';
import type { Span } from '../../text/spans.ts';
import type { Id, Language, StoryState } from '../model.ts';
import { id, method, nothing, offset } from './method.ts';

/** Where a search looks. */
export const searchPlaces = ['original', 'machine', 'revision', 'reference', 'comment', 'name'] as const;
export type SearchPlace = (typeof searchPlaces)[number];

/** One text of a row or story, or the part of it around what was found. */
export interface SearchText {
  readonly place: SearchPlace;
  /** Missing for comments and names. */
  readonly sourceId?: Id;
  readonly label?: string;
  readonly language: Language;
  readonly text: string;
  /** In `text`. Empty in what is only shown beside what was found. */
  readonly marks: readonly Span[];
  /** Who said it, of a comment. */
  readonly by?: Id;
}

/** A row that was found. */
export interface SearchRow {
  readonly rowId: Id;
  readonly position: number;
  readonly texts: readonly SearchText[];
}

/** A story with what was found in it. */
export interface SearchStory {
  readonly storyId: Id;
  readonly name: string;
  readonly nameMarks: readonly Span[];
  readonly state: StoryState;
  /** In reading order; at most so many as can be looked through. */
  readonly rows: readonly SearchRow[];
  /** How many more rows of it were found. */
  readonly more: number;
  /** Texts beside the rows. */
  readonly beside: readonly SearchText[];
}

/** How far the index is: `done` of `total` texts. */
export interface SearchProgress {
  readonly done: number;
  readonly total: number;
}

export interface SearchResults {
  /** Newest story first. */
  readonly stories: readonly SearchStory[];
  /** Goes on here; missing at the end. A story may come again with rows that were made later than it. */
  readonly next?: SearchCursor;
  /** Missing when the index knows every text. */
  readonly indexing?: SearchProgress;
}

const cursor = z.strictObject({ row: offset, story: offset });
export type SearchCursor = z.infer<typeof cursor>;

/** What was found in one story, letter by letter. */
export interface StoryHits {
  /** Positions of the rows, in reading order, and how often it stands in each: 32-bit numbers of this machine's order. */
  readonly rows: Uint8Array;
  readonly counts: Uint8Array;
  readonly total: number;
}

/** Looking for texts. */
export const searchMethods = {
  /** All stories: every word of the query in one row, see shared/search/query.ts. */
  'search.find': method<SearchResults>()(
    z.strictObject({
      query: z.string().max(500),
      /** Everywhere, unless named. */
      places: z.array(z.enum(searchPlaces)).min(1).optional(),
      states: z
        .array(z.enum(['draft', 'in-translation', 'in-review', 'approved']))
        .min(1)
        .optional(),
      after: cursor.optional(),
    }),
  ),
  /** How far the index is; nothing when it knows every text. */
  'search.progress': method<SearchProgress | null>()(nothing),
  /** One story, letter by letter, see shared/search/find.ts. */
  'search.inStory': method<StoryHits>()(
    z.strictObject({
      storyId: id,
      query: z.string().max(500),
      matchCase: z.boolean().default(false),
      wholeWord: z.boolean().default(false),
      /** Sources to look in; all of the story's columns, unless named. */
      sourceIds: z.array(id).min(1).max(200).optional(),
    }),
  ),
} as const;
