import type { Judgement } from '../../../shared/checks/ranking/model.ts';
import { stretchesOf } from '../../../shared/checks/ranking/suspects.ts';
import { matthews, noConfusion } from '../score/statistics.ts';
import type { AnnotatedLine } from '../support/annotations.ts';
import { expertsOf } from './reading.ts';

/** A line with how likely its tokens are marked. */
export interface JudgedLine {
  readonly line: AnnotatedLine;
  readonly judgement: Judgement;
}

/** The likelihood from which on marking agrees best with the experts, by the character-level MCC: in steps of 0.01. */
export function bestAgreement(judged: readonly JudgedLine[]): number {
  const experts = judged.map(({ line }) => expertsOf(line, () => true));
  let best = { mcc: -1, threshold: 0.2 };
  for (let step = 8; step <= 45; step += 1) {
    const threshold = step / 100;
    const counts = noConfusion();
    judged.forEach(({ line, judgement }, index) => {
      const flagged = new Uint8Array(line.target.length);
      for (const { start, end } of stretchesOf(judgement, threshold)) flagged.fill(1, start, end);
      for (const expert of experts[index] ?? []) {
        for (let at = 0; at < flagged.length; at += 1) {
          if (flagged[at] === 1) counts[expert[at] === 1 ? 'both' : 'onlyPredicted'] += 1;
          else counts[expert[at] === 1 ? 'onlyGold' : 'neither'] += 1;
        }
      }
    });
    const mcc = matthews(counts);
    if (mcc > best.mcc) best = { mcc, threshold };
  }
  return best.threshold;
}
