import { createAnalysis } from '../../shared/checks/engine.ts';
import type { Finding } from '../../shared/checks/finding.ts';
import type { Segment, SegmentResult, SegmentSpan } from './segment.ts';

/** A segment with all findings of the desk tier, before the budget of the batch. */
export interface CheckedSegment {
  readonly result: SegmentResult;
  readonly words: number;
}

/** What a finding of each severity weighs in MQM, and a finding that is no more than advice. */
const weights = { major: 5, minor: 1, advice: 0.3 } as const;

/** The `target` is one passage and one row, letter by letter, so that offsets of findings are offsets in it. */
export function checkSegment(segment: Segment): CheckedSegment {
  const { system, doc, seg, source, target } = segment;
  const row = { id: 'segment', text: target, separator: '', ...(source && { original: source }) };
  const analysis = createAnalysis(
    { passages: [{ id: 'segment', rows: [row] }], facts: { references: [] } },
    { floor: Number.POSITIVE_INFINITY },
  );
  const findings = analysis.findings();
  const spans = findings.filter((finding) => finding.tier === 'desk').flatMap(spansOf);
  return { result: { system, doc, seg, score: badnessOf(findings), spans }, words: analysis.words };
}

function spansOf({ spans, check, family, severity, score }: Finding): readonly SegmentSpan[] {
  return spans.map(({ start, end }) => ({ start, end, check, family, severity, score }));
}

/** The expected MQM penalty of what was found. */
function badnessOf(findings: readonly Finding[]): number {
  const penalty = findings.reduce(
    (sum, { tier, severity, score }) => sum + score * (tier === 'advice' ? weights.advice : weights[severity]),
    0,
  );
  return Math.round(penalty * 1000) / 1000;
}
