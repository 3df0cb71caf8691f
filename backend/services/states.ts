import type { RowState, StoryCounts, StoryState } from '../../shared/contract/model.ts';
import type { RowRecord } from '../database/queries/rows.ts';
import { tallied } from '../database/queries/story-tallies.ts';

/** What a row's state follows from. */
export type RowMarks = Pick<RowRecord, 'decision' | 'decidedIn' | 'correctedIn' | 'revision'>;

const decided = { confirm: 'confirmed', approve: 'approved', return: 'returned' } as const;

/**
 * What follows for a row from the record of corrections and decisions: the last decision holds until the text is
 * corrected again; without one (or after a reopening) the text alone says whether anybody touched it.
 */
export function rowState({ decision, decidedIn, correctedIn, revision }: RowMarks): RowState {
  if (decision === null || decidedIn === null || decision === 'reopen') return revision === null ? 'open' : 'edited';
  return (correctedIn ?? 0) > decidedIn ? 'edited' : decided[decision];
}

/** What follows for a story from its rows. */
export function storyState({ rows, rowStates }: Pick<StoryCounts, 'rows' | 'rowStates'>): StoryState {
  if (rowStates.open === rows) return 'draft';
  if (rowStates.approved === rows) return 'approved';
  if (rowStates.open + rowStates.edited > 0) return 'in-translation';
  // Returned rows are the translator's; until the reviewer has decided on the others, the story is still theirs.
  return rowStates.returned > 0 && rowStates.confirmed === 0 ? 'in-translation' : 'in-review';
}

/**
 * All mixes of rows that make a story one of these states, as the database tells them: the rule stands above only, and
 * yet no story has to be read to be left out.
 */
export function mixesOf(states: readonly StoryState[]): number[] {
  const every = Array.from({ length: 1 << tallied.length }, (_, mix) => mix);
  return every.filter((mix) => {
    const has = tallied.map((state, bit) => [state, (mix >> bit) & 1] as const);
    const rowStates = Object.fromEntries(has) as Record<RowState, number>;
    return states.includes(storyState({ rows: has.reduce((sum, [, one]) => sum + one, 0), rowStates }));
  });
}
