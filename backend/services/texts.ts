import type { Id } from '../../shared/contract/model.ts';
import type { Queries } from '../database/queries/index.ts';
import type { RowRecord } from '../database/queries/rows.ts';
import { cellsByRow, machineOf, revisionOf } from './cells.ts';
import { notAllowed, notFound } from './errors.ts';
import { moveFindings } from './moved-findings.ts';

/** A row with the text it started from and the text it has now. */
export interface RowText {
  readonly row: RowRecord;
  readonly machine: string;
  readonly revision: string;
}

export type Texts = ReturnType<typeof createTexts>;

/** Reads and writes the revision's text. */
export function createTexts(queries: Queries) {
  function baseOf(storyId: Id): Id | undefined {
    return queries.sources.ofStory(storyId).find(({ kind }) => kind === 'revision')?.baseSourceId;
  }

  /** Where the revision of a story that can be worked on started from. Throws as `ofRows` does. */
  function workedOn(storyId: Id): Id {
    const story = queries.stories.get(storyId);
    if (!story || story.removedAt !== null) throw notFound('story', storyId);
    const baseId = baseOf(storyId);
    if (baseId === undefined) throw withoutRevision();
    return baseId;
  }

  function withTexts(records: readonly RowRecord[], baseId: Id | undefined): RowText[] {
    const cells = cellsByRow(queries.rows.cellsByIds(records.map(({ id }) => id)));
    return records.map((row) => ({
      row,
      machine: machineOf(cells.get(row.id), baseId),
      revision: revisionOf(row, cells.get(row.id), baseId),
    }));
  }

  return {
    workedOn,
    /**
     * Rows of one story, in reading order, to be worked on. Throws `not-found` for a row that is not there or whose story
     * was removed, and `not-allowed` where the story has no revision or the rows are of several stories.
     */
    ofRows(ids: readonly Id[]): RowText[] {
      const records = queries.rows.byIds(ids);
      // What is on a shelf was merged into another row since, or is of another version.
      const shelves = new Set(records.map(({ storyId }) => storyId).filter((id) => !queries.stories.get(id)));
      const found = new Set(records.filter(({ storyId }) => !shelves.has(storyId)).map(({ id }) => id));
      const missing = ids.find((id) => !found.has(id));
      if (missing !== undefined) throw notFound('row', missing);
      const storyId = records[0]?.storyId ?? 0;
      if (records.some((row) => row.storyId !== storyId)) throw severalStories();
      return withTexts(records, workedOn(storyId));
    },
    /** Every row of a story, in reading order. */
    ofStory(storyId: Id): RowText[] {
      const baseId = baseOf(storyId);
      const cells = cellsByRow(queries.rows.cellsOfStory(storyId));
      return queries.rows.ofStory(storyId).map((row) => ({
        row,
        machine: machineOf(cells.get(row.id), baseId),
        revision: revisionOf(row, cells.get(row.id), baseId),
      }));
    },
    /** Gives a row its text, and moves the findings in it along. */
    write({ row, machine, revision }: RowText, text: string): void {
      queries.rows.revise(row.id, text === machine ? null : text);
      moveFindings(queries, row.id, revision, text);
    },
  };
}

function severalStories() {
  return notAllowed(
    { en: 'The rows belong to several stories.', zh: '所选的行属于多篇稿件。' },
    { en: 'Do it for one story at a time.', zh: '请逐篇操作。' },
  );
}

function withoutRevision() {
  return notAllowed(
    {
      en: 'This story has no machine translation, so there is no revision to work on.',
      zh: '本稿件没有机器译文，因此没有可修订的文本。',
    },
    {
      en: 'Import it again with the text to be revised as a machine translation.',
      zh: '请重新导入，并将待修订的文本设为机器译文。',
    },
  );
}
