import type { Passage } from '../../check.ts';
import { markWeights, trustWeights } from './data/weights.ts';
import type { Difference } from './differences.ts';
import { features, featuresOf } from './features.ts';
import type { Kind } from './kind.ts';

/** How a difference is to be taken. */
export interface Weighed {
  /** 0 to 1: how likely a human translator would write what the others say here, and not what the row says. */
  readonly trust: number;
  /** 0 to 1: how likely an expert would mark the row's wording. */
  readonly mark: number;
}

/**
 * Weighs a difference by what was learnt on annotated translations that have human references
 * (`bench/quality/suggestions.ts --fit`). The two are not the same: where the others agree their wording is mostly
 * good, but so may be the row's; what experts mark is names, figures, and where everyone says something else.
 */
export function weigh(difference: Difference, kind: Kind, passage: Passage): Weighed {
  const values = featuresOf(difference, kind, passage, scratch);
  const mark = likelihood(values, markWeights);
  if (kind === 'alone') return { trust: trustInNothing(difference), mark };
  return { trust: likelihood(values, trustWeights), mark };
}

/**
 * How likely nothing is right where the row has a wording that others lack: how often no human translator has the wording
 * either, measured by its length on the same data, and for what share of the others say so.
 */
function trustInNothing({ from, to, wordings, opinions }: Difference): number {
  const words = to - from;
  const gone = words === 1 ? 0.48 : words < 4 ? 0.68 : 0.86;
  return (gone * (wordings[0]?.length ?? 0)) / opinions.total;
}

const scratch = new Float64Array(features.length);

function likelihood(values: Float64Array, weights: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) sum += (values[index] as number) * (weights[index] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}
