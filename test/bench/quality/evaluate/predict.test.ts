import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withinBudget } from '../../../../bench/quality/evaluate/candidates.ts';
import { predict } from '../../../../bench/quality/evaluate/predict.ts';
import type { Prediction } from '../../../../bench/quality/score/prediction.ts';
import { readObjects } from '../../../../bench/quality/support/annotations.ts';
import { lexicon } from '../../../../bench/quality/support/lexicon.ts';
import { checkBatch } from '../../../../cli/batch/batch.ts';
import { shippedModel } from '../../../../shared/checks/ranking/shipped.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { townLines } from '../support/town-lines.ts';

/** What `check --batch` writes for our lines. */
async function batch(operatingPoint: 'desk' | 'agreement'): Promise<Prediction[]> {
  const folder = temporaryFolder();
  const input = join(folder, 'in.jsonl');
  const output = join(folder, 'out.jsonl');
  writeFileSync(input, townLines.map((line) => JSON.stringify(line)).join('\n'));
  const model = shippedModel();
  await checkBatch({ input, output, budget: 25, operatingPoint, secondOpinions: 2, lexicon, model });
  return readObjects<Prediction>(output);
}

/** What both say of a segment; a batch says nothing of ranks. */
function compared(predictions: readonly Prediction[]) {
  return predictions.map(({ system, doc, seg, score, spans }) => ({
    name: [system, doc, seg, score],
    spans: spans.map(({ start, end, severity, family, check, score }) => [start, end, severity, family, check, score]),
  }));
}

describe('what is measured', () => {
  const { candidates, agreement } = predict(townLines, 2, shippedModel());

  it('is what check --batch finds, within the budget', async () => {
    const desk = withinBudget(candidates, 25);
    expect(desk.flatMap(({ spans }) => spans)).toHaveLength(8);
    expect(compared(desk)).toEqual(compared(await batch('desk')));
  });

  it('is what check --batch marks at the point of agreement', async () => {
    expect(compared(agreement)).toEqual(compared(await batch('agreement')));
  });
});
