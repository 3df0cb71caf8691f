import { createAnalysis } from '../../shared/checks/engine.ts';
import type { Finding } from '../../shared/checks/finding.ts';
import type { Lexicon } from '../../shared/text/lexicon.ts';
import type { Segment, SegmentResult, SegmentSpan } from './segment.ts';

/** A segment with all findings of the desk tier, before the budget of the batch. */
export interface CheckedSegment {
  readonly result: SegmentResult;
  readonly words: number;
}

/** What a finding of each severity weighs in MQM, and a finding that is no more than advice. */
const weights = { major: 5, minor: 1, advice: 0.3 } as const;

/** The `target` is one passage and one row, letter by letter, so that offsets of findings are offsets in it. */
export function checkSegment(segment: Segment, lexicon: Lexicon): CheckedSegment {
  const { system, doc, seg, source, target } = segment;
  const row = { id: 'segment', text: target, separator: '', ...(source && { original: source }) };
  const analysis = createAnalysis(
    { passages: [{ id: 'segment', rows: [row] }], facts: { references: [] } },
    { floor: Number.POSITIVE_INFINITY, lexicon },
  );
  const findings = analysis.findings();
  const spans = findings.filter((finding) => finding.tier === 'desk').flatMap(spansOf);
  return { result: { system, doc, seg, score: badnessOf(findings, analysis.words), spans }, words: analysis.words };
}

function spansOf({ spans, check, family, severity, score }: Finding): readonly SegmentSpan[] {
  return spans.map(({ start, end }) => ({ start, end, check, family, severity, score }));
}

/**
 * Penalty of what no check sees, for each word: the longer a segment, the more there is of it. On annotated press copy it
 * lifts the rank correlation with the experts' penalties from 0.33 to 0.43; anything from 0.01 to 0.1 does nearly as well.
 */
const unseenPerWord = 0.02;

/** The expected MQM penalty: of what was found, and of what was not. */
function badnessOf(findings: readonly Finding[], words: number): number {
  const found = findings.reduce(
    (sum, { tier, severity, score }) => sum + score * (tier === 'advice' ? weights.advice : weights[severity]),
    0,
  );
  return Math.round((found + words * unseenPerWord) * 1000) / 1000;
}
