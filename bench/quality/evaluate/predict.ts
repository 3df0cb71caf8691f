import { secondOpinions } from '../../../cli/batch/second-opinions.ts';
import { rankOf } from '../../../shared/checks/engine/rank.ts';
import { createAnalysis } from '../../../shared/checks/engine.ts';
import type { AnnotatedLine } from '../support/annotations.ts';
import { lexicon } from '../support/lexicon.ts';
import type { Candidates } from './candidates.ts';

/** What was learnt from annotated lines; nothing yet. */
export type Model = undefined;

/** Learns from lines. */
export function learn(_lines: readonly AnnotatedLine[]): Model {
  return undefined;
}

/** What the program finds in lines, with so many second opinions on each. */
export function predict(lines: readonly AnnotatedLine[], opinions: number, _model: Model): Candidates {
  const others = secondOpinions(lines, opinions);
  let words = 0;
  const predictions = lines.map(({ system, doc, seg, source, target }, index) => {
    const row = { id: 'row', text: target, separator: '', original: source, seconds: others[index] ?? [] };
    const input = { passages: [{ id: 'passage', rows: [row] }], facts: { references: [] } };
    const analysis = createAnalysis(input, { lexicon, floor: Number.POSITIVE_INFINITY });
    words += analysis.words;
    const spans = analysis
      .findings()
      .filter(({ tier }) => tier === 'desk')
      .flatMap(({ spans, check, family, severity, score }) =>
        spans.map(({ start, end }) => {
          const rank = rankOf({ family, check, score });
          return { start, end, check, family, severity, score, rank };
        }),
      );
    const badness = spans.reduce((sum, { score }) => sum + score, 0) + analysis.words * 0.02;
    return { system, doc, seg, score: badness, spans };
  });
  return { predictions, words };
}
