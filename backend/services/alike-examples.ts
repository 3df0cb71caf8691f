import type { Alike } from '../../shared/contract/methods/dismissals.ts';
import { excerptAround } from '../../shared/text/excerpt.ts';
import type { AlikeFinding } from '../database/queries/findings.ts';
import { distinct } from './desk.ts';
import type { Texts } from './texts.ts';

/** So many are shown before all of them are dismissed. */
const mostExamples = 8;

/** UTF-16 units shown on either side of what is marked, at most: no word is cut. */
const context = 40;

/** Findings of one story, in reading order, each within its sentence. */
export function alikeExamples(findings: readonly AlikeFinding[], texts: Texts): Alike['examples'] {
  const shown = findings.slice(0, mostExamples);
  if (shown.length === 0) return [];
  const rows = new Map(texts.ofRows(distinct(shown.map(({ rowId }) => rowId))).map((text) => [text.row.id, text]));
  return shown.flatMap(({ rowId, start, end }) => {
    const text = rows.get(rowId);
    if (!text) return [];
    const { before, marked, after } = excerptAround(text.revision, { start, end }, context);
    return [{ position: text.row.position, before, text: marked, after }];
  });
}
