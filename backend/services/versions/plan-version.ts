import type { Id, LookReason, RowState } from '../../../shared/contract/model.ts';
import { type Match, sameKey } from '../../../shared/versions/match.ts';
import type { NewLook } from '../../database/queries/structure.ts';
import type { AlignedTexts, NewRow } from '../import-alignment.ts';
import { separatorOf } from '../import-story.ts';
import { rowState } from '../states.ts';
import type { Cell } from '../structure/row-cells.ts';
import type { RowText } from '../texts.ts';
import { carryEdit, cutAlike } from './plan-texts.ts';

/** A row of the story as it is, with what its columns have, in the order of the columns. */
export interface OldRow {
  readonly text: RowText;
  readonly original: string;
  readonly cells: readonly (Cell | undefined)[];
}

export interface PlannedCell {
  readonly paragraph: number;
  readonly separator: string;
  readonly text: string;
}

/** A row of the new version. */
export interface PlannedRow {
  /** Nothing for a row that is new. */
  readonly rowId: Id | undefined;
  readonly passage: number;
  readonly separator: string;
  /** `null`: as the machine has it. */
  readonly revision: string | null;
  readonly machine: string;
  readonly cells: readonly (PlannedCell | undefined)[];
  readonly look?: NewLook;
  /** What was decided does not hold any more. */
  readonly isReopened: boolean;
  /** Rows whose text this one takes over, with what was decided on them and who edited them. */
  readonly heirOf: readonly RowText[];
}

/** One match with the rows that come of it. */
export interface PlannedBundle {
  readonly match: Match;
  readonly kind: Match['kind'];
  readonly before: readonly OldRow[];
  readonly after: readonly PlannedRow[];
}

const decided: readonly RowState[] = ['confirmed', 'approved'];

/**
 * What becomes of every row with a new version: who keeps its id, what an edit says now, and where a person should look
 * again. Nothing is written here.
 *
 * @param columns the index of the base and of the original among the texts
 */
export function planVersion(
  matches: readonly Match[],
  old: readonly OldRow[],
  aligned: AlignedTexts,
  columns: { readonly base: number; readonly original: number },
): PlannedBundle[] {
  const { rows } = aligned;

  function planned(row: NewRow, at: number): Omit<PlannedRow, 'rowId' | 'revision' | 'isReopened' | 'heirOf'> {
    const machine = row.segments[columns.base]?.text ?? '';
    return { passage: row.passage, separator: separatorOf(rows, at, aligned.base), machine, cells: row.segments };
  }

  /** The same text, divided otherwise by a person or by the alignment: it stays as it was. */
  function asBefore(before: readonly OldRow[], at: number): PlannedRow[] {
    const first = rows[at];
    return before.map(({ text, cells }, index) => ({
      rowId: text.row.id,
      passage: first?.passage ?? 0,
      separator: index === 0 ? separatorOf(rows, at, aligned.base) : text.row.separator,
      revision: text.row.revision,
      machine: text.machine,
      cells,
      isReopened: false,
      heirOf: [],
    }));
  }

  function oneToOne(before: OldRow, at: number, kind: Match['kind']): PlannedRow {
    const { text } = before;
    const plan = planned(rows[at] as NewRow, at);
    const isReworded = kind === 'reworded';
    const carried = text.row.revision === null ? undefined : carryEdit(text.machine, text.revision, plan.machine);
    const revision = carried && carried.text !== plan.machine ? carried.text : null;
    const isDecided = decided.includes(rowState(text.row));
    const isTouched = carried !== undefined || text.row.decision !== null;
    const reason = isTouched ? reasonOf(kind, carried) : undefined;
    return {
      ...plan,
      rowId: text.row.id,
      revision,
      isReopened: isReworded && isDecided,
      heirOf: [],
      ...(reason && { look: lookAt(reason, [before]) }),
    };
  }

  function divided(before: readonly OldRow[], after: readonly number[]): PlannedRow[] {
    const plans = after.map((at) => planned(rows[at] as NewRow, at));
    const machines = plans.map(({ machine }) => machine);
    const separators = plans.map(({ separator }) => separator || ' ');
    const oldMachine = joinTexts(before.map(({ text }) => [text.row.separator, text.machine]));
    const newMachine = joinTexts(plans.map(({ separator, machine }) => [separator, machine]));
    const isSame = sameKey(oldMachine) === sameKey(newMachine);
    const isEdited = before.some(({ text }) => text.row.revision !== null);
    const oldRevision = joinTexts(before.map(({ text }) => [text.row.separator, text.revision]));
    const carried = isEdited ? carryEdit(oldMachine, oldRevision, newMachine) : undefined;
    const revisions = carried ? cutAlike(machines, separators, carried.text) : machines;
    const isDecided = before.some(({ text }) => decided.includes(rowState(text.row)));
    const isTouched = isEdited || before.some(({ text }) => text.row.decision !== null);
    const reason: LookReason | undefined = isTouched ? (carried?.isContested ? 'edit' : 'rows') : undefined;
    const texts = before.map(({ text }) => text);
    return plans.map((plan, index) => ({
      ...plan,
      rowId: index === 0 ? texts[0]?.row.id : undefined,
      revision: revisions[index] === plan.machine ? null : (revisions[index] ?? null),
      isReopened: !isSame && isDecided,
      heirOf: index > 0 || texts.length > 1 ? texts : [],
      ...(reason && { look: lookAt(reason, before) }),
    }));
  }

  return matches.map((match) => {
    const before = match.before.flatMap((at) => old[at] ?? []);
    const [first] = before;
    const [at] = match.after;
    if (at === undefined) return { match, kind: match.kind, before, after: [] };
    if (!first) {
      const plan = planned(rows[at] as NewRow, at);
      const after = [{ ...plan, rowId: undefined, revision: null, isReopened: false, heirOf: [] }];
      return { match, kind: match.kind, before, after };
    }
    if (before.length === 1 && match.after.length === 1) {
      return { match, kind: match.kind, before, after: [oneToOne(first, at, match.kind)] };
    }
    if (
      isSameText(
        before,
        match.after.flatMap((index) => rows[index] ?? []),
        columns,
      )
    ) {
      return { match, kind: 'kept', before, after: asBefore(before, at) };
    }
    return { match, kind: match.kind, before, after: divided(before, match.after) };
  });
}

function reasonOf(kind: Match['kind'], carried: { readonly isContested: boolean } | undefined): LookReason | undefined {
  if (carried?.isContested) return 'edit';
  if (kind === 'reworded') return carried ? 'merged' : 'text';
  return kind === 'original' ? 'original' : undefined;
}

function lookAt(reason: LookReason, rows: readonly OldRow[]): NewLook {
  return {
    reason,
    machine: joinTexts(rows.map(({ text }) => [text.row.separator, text.machine])),
    original: rows.map(({ original }) => original).join(''),
  };
}

function isSameText(
  before: readonly OldRow[],
  after: readonly NewRow[],
  { base, original }: { readonly base: number; readonly original: number },
): boolean {
  const whole = (texts: readonly string[]): string => sameKey(texts.join(' ')).replace(/ /gu, '');
  const has = (column: number): string => whole(after.map((row) => row.segments[column]?.text ?? ''));
  return (
    whole(before.map(({ text }) => text.machine)) === has(base) &&
    whole(before.map((row) => row.original)) === (original < 0 ? '' : has(original))
  );
}

function joinTexts(parts: readonly (readonly [separator: string, text: string])[]): string {
  return parts.reduce((sum, [separator, text]) => {
    if (sum === '' || text === '') return sum + text;
    return sum + (separator || ' ') + text;
  }, '');
}
