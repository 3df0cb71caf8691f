import type { RowView } from '../../../../shared/contract/model.ts';
import { saveClock } from '../model/save-clock.ts';

/** The name of the measure that every check of a draft leaves: from the end of the pause to its marks in the editor. */
export const checkMeasure = 'copydesk.check';

let lastFindings: RowView['findingList'] | undefined;

/** The marks of what the checks say are in the editor. Only the newest measure is kept; observers see each. */
export function checkShown({ findingList, version }: RowView): void {
  if (findingList === lastFindings) return;
  lastFindings = findingList;
  const sent = saveClock.sentAt();
  if (sent === undefined) return;
  performance.clearMeasures(checkMeasure);
  performance.measure(checkMeasure, { start: sent, detail: { version, findings: findingList.length } });
}
