import type { Judgement } from '../../../shared/checks/ranking/model.ts';
import { matthews, noConfusion } from '../score/statistics.ts';

/**
 * The likelihood from which on marking is to agree best with an expert: where the character-level MCC is highest that the
 * likelihoods themselves let expect. The experts' own marks have less to say of it: on so few documents the curve is flat at
 * its top, and where just it is highest is chance.
 *
 * @param judgements of texts that the judging model has not seen
 */
export function bestAgreement(judgements: readonly Judgement[]): number {
  let best = { threshold: 0, mcc: -1 };
  for (let step = 5; step <= 50; step += 1) {
    const threshold = step / 100;
    const counts = noConfusion();
    for (const { starts, ends, marked } of judgements) {
      for (const [index, likelihood] of marked.entries()) {
        const size = (ends[index] ?? 0) - (starts[index] ?? 0);
        const isMarked = likelihood >= threshold;
        counts[isMarked ? 'both' : 'onlyGold'] += size * likelihood;
        counts[isMarked ? 'onlyPredicted' : 'neither'] += size * (1 - likelihood);
      }
    }
    const mcc = matthews(counts);
    if (mcc > best.mcc) best = { threshold, mcc };
  }
  return best.threshold;
}
