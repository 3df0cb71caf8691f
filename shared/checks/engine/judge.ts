import type { Span } from '../../text/spans.ts';
import type { Check, Draft, Passage, SuspectCheck } from '../check.ts';
import type { Judgement, Model } from '../ranking/model.ts';
import { type Suspect, suspectsOf } from '../ranking/suspects.ts';
import type { ConfiguredChecks } from './configured.ts';
import type { Checked, PassageResult } from './run.ts';

/**
 * Suspects whose likeliest token is less likely than this are not looked at: an expert marks every eighth token or so, and
 * a phrase that is no likelier than that is none to be told of.
 */
const leastPeak = 0.25;
/** From this score on a suspect is shown as advice … */
const adviceScore = 0.62;
/** … and from this one on the desk, where more than the text itself speaks against it. */
const deskScore = 0.66;

/** How likely experts mark each token of a passage, and the suspects that checks can explain. */
export interface Judged {
  readonly judgement: Judgement;
  readonly suspects: readonly Checked[];
}

/**
 * Second step: the model judges a passage by its text, by what stands beside it, and by what the rules found. Where it
 * suspects words that no rule of the desk tier has marked, the checks of suspect wording are asked what is wrong there.
 */
export function judgePassage(
  model: Model,
  configured: ConfiguredChecks,
  passage: Passage,
  result: PassageResult,
): Judged {
  const marks = result.drafts.map(({ check, draft: { start, end } }) => ({ check: check.id, start, end }));
  const judgement = model.judge(passage, marks);
  const explaining = configured.checks.filter((check) => check.scope === 'suspect');
  if (explaining.length === 0) return { judgement, suspects: [] };
  const isMarked = markedBy(result);
  const suspects: Checked[] = [];
  for (const suspect of suspectsOf(passage, judgement, leastPeak)) {
    if (isMarked(suspect)) continue;
    const explained = explain(explaining, suspect, passage);
    if (!explained) continue;
    const { check, draft } = explained;
    const score = model.score(judgement, suspect, check.id, check.score);
    if (score < adviceScore) continue;
    const tier = score >= deskScore ? draft.tier : 'advice';
    const { start, end } = suspect;
    suspects.push({ check, draft: { ...draft, start, end, score, ...(tier && { tier }) } });
  }
  return { judgement, suspects };
}

/** Whether a rule of the desk tier has marked any of a span. To be asked for spans in reading order: linear in all of them. */
function markedBy({ drafts }: PassageResult): (span: Span) => boolean {
  const marked = drafts
    .filter(({ check, draft }) => check.tier === 'desk' && draft.tier !== 'advice')
    .map(({ draft }) => draft)
    .sort((a, b) => a.start - b.start);
  let next = 0;
  // Where the furthest of the marks before `next` ends.
  let reached = 0;
  return ({ start, end }) => {
    for (; next < marked.length && (marked[next]?.start ?? 0) < end; next += 1) {
      reached = Math.max(reached, marked[next]?.end ?? 0);
    }
    return reached > start;
  };
}

function explain(
  checks: readonly SuspectCheck[],
  suspect: Suspect,
  passage: Passage,
): { readonly check: Check; readonly draft: Omit<Draft, 'start' | 'end'> } | undefined {
  for (const check of checks) {
    const draft = check.explain(suspect, passage);
    if (draft) return { check, draft };
  }
  return undefined;
}
