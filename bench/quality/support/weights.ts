import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { ModelData } from '../../../shared/checks/ranking/model.ts';

/** The weights that are shipped. */
export const weightsFile = new URL('../../../shared/checks/ranking/weights.json', import.meta.url);

/** What names the shipped weights: 16 digits that change with any of them; "none" where there are none. */
export function weightsDigest(): string {
  if (!existsSync(weightsFile)) return 'none';
  return createHash('sha256').update(readFileSync(weightsFile)).digest('hex').slice(0, 16);
}

/** The shipped weights, where they have learnt from none of these documents: else they say nothing of how good they are. */
export function shippedFor(docs: Iterable<string>): ModelData | undefined {
  if (!existsSync(weightsFile)) return undefined;
  const weights: ModelData = JSON.parse(readFileSync(weightsFile, 'utf8'));
  const learnt = new Set(weights.documents);
  for (const doc of docs) if (learnt.has(doc)) return undefined;
  return weights;
}
