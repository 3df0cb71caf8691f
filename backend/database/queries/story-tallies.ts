import type { Database } from 'better-sqlite3';
import type { Id, RowState, StoryCounts } from '../../../shared/contract/model.ts';

/** A line of the table. */
type Tally = { readonly storyId: Id; readonly elsewhere: number } & Record<`${RowState}Rows`, number> &
  Omit<StoryCounts, 'rows' | 'rowStates' | 'elsewhere'>;

/** In the order of the bits of {@link rowMix}. */
export const tallied = ['open', 'edited', 'confirmed', 'returned', 'approved'] as const satisfies readonly RowState[];

/** Which states a story has rows in, a bit a state: all that the story's own state follows from. */
export const rowMix = tallied.map((state, bit) => `((t.${state}_rows > 0) << ${bit})`).join(' | ');

export function createStoryTallyQueries(db: Database) {
  const ofStories = db.prepare<[string], Tally>(`
    SELECT story_id AS storyId, ${tallied.map((state) => `${state}_rows AS ${state}Rows`).join(', ')},
      open, fixed, dismissed, elsewhere, advice, corrections
    FROM story_tally WHERE story_id IN (SELECT value FROM json_each(?))`);
  const put = db.prepare<[Tally]>(`
    INSERT OR REPLACE INTO story_tally (story_id, ${tallied.map((state) => `${state}_rows`).join(', ')},
      open, fixed, dismissed, elsewhere, advice, corrections)
    VALUES (@storyId, ${tallied.map((state) => `@${state}Rows`).join(', ')},
      @open, @fixed, @dismissed, @elsewhere, @advice, @corrections)`);
  const missing = db
    .prepare<[number], Id>(`
      SELECT id FROM story WHERE removed_at IS NULL AND id NOT IN (SELECT story_id FROM story_tally)
      ORDER BY id DESC LIMIT ?`)
    .pluck();
  return {
    /** As far as they are counted. */
    ofStories: (ids: readonly Id[]): Map<Id, StoryCounts> =>
      new Map(ofStories.all(JSON.stringify(ids)).map((tally) => [tally.storyId, countsOf(tally)])),
    put: (storyId: Id, { rowStates, elsewhere = 0, ...counts }: StoryCounts): void => {
      const { open, edited, confirmed, returned, approved } = rowStates;
      put.run({
        ...counts,
        storyId,
        elsewhere,
        openRows: open,
        editedRows: edited,
        confirmedRows: confirmed,
        returnedRows: returned,
        approvedRows: approved,
      });
    },
    /** Stories on the list that are not counted, the newest first. */
    missing: (most: number): Id[] => missing.all(most),
  };
}

function countsOf(tally: Tally): StoryCounts {
  const { storyId: _, openRows, editedRows, confirmedRows, returnedRows, approvedRows, elsewhere, ...rest } = tally;
  return {
    rows: openRows + editedRows + confirmedRows + returnedRows + approvedRows,
    rowStates: {
      open: openRows,
      edited: editedRows,
      confirmed: confirmedRows,
      returned: returnedRows,
      approved: approvedRows,
    },
    ...rest,
    ...(elsewhere > 0 && { elsewhere }),
  };
}
