import type { Alike } from '../../shared/contract/methods/dismissals.ts';
import type { AlikeFinding } from '../database/queries/findings.ts';
import { distinct } from './desk.ts';
import type { Texts } from './texts.ts';

/** So many are shown before all of them are dismissed. */
const mostExamples = 8;

/** UTF-16 units shown on either side of what is marked. */
const context = 40;

/** Findings of one story, in reading order, each within its sentence. */
export function alikeExamples(findings: readonly AlikeFinding[], texts: Texts): Alike['examples'] {
  const shown = findings.slice(0, mostExamples);
  if (shown.length === 0) return [];
  const rows = new Map(texts.ofRows(distinct(shown.map(({ rowId }) => rowId))).map((text) => [text.row.id, text]));
  return shown.flatMap(({ rowId, start, end }) => {
    const text = rows.get(rowId);
    if (!text) return [];
    const { revision } = text;
    const [before, after] = [revision.slice(0, start), revision.slice(end)];
    return [
      {
        position: text.row.position,
        before: before.length > context ? `…${before.slice(-context)}` : before,
        text: revision.slice(start, end),
        after: after.length > context ? `${after.slice(0, context)}…` : after,
      },
    ];
  });
}
