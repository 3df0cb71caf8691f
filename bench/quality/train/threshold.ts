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

/** Likelihoods that agree nearly as well as the best one does. */
const nearlyBest = 0.985;

/**
 * The likelihood from which on marking agrees best with the experts, by the character-level MCC. The curve is flat at its
 * top, and where just it is highest is chance: the middle of all that are nearly as good holds better for other texts.
 */
export function bestAgreement(judged: readonly JudgedLine[]): number {
  const experts = judged.map(({ line }) => expertsOf(line, () => true));
  const tried: { readonly threshold: number; readonly mcc: number }[] = [];
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
    tried.push({ threshold, mcc: matthews(counts) });
  }
  const best = Math.max(...tried.map(({ mcc }) => mcc));
  const good = tried.filter(({ mcc }) => mcc >= best * nearlyBest);
  const middle = good.reduce((sum, { threshold }) => sum + threshold, 0) / good.length;
  return Math.round(middle * 1000) / 1000;
}
