import type { CheckInfo } from '../contract/model.ts';
import { catalog } from './catalog.ts';
import type { Check, Example } from './check.ts';

/** What people are told of every check, in the order of the catalog. */
export function describeChecks(): CheckInfo[] {
  return catalog.map(describeCheck);
}

function describeCheck(check: Check): CheckInfo {
  const { id, family, severity, tier, mqm, title, summary, reason, thresholds = {} } = check;
  const bad = check.examples.find((example): example is Extract<Example, { bad: string }> => 'bad' in example);
  return {
    id,
    family,
    severity,
    tier,
    mqm,
    title,
    summary,
    reason,
    ...(bad && { example: exampleOf(bad) }),
    thresholds,
  };
}

function exampleOf({ bad, marks, better, original, seconds }: Extract<Example, { bad: string }>): CheckInfo['example'] {
  return {
    text: bad,
    marks,
    ...(better !== undefined && { better }),
    ...(original !== undefined && { original }),
    ...(seconds && { seconds }),
  };
}
