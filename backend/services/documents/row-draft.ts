import type { Id, RowState, Timestamp } from '../../../shared/contract/model.ts';
import type { InlineCode } from '../../../shared/text/codes.ts';
import type { Change, Issue, Note, Side } from '../../formats/document.ts';

/** A note that may end in another row. */
export interface RowNote extends Omit<Note, 'until'> {
  readonly untilRow?: Id;
}

/** A row of a story with everything that goes out with it; offsets are in its texts. */
export interface RowDraft {
  readonly rowId: Id;
  readonly position: number;
  readonly passage: number;
  /** What parts it from the row before in its passage. */
  readonly separator: string;
  readonly original?: string;
  readonly machine?: string;
  /** Missing: as the machine has it. */
  readonly revision?: string;
  readonly changes: readonly Change[];
  readonly state: RowState;
  readonly decidedBy?: string;
  readonly decidedAt?: Timestamp;
  readonly locked: boolean;
  readonly notes: readonly RowNote[];
  readonly issues: readonly Issue[];
  readonly codes: readonly InlineCode[];
  /** The number of its unit in the file that it came from. */
  readonly unit?: number;
  /** Whether somebody corrected it, or decided on it, since it was imported. */
  readonly corrected: boolean;
  readonly decided: boolean;
  /** How many of its notes and issues came with the file: they come first. */
  readonly notesOfFile: number;
}

/** A row's text on a side; of the revision what the desk has there. */
export function textOf(row: Pick<RowDraft, Side>, side: Side): string {
  return (side === 'revision' ? (row.revision ?? row.machine) : row[side]) ?? '';
}
