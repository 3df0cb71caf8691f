import type { Severity, Tier } from '../checks/check.ts';
import type { FindingState } from '../contract/model.ts';
import type { ErrorCounts, MqmSettings } from './mqm-score.ts';

/** What decides whether a finding is an error of a text. */
export interface JudgedKind {
  readonly severity: Severity;
  readonly tier: Tier;
  readonly state: FindingState;
  readonly inMachine: boolean;
  readonly count: number;
}

/** Errors of the machine's text: whatever was found in it and is no false alarm, mended since or not. */
export function machineErrors(findings: readonly JudgedKind[], settings: MqmSettings): ErrorCounts {
  return sum(
    findings.filter(({ inMachine, state }) => inMachine && state !== 'dismissed'),
    settings,
  );
}

/** Errors of the revision: whatever is still open, also what an edit brought in. */
export function revisionErrors(findings: readonly JudgedKind[], settings: MqmSettings): ErrorCounts {
  return sum(
    findings.filter(({ state }) => state === 'open'),
    settings,
  );
}

function sum(findings: readonly JudgedKind[], { advice }: MqmSettings): ErrorCounts {
  const counted = findings.filter(({ tier }) => tier === 'desk' || advice);
  const of = (wanted: Severity): number =>
    counted.filter(({ severity }) => severity === wanted).reduce((total, { count }) => total + count, 0);
  return { minor: of('minor'), major: of('major'), critical: 0 };
}
