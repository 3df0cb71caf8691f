import { type AnalysisOptions, createAnalysis } from '../../shared/checks/engine.ts';
import { type Finding, isOmission } from '../../shared/checks/finding.ts';
import type { OtherTranslation } from './second-opinions.ts';
import type { Segment, SegmentResult, SegmentSpan } from './segment.ts';

/** A segment and what other systems make of it. */
export interface BatchLine extends Segment {
  readonly seconds: readonly OtherTranslation[];
}

/** What was found in a segment, before the budget of the batch. */
export interface CheckedLine {
  /** Its `spans` are all findings of the desk tier that are in the target: what is left out of it has no place there. */
  readonly result: SegmentResult;
  /** How many findings of the desk tier say that the target lacks something. */
  readonly omissions: number;
  /** What to mark to agree best with experts, whatever the budget. */
  readonly agreement: readonly SegmentSpan[];
  readonly words: number;
}

export type CheckOptions = Pick<AnalysisOptions, 'lexicon' | 'model'>;

/** What the findings weigh in MQM, where no model tells what experts will. */
const weights = { major: 5, minor: 1 } as const;
/** From this likelihood on a mark counts as a major one. */
const likelyMajor = 0.5;

/**
 * Checks one segment. Its target is one passage and one row, letter by letter, so that offsets of findings are offsets in it.
 */
export function checkLine(line: BatchLine, options: CheckOptions): CheckedLine {
  const { system, doc, seg, source, target, seconds } = line;
  const row = { id: 'segment', text: target, separator: '', ...(source && { original: source }), seconds };
  const analysis = createAnalysis(
    { passages: [{ id: 'segment', rows: [row] }], facts: { references: [] } },
    { ...options, floor: Number.POSITIVE_INFINITY },
  );
  const findings = analysis.findings();
  const shown = findings.filter(({ tier }) => tier === 'desk');
  const placed = shown.filter(({ mqm }) => !isOmission(mqm));
  const spans = placed.flatMap(spansOf);
  const score = Math.round((analysis.penalty() ?? penaltyOf(findings)) * 10_000) / 10_000;
  return {
    result: { system, doc, seg, score, spans },
    omissions: shown.length - placed.length,
    agreement: analysis.agreement('segment').map((stretch) => {
      const finding = surestIn(stretch, spans);
      return {
        start: stretch.start,
        end: stretch.end,
        check: finding?.check ?? 'awkward/suspect-wording',
        family: finding?.family ?? 'awkward',
        severity: stretch.major >= likelyMajor ? 'major' : 'minor',
        score: stretch.likelihood,
      };
    }),
    words: analysis.words,
  };
}

function spansOf({ spans, check, family, severity, score }: Finding): readonly SegmentSpan[] {
  return spans.map(({ start, end }) => ({ start, end, check, family, severity, score }));
}

function penaltyOf(findings: readonly Finding[]): number {
  return findings.reduce(
    (sum, { tier, severity, score }) => sum + (tier === 'desk' ? score * weights[severity] : 0),
    0,
  );
}

function surestIn(stretch: { readonly start: number; readonly end: number }, spans: readonly SegmentSpan[]) {
  let surest: SegmentSpan | undefined;
  for (const span of spans) {
    const touches = span.start < stretch.end && span.end > stretch.start;
    if (touches && span.score > (surest?.score ?? 0)) surest = span;
  }
  return surest;
}
