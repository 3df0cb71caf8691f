import { z } from 'zod';
import type { RowView, StorySummary, StoryView } from '../model.ts';
import { by, id, method, name, offset } from './method.ts';

/** A part of the list of stories. */
export interface StoryPage {
  /** Stories on the list, whatever was asked for. */
  readonly all: number;
  /** Stories that were asked for. */
  readonly total: number;
  readonly stories: readonly StorySummary[];
}

/** Stories and what they are made of. */
export const storiesMethods = {
  /** Newest first; `query` filters by name, title and label. */
  'stories.list': method<readonly StorySummary[]>()(z.strictObject({ query: z.string().max(500).optional() })),
  /** The newest first, `from` (inclusive) to `to` (exclusive) of them; `query` filters by name, title, label and all texts. */
  'stories.page': method<StoryPage>()(
    z.strictObject({
      query: z.string().max(500).optional(),
      states: z
        .array(z.enum(['draft', 'in-translation', 'in-review', 'approved']))
        .min(1)
        .optional(),
      from: offset,
      to: offset,
    }),
  ),
  /** These stories, as far as they are on the list. */
  'stories.some': method<readonly StorySummary[]>()(z.strictObject({ storyIds: z.array(id).max(200) })),
  'stories.open': method<StoryView>()(z.strictObject({ storyId: id })),
  /** Rows `from` (inclusive) to `to` (exclusive) by position. */
  'stories.rows': method<readonly RowView[]>()(z.strictObject({ storyId: id, from: offset, to: offset })),
  /** The whole text of a source that is not aligned, as paragraphs. */
  'stories.sourceText': method<readonly string[]>()(z.strictObject({ storyId: id, sourceId: id })),
  'stories.rename': method<StorySummary>()(z.strictObject({ storyId: id, name })),
  /** Takes a story off the list; `stories.restore` brings it back whole. */
  'stories.remove': method<null>()(z.strictObject({ storyId: id, by })),
  'stories.restore': method<StorySummary>()(z.strictObject({ storyId: id, by })),
} as const;
