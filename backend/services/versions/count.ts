import {
  type VersionCounts,
  type VersionKind,
  type VersionPreview,
  versionKinds,
} from '../../../shared/contract/methods/versions.ts';
import type { RowState } from '../../../shared/contract/model.ts';
import { rowState } from '../states.ts';
import type { PlannedBundle } from './plan-version.ts';

const decided: readonly RowState[] = ['confirmed', 'approved'];

export function noCounts(): Record<VersionKind, number> {
  return Object.fromEntries(versionKinds.map((kind) => [kind, 0])) as Record<VersionKind, number>;
}

/** A kept row that stands elsewhere is a moved one; a reworded one is reworded wherever it stands. */
export function toldKind(kind: string, moved: boolean): VersionKind {
  const known = versionKinds.find((each) => each === kind) ?? 'kept';
  return known === 'kept' && moved ? 'moved' : known;
}

/** What a version would do, in figures. */
export function countVersion(bundles: readonly PlannedBundle[]): Pick<VersionPreview, 'edits' | 'decisions'> & {
  readonly counts: VersionCounts;
} {
  const counts = noCounts();
  const edits = { kept: 0, merged: 0, contested: 0, vanished: 0 };
  const decisions = { kept: 0, reopened: 0 };
  for (const { match, kind, before, after } of bundles) {
    counts[toldKind(kind, match.moved)] += kind === 'vanished' ? before.length : after.length;
    const edited = before.filter(({ text }) => text.row.revision !== null).length;
    const look = after.find((row) => row.look)?.look?.reason;
    if (kind === 'vanished') edits.vanished += edited;
    else if (look === 'edit') edits.contested += edited;
    else if (look === 'merged') edits.merged += edited;
    else edits.kept += edited;
    const settled = before.filter(({ text }) => decided.includes(rowState(text.row))).length;
    if (after.some((row) => row.isReopened)) decisions.reopened += settled;
    else if (kind !== 'vanished') decisions.kept += settled;
  }
  return { counts, edits, decisions };
}
