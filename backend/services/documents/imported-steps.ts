import type { Timestamp } from '../../../shared/contract/model.ts';
import { applyEdits } from '../../../shared/text/edits.ts';
import type { Change } from '../../formats/document.ts';
import type { PlannedRow } from './plan-document.ts';

/** One correction of an imported row. */
export interface ImportedStep {
  readonly before: string;
  readonly after: string;
  readonly author: string | undefined;
  readonly at: Timestamp | undefined;
}

/**
 * How a row's text came about: what one person changed at one time is one correction, the oldest first, those without a
 * time last. What the changes leave unsaid is done by whoever decided on the row.
 */
export function importedSteps({ machine = '', revision, changes, decidedBy, decidedAt }: PlannedRow): ImportedStep[] {
  const steps: ImportedStep[] = [];
  const done = new Set<Change>();
  let text = machine;
  const add = (after: string, author: string | undefined, at: Timestamp | undefined): void => {
    if (after !== text) steps.push({ before: text, after, author, at });
    text = after;
  };
  for (const group of groupsOf(changes)) {
    for (const change of group) done.add(change);
    const [first] = group;
    add(
      applyEdits(
        machine,
        changes.filter((change) => done.has(change)),
      ),
      first?.author,
      first?.at,
    );
  }
  add(revision ?? machine, decidedBy, decidedAt);
  return steps;
}

function groupsOf(changes: readonly Change[]): Change[][] {
  // Stable: of one time they stay in reading order.
  const inTime = [...changes].sort((a, b) => compare(a.at, b.at));
  const groups: Change[][] = [];
  for (const change of inTime) {
    const last = groups.at(-1);
    const [first] = last ?? [];
    if (last && first?.author === change.author && first?.at === change.at) last.push(change);
    else groups.push([change]);
  }
  return groups;
}

function compare(a: Timestamp | undefined, b: Timestamp | undefined): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return Date.parse(a) - Date.parse(b) || 0;
}
