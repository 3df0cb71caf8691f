import Database from 'better-sqlite3';
import { z } from 'zod';
import type { Id } from '../../../shared/contract/model.ts';
import { createTouched, type Touched } from '../announcer.ts';
import type { Desk } from '../desk.ts';
import type { StoryBundle } from './collect.ts';
import { damaged } from './file.ts';
import { type RestoredStory, restoreStory } from './restore.ts';

/**
 * A story of another desk, within a transaction. Throws `unreadable-file` where the bundle contradicts itself: what the
 * database would not take is in no desk.
 */
export function restoreBundle(
  { queries, now }: Desk,
  fileName: string,
  bundle: StoryBundle,
  name: string,
  learn: (touched: Touched) => void,
): RestoredStory {
  const restored = refusing(fileName, () => restoreStory(queries, bundle, name, now()));
  learn(touchedRows(restored.storyId, queries.structure.order(restored.storyId)));
  return restored;
}

function refusing<T>(fileName: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const isOurs =
      error instanceof RangeError ||
      error instanceof SyntaxError ||
      error instanceof z.ZodError ||
      (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT'));
    throw isOurs ? damaged(fileName, 'story.json', error.message) : error;
  }
}

function touchedRows(storyId: Id, rowIds: readonly Id[]): Touched {
  const touched = createTouched();
  for (const rowId of rowIds) touched.revised(storyId, rowId);
  return touched;
}
